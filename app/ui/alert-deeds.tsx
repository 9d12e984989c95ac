import { Form, Link, useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";
import { LINK_TYPES } from "../alerts/alert-link.ts";
import type { AlertPageView, DeedProblem } from "./alert-view.ts";
import { useReader } from "./reader-context.tsx";
import { useFigures } from "./use-figures.ts";

interface Properties {
	readonly view: AlertPageView;
	readonly problem: DeedProblem | null;
}

function Problem({ problem }: { problem: DeedProblem }) {
	const { t } = useReader();
	const figures = useFigures();
	return (
		<p
			role="alert"
			id={`${problem.deed}-problem`}
			className="mb-2 border-l-2 border-bad bg-bad-soft px-3 py-2 text-sm"
		>
			{problem.code === "already"
				? t("alert.problem.already", {
						who: problem.who ?? "–",
						when: problem.at ? figures.instant(problem.at) : "–",
					})
				: problem.code === "bad-input"
					? t("alert.problem.bad-input", { value: problem.value.slice(0, 60) })
					: t(`alert.problem.${problem.code}`)}
		</p>
	);
}

/** One thing to do: a form of its own that needs no script. */
function Deed({
	deed,
	view,
	problem,
	children,
}: Properties & { readonly deed: string; readonly children: ReactNode }) {
	const own = problem?.deed === deed ? problem : null;
	return (
		// Made anew after it went through, so that what was typed is gone then and not before.
		<Form
			key={view.formKey}
			method="post"
			preventScrollReset
			className="border-b border-line px-3 py-3 last:border-b-0"
		>
			{own && <Problem problem={own} />}
			<input type="hidden" name="deed" value={deed} />
			<input type="hidden" name="key" value={view.formKey} />
			{children}
		</Form>
	);
}

const typedIn = (problem: DeedProblem | null, deed: string): string =>
	problem?.deed === deed ? problem.value : "";

function Acknowledge({ view, problem }: Properties) {
	const { t } = useReader();
	if (view.acknowledgedBy !== null)
		return (
			<Deed deed="unacknowledge" view={view} problem={problem}>
				<button type="submit" className="button">
					{t("alert.deed.unacknowledge")}
				</button>
			</Deed>
		);
	return (
		<Deed deed="acknowledge" view={view} problem={problem}>
			<label className="block text-sm">
				{t("alert.deed.acknowledge.comment")}
				<input
					className="field mt-1 block w-full"
					name="comment"
					maxLength={1000}
					autoComplete="off"
					defaultValue={typedIn(problem, "acknowledge")}
				/>
			</label>
			<button type="submit" className="button button-primary mt-2">
				{t("alert.deed.acknowledge")}
			</button>
			<p className="mt-1 text-xs text-muted">
				{t("alert.deed.acknowledge.hint")}
			</p>
		</Deed>
	);
}

function Assign({ view, problem }: Properties) {
	const { t } = useReader();
	return (
		<Deed deed="assign" view={view} problem={problem}>
			<label className="block text-sm" htmlFor="assign-to">
				{t("alert.deed.assign")}
			</label>
			<div className="mt-1 flex gap-2">
				<select
					id="assign-to"
					name="to"
					className="field min-w-0 flex-1"
					defaultValue={view.assigneeId === null ? "" : String(view.assigneeId)}
				>
					<option value="">{t("alert.deed.assign.nobody")}</option>
					{view.candidates.map(({ value, text }) => (
						<option key={value} value={value}>
							{text}
						</option>
					))}
				</select>
				<button type="submit" className="button">
					{t("alert.deed.assign.submit")}
				</button>
			</div>
		</Deed>
	);
}

function LinkForm({ view, problem }: Properties) {
	const { t } = useReader();
	return (
		<Deed deed="link" view={view} problem={problem}>
			<div className="flex flex-wrap items-end gap-2">
				<label className="text-sm">
					{t("alert.deed.link.type")}
					<select name="type" className="field mt-1 block">
						{LINK_TYPES.map((type) => (
							<option key={type} value={type}>
								{t(`alert.link.${type}`)}
							</option>
						))}
					</select>
				</label>
				<label className="min-w-0 flex-1 basis-28 text-sm">
					{t("alert.deed.link.reference")}
					<input
						className="field mt-1 block w-full"
						name="reference"
						maxLength={200}
						autoComplete="off"
						required
						defaultValue={typedIn(problem, "link")}
					/>
				</label>
				<button type="submit" className="button">
					{t("alert.deed.link")}
				</button>
			</div>
		</Deed>
	);
}

/** What the reader may do about an alert; what they may not do is said and not shown. */
export function AlertDeeds({ view, problem }: Properties) {
	const { t } = useReader();
	const sending = useNavigation().state === "submitting";
	const isOpen = view.endedAt === null;
	return (
		<section aria-labelledby="deeds" className="print:hidden">
			<h2 id="deeds" className="plate mb-1.5">
				{t("alert.deeds")}
			</h2>
			<fieldset
				disabled={sending}
				className="min-w-0 border border-line bg-panel"
			>
				<legend className="sr-only">{t("alert.deeds")}</legend>
				{isOpen && view.may.acknowledge && (
					<Acknowledge view={view} problem={problem} />
				)}
				{isOpen && view.may.assign && <Assign view={view} problem={problem} />}
				{/* A refusal of what is not offered any more still has to be read. */}
				{problem &&
					(!isOpen || problem.code === "already") &&
					!["comment", "link"].includes(problem.deed) &&
					!(isOpen && view.acknowledgedBy === null) && (
						<div className="px-3 pt-3">
							<Problem problem={problem} />
						</div>
					)}
				<Deed deed="comment" view={view} problem={problem}>
					<label className="block text-sm">
						{t("alert.deed.comment.label")}
						<textarea
							className="field mt-1 block w-full"
							name="text"
							rows={2}
							maxLength={1000}
							required
							defaultValue={typedIn(problem, "comment")}
						/>
					</label>
					<button type="submit" className="button mt-2">
						{t("alert.deed.comment")}
					</button>
				</Deed>
				<LinkForm view={view} problem={problem} />
				{isOpen && view.may.silence && (
					<p className="px-3 py-3">
						<Link
							className="button inline-flex items-center"
							to={`/alerts/${view.id}/silence`}
						>
							{t("alert.deed.silence")}
						</Link>
					</p>
				)}
			</fieldset>
			{isOpen && !view.may.acknowledge && (
				<p className="mt-2 text-xs text-muted">{t("alert.deed.forbidden")}</p>
			)}
		</section>
	);
}
