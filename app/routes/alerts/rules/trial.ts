import type { LoaderFunctionArgs } from "@remix-run/node";
import { readRuleChoices } from "../../../alerts/rule-choices.server.ts";
import { answerPage } from "../../../http/answer-page.server.ts";
import { requirePerson } from "../../../http/require-person.server.ts";
import { requestReader } from "../../request-reader.server.ts";
import { readRuleTyped } from "./rule-form.ts";
import { tryTyped } from "./trial-view.server.ts";

/** What the rule in the form would have done; everyone may ask, nothing is kept. */
export const loader = ({ request, context }: LoaderFunctionArgs) =>
	answerPage(context, async () => {
		await requirePerson(request, context);
		const typed = readRuleTyped(new URL(request.url).searchParams);
		const [reader, choices] = await Promise.all([
			requestReader(request),
			readRuleChoices(context.db),
		]);
		return tryTyped(context, typed, choices, reader);
	});
