import { Form, useNavigation } from "@remix-run/react";
import { LANGUAGE_NAMES } from "../i18n/language.ts";
import type { EndpointProblem } from "../notifications/check-endpoint.ts";
import type { EndpointRow } from "../notifications/endpoints-page.server.ts";
import { type AdminProblem, AdminProblemText, Done } from "./admin-problem.tsx";
import { DeliveryOutcome } from "./delivery-outcome.tsx";
import { EmptyState } from "./empty-state.tsx";
import { EndpointForm } from "./endpoint-form.tsx";
import { PageHead } from "./page-head.tsx";
import { useReader } from "./reader-context.tsx";
import { useFigures } from "./use-figures.ts";

export interface EndpointAnswer {
	readonly did: "created" | "tested" | "switched";
	readonly outcome:
		| { readonly name: string }
		| { readonly problem: EndpointProblem };
}

interface Properties {
	readonly endpoints: readonly EndpointRow[];
	readonly setup: {
		readonly mailHost: string | null;
		readonly publicUrl: string;
		readonly hasChartFont: boolean;
	};
	readonly answer: EndpointAnswer | { readonly problem: AdminProblem } | null;
}

function Outcome({ answer }: Pick<Properties, "answer">) {
	const { t } = useReader();
	if (answer === null) return null;
	if ("problem" in answer) return <AdminProblemText problem={answer.problem} />;
	const { did, outcome } = answer;
	if ("name" in outcome)
		return <Done text={t(`endpoint.${did}`, { name: outcome.name })} />;
	const { code, value } = outcome.problem;
	return (
		<p
			role="alert"
			className="my-3 border-l-2 border-bad bg-bad-soft px-3 py-2 text-sm"
		>
			{code === "bad-name" ||
			code === "inside" ||
			code === "bad-addresses" ||
			code === "unknown-endpoint"
				? t(`endpoint.problem.${code}`, { value })
				: t(`endpoint.problem.${code}`)}
		</p>
	);
}

function Line({ endpoint }: { endpoint: EndpointRow }) {
	const { t } = useReader();
	const figures = useFigures();
	const busy = useNavigation().state !== "idle";
	const { id, name, enabled, lastAt, lastOutcome } = endpoint;
	const change = enabled ? "disable" : "enable";
	return (
		<tr className={enabled ? undefined : "text-muted"}>
			<th scope="row">{name}</th>
			<td className="whitespace-nowrap">
				{t(`notify.channel.${endpoint.kind}`)}
			</td>
			<td>
				<span className="font-mono text-xs break-all">{endpoint.shown}</span>
				{endpoint.signed && (
					<span className="ml-2 text-xs text-muted">
						{t("endpoint.signed")}
					</span>
				)}
			</td>
			<td lang={endpoint.language}>{LANGUAGE_NAMES[endpoint.language]}</td>
			<td className="whitespace-nowrap">
				<span aria-hidden="true" className="mr-1.5 text-accent">
					{enabled ? "●" : "○"}
				</span>
				{t(enabled ? "endpoint.enabled" : "endpoint.disabled")}
			</td>
			<td>
				{lastAt && lastOutcome ? (
					<>
						<DeliveryOutcome outcome={lastOutcome} />
						<span className="block text-xs text-muted">
							{figures.instant(lastAt)}
						</span>
					</>
				) : (
					t("endpoint.never")
				)}
			</td>
			<td>
				<Form method="post" className="flex gap-2">
					<input type="hidden" name="id" value={id} />
					<button
						type="submit"
						name="intent"
						value="test"
						className="button whitespace-nowrap"
						aria-label={`${t("endpoint.test")}: ${name}`}
						disabled={busy || !enabled}
					>
						{t("endpoint.test")}
					</button>
					<button
						type="submit"
						name="intent"
						value={change}
						className="button whitespace-nowrap"
						aria-label={`${t(`endpoint.${change}`)}: ${name}`}
						disabled={busy}
					>
						{t(`endpoint.${change}`)}
					</button>
				</Form>
			</td>
		</tr>
	);
}

function Setup({ setup }: Pick<Properties, "setup">) {
	const { t } = useReader();
	const lines = [
		[
			"mail",
			setup.mailHost ?? t("endpoint.setup.mail.none"),
			setup.mailHost !== null,
		],
		// From another machine nobody gets there.
		[
			"links",
			setup.publicUrl,
			!/^https?:\/\/(127\.|localhost)/.test(setup.publicUrl),
		],
		[
			"font",
			t(
				setup.hasChartFont
					? "endpoint.setup.font.found"
					: "endpoint.setup.font.none",
			),
			setup.hasChartFont,
		],
	] as const;
	return (
		<section aria-labelledby="setup" className="mt-8">
			<h2 id="setup" className="plate mb-2">
				{t("endpoint.setup")}
			</h2>
			<dl className="grid max-w-3xl gap-x-6 gap-y-1 sm:grid-cols-[auto_minmax(0,1fr)]">
				{lines.map(([name, text, isGood]) => (
					<div key={name} className="contents">
						<dt className="text-muted">{t(`endpoint.setup.${name}`)}</dt>
						<dd className="min-w-0 break-words">
							<span
								aria-hidden="true"
								className={`mr-2 ${isGood ? "text-good" : "text-warn"}`}
							>
								{isGood ? "✓" : "▲"}
							</span>
							{text}
						</dd>
					</div>
				))}
			</dl>
		</section>
	);
}

const COLUMNS = [
	"name",
	"kind",
	"target",
	"language",
	"column.state",
	"column.last",
	"column.change",
] as const;

/** Where messages go beside people. */
export function EndpointsPage({ endpoints, setup, answer }: Properties) {
	const { t } = useReader();
	const made =
		answer &&
		"did" in answer &&
		answer.did === "created" &&
		"name" in answer.outcome;
	return (
		<>
			<PageHead title={t("endpoint.title")} lead={t("endpoint.lead")} />
			<Outcome answer={answer} />
			{/* What was added empties the form; what was refused leaves it as it is. */}
			<EndpointForm key={made ? `made-${endpoints.length}` : "new"} />
			<h2 className="plate mt-8 mb-2">{t("endpoint.list")}</h2>
			{endpoints.length === 0 ? (
				<EmptyState
					title={t("endpoint.empty.title")}
					text={t("endpoint.empty.text")}
				/>
			) : (
				<div className="relative overflow-x-auto border border-line bg-panel">
					<table className="figures" data-testid="endpoints">
						<caption className="sr-only">{t("endpoint.list")}</caption>
						<thead>
							<tr>
								{COLUMNS.map((name) => (
									<th key={name} scope="col">
										{t(`endpoint.${name}`)}
									</th>
								))}
							</tr>
						</thead>
						<tbody>
							{endpoints.map((endpoint) => (
								<Line key={endpoint.id} endpoint={endpoint} />
							))}
						</tbody>
					</table>
				</div>
			)}
			<Setup setup={setup} />
		</>
	);
}
