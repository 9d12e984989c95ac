import { Form, Link } from "@remix-run/react";
import { MatcherFields } from "./matcher-fields.tsx";
import { PolicySteps } from "./policy-steps.tsx";
import { useReader } from "./reader-context.tsx";
import { ReceiverList } from "./receiver-list.tsx";
import type { ExplainedView, RouteListView } from "./routes-view.ts";
import type { RoutingChoices } from "./routing-view.ts";

function Answer({ explained }: { explained: ExplainedView }) {
	const { t } = useReader();
	const { receivers, isDefault, mutedBy, isSilenced, policy } = explained;
	return (
		<div
			role="status"
			data-testid="explained"
			className="mt-3 space-y-1.5 border-t border-line pt-3"
		>
			<p className="font-semibold">
				{t(
					receivers.length === 0
						? "routes.explain.nobody"
						: "routes.explain.told",
					{ as: t(`routing.as.${explained.as}`) },
				)}
			</p>
			{receivers.length > 0 && <ReceiverList receivers={receivers} />}
			{isDefault && (
				<p className="text-sm text-muted">{t("routes.explain.default")}</p>
			)}
			{(mutedBy || isSilenced) && (
				<p className="border-l-2 border-warn pl-2 text-sm">
					{mutedBy ? (
						<Link
							to="/alerts/mutes"
							className="underline underline-offset-2 hover:text-accent"
						>
							{t("routes.explain.muted", { name: mutedBy.name })}
						</Link>
					) : (
						t("routes.explain.silenced")
					)}
				</p>
			)}
			{policy && (
				<div className="text-sm">
					<p className="text-muted">
						{t("routes.explain.policy", { name: policy.name })}
					</p>
					<PolicySteps steps={policy.steps} />
				</div>
			)}
		</div>
	);
}

/** Whom an alert of some kind would reach, asked by address so that the answer can be sent to somebody. */
export function ExplainRoutingBox({
	view,
	choices,
}: {
	view: RouteListView;
	choices: RoutingChoices;
}) {
	const { t } = useReader();
	const { asked, explained, problems } = view;
	return (
		<section
			aria-labelledby="explain"
			className="mb-6 border border-line bg-panel px-4 py-3 print:hidden"
		>
			<h2 id="explain" className="font-semibold">
				{t("routes.explain")}
			</h2>
			<p className="mb-2 max-w-prose text-sm text-muted">
				{t("routes.explain.text")} {t("routes.explain.ruleWins")}
			</p>
			<Form method="get" action="/alerts/routes" preventScrollReset>
				<MatcherFields
					typed={asked}
					choices={choices}
					problems={problems}
					noRule={t("routes.explain.rule.none")}
				/>
				<p className="mt-3 flex flex-wrap gap-2">
					<button type="submit" className="button button-primary">
						{t("routes.explain.submit")}
					</button>
					{explained && (
						<Link
							to="/alerts/routes"
							preventScrollReset
							className="button inline-flex items-center"
						>
							{t("routes.explain.clear")}
						</Link>
					)}
				</p>
			</Form>
			{explained && <Answer explained={explained} />}
		</section>
	);
}
