import type {
	ActionFunctionArgs,
	LoaderFunctionArgs,
	MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerPage } from "../../http/answer-page.server.ts";
import { requireAllowed } from "../../http/require-allowed.server.ts";
import { requirePerson } from "../../http/require-person.server.ts";
import { createToken } from "../../identity/create-token.server.ts";
import { readSources } from "../../identity/read-sources.server.ts";
import { revokeToken } from "../../identity/revoke-token.server.ts";
import { readTokenList } from "../../identity/token-list.server.ts";
import { KINDS } from "../../metrics/kinds/all.ts";
import { type TokenAnswer, TokensPage } from "../../ui/tokens-page.tsx";
import { requestReader } from "../request-reader.server.ts";
import { answerAdminForm } from "./admin-form.server.ts";
import { readTokenForm } from "./token-form.ts";

const KNOWN = KINDS.map(({ key }) => key);

export const loader = ({ request, context }: LoaderFunctionArgs) =>
	answerPage(context, async () => {
		requireAllowed(await requirePerson(request, context), "tokens.manage");
		const { t } = await requestReader(request);
		const [tokens, sources] = await Promise.all([
			readTokenList(context.db, context.now()),
			readSources(context.db),
		]);
		return {
			title: t("app.title", { page: t("admin.tokens.title") }),
			tokens,
			sources,
			kinds: KNOWN,
		};
	});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data?.title },
];

export const action = (args: ActionFunctionArgs) =>
	answerAdminForm(
		args,
		{ action: "tokens.manage", quotes: "name" },
		async ({ form, by, text }): Promise<TokenAnswer> => {
			const { db, now } = args.context;
			if (text("intent") === "revoke") {
				const tokenId = Number(text("token")) || 0;
				await revokeToken(db, { tokenId, by }, now());
				return { revoked: tokenId };
			}
			const input = readTokenForm(form, now());
			const made = await createToken(
				db,
				{ ...input, knownKinds: KNOWN, by },
				now(),
			);
			return { made: { id: made.tokenId, secret: made.secret } };
		},
	);

export default function AdminTokens() {
	return (
		<TokensPage
			{...useLoaderData<typeof loader>()}
			answer={useActionData<typeof action>() ?? null}
		/>
	);
}
