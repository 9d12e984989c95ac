import { data, redirect } from "@remix-run/node";
import type { RequestContext } from "../../context.server.ts";
import { answerForm } from "../../http/answer-form.server.ts";
import { requireSameOrigin } from "../../http/require-same-origin.server.ts";
import { changeDefinition } from "../../metrics/change-definition.server.ts";
import { definitionFaults } from "../../metrics/check-definition.ts";
import type { DefinitionContent } from "../../metrics/definition.ts";
import { readDefinitionHistory } from "../../metrics/definition-history.server.ts";
import { MetricError } from "../../metrics/metric-error.ts";
import type { DefinitionRefusal } from "../../ui/definition-preview-view.ts";
import type { MetricProblem, MetricTyped } from "../../ui/metric-typed.ts";
import { LEAST_REASON } from "../batches/undo-form.ts";
import { requestReader } from "../request-reader.server.ts";
import { readDefinitionChoices } from "./definition-choices.server.ts";
import { readMetricTyped, typedDefinition } from "./metric-form.ts";
import { typedProblem } from "./metric-problem.ts";
import { readDefinitionFile } from "./read-definition-file.ts";
import { requireDefiner } from "./require-definer.server.ts";
import { tryDefinition } from "./try-definition.server.ts";
import { typedOfDefinition } from "./typed-of-definition.ts";

const LONGEST_REASON = 500;

const reasonOf = ({ texts }: MetricTyped): string =>
	texts.reason.trim().slice(0, LONGEST_REASON);

/** A change says why; a new metric says it in its description. */
const reasonProblems = (
	typed: MetricTyped,
	key: string | null,
): MetricProblem[] =>
	key === null || [...reasonOf(typed)].length >= LEAST_REASON
		? []
		: [
				{
					field: "reason",
					code: "reason",
					value: reasonOf(typed),
					allowed: [LEAST_REASON, LONGEST_REASON],
				},
			];

/** The file's fields, and of the form what no file says. */
const filledIn = (
	typed: MetricTyped,
	definition: DefinitionContent,
): MetricTyped => {
	const { reason, basedOn } = typed.texts;
	const filled = typedOfDefinition(definition, 0);
	return { ...filled, texts: { ...filled.texts, reason, basedOn } };
};

const isMeanwhile = (error: unknown): boolean =>
	error instanceof MetricError && error.code === "changed-meanwhile";

/** Tries or saves what was typed. `key` is the metric that is changed; null for a new one. */
export async function saveTyped(
	request: Request,
	context: RequestContext,
	key: string | null,
) {
	requireSameOrigin(request);
	const form = await request.formData();
	const typed = readMetricTyped(form);
	const basedOn = key === null ? "0" : typed.texts.basedOn;
	const refuse = (
		refusal: Omit<DefinitionRefusal, "basedOn">,
		status: number,
		version = basedOn,
	) =>
		data(
			{ typed, refusal: { ...refusal, basedOn: version } } satisfies {
				typed: MetricTyped;
				refusal: DefinitionRefusal;
			},
			{ status },
		);
	/** Somebody was quicker: with this key, or with a change of it. */
	const refuseLater = async (saved: string) => {
		if (key === null)
			return refuse(
				{
					problems: [
						{ field: "key", code: "taken", value: saved, allowed: [] },
					],
				},
				409,
			);
		const [newest] = await readDefinitionHistory(context.db, key);
		const version = newest?.version ?? 0;
		return refuse(
			{ said: { code: "meanwhile", version, by: newest?.by ?? null } },
			409,
			String(version),
		);
	};
	const work = async () => {
		const person = await requireDefiner(request, context);
		const { t } = await requestReader(request);
		if (form.get("intent") === "try")
			return refuse(
				{ preview: await tryDefinition(context, typed, key, t) },
				200,
			);
		if (form.get("intent") === "fill") {
			const file = readDefinitionFile(typed.texts.file, key);
			if ("problem" in file) return refuse({ problems: [file.problem] }, 400);
			return data({
				typed: filledIn(typed, file.definition),
				refusal: { basedOn, filledAt: context.now().toISOString() },
			});
		}
		const { owners } = await readDefinitionChoices(context.db);
		const definition = {
			...typedDefinition(typed, owners),
			...(key !== null && { key }),
		};
		const problems = [
			...definitionFaults(definition).map((fault) =>
				typedProblem(fault, typed),
			),
			...reasonProblems(typed, key),
		];
		if (problems.length > 0) return refuse({ problems }, 400);
		const { clientAddress: address } = context;
		try {
			const saved = await changeDefinition(context.db, {
				definition,
				basedOn: Number(basedOn),
				reason: reasonOf(typed),
				by: { personId: person.id, name: person.name, address },
				now: context.now(),
			});
			return saved.isNew
				? redirect(`/metrics/${saved.key}`, 303)
				: refuse({ said: { code: "same" } }, 200);
		} catch (error) {
			if (!isMeanwhile(error)) throw error;
			return refuseLater(String(definition.key));
		}
	};
	return answerForm(context, work, (status) =>
		refuse({ said: { code: "failed" } }, status),
	);
}
