import { useReader } from "./reader-context.tsx";
import type { ReceiversTyped, SettingProblem } from "./routing-view.ts";
import { describedBy, SettingProblems } from "./setting-field.tsx";

/** Room for so many before 'more lines' is needed. */
const FEWEST = 3;

interface Properties {
	readonly typed: ReceiversTyped;
	readonly problems: readonly SettingProblem[];
	/** Tells the steps of a policy apart: `step.0.`. */
	readonly prefix?: string;
	/** What the button that asks for more lines sends. */
	readonly more: string;
}

/** The lines that all of a page's receiver fields offer; once a page. */
export function ReceiverChoices({ lines }: { lines: readonly string[] }) {
	return (
		<datalist id="list-receivers">
			{lines.map((line) => (
				<option key={line} value={line} />
			))}
		</datalist>
	);
}

export function ReceiverFields({
	typed,
	problems,
	prefix = "",
	more,
}: Properties) {
	const { t } = useReader();
	const field = `${prefix}who`;
	const id = field.replaceAll(".", "-");
	const described = describedBy(field, problems);
	const lines = [
		...typed.who,
		...Array.from({ length: Math.max(0, FEWEST - typed.who.length) }, () => ""),
	];
	const box = (name: "owner" | "ruleTeam") => (
		<label className="flex min-h-6 items-center gap-2 text-sm">
			<input
				type="checkbox"
				name={`${prefix}${name}`}
				value="yes"
				defaultChecked={typed[name]}
				className="size-4 shrink-0 accent-accent"
			/>
			{t(`routing.receivers.${name}`)}
		</label>
	);
	return (
		<div className="space-y-1.5">
			<div className="flex flex-wrap gap-x-6">
				{box("owner")}
				{box("ruleTeam")}
			</div>
			<div className="grid gap-1.5 sm:grid-cols-2 lg:grid-cols-3">
				{lines.map((text, index) => (
					<input
						// biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place alone
						key={index}
						className="field w-full"
						name={field}
						aria-label={t("routing.receivers.who", { n: index + 1 })}
						aria-invalid={
							text !== "" &&
							problems.some(
								(one) => one.field === field && one.value === text.slice(0, 80),
							)
						}
						aria-describedby={described ?? `${id}-hint`}
						defaultValue={text}
						list="list-receivers"
						autoComplete="off"
					/>
				))}
				<button
					type="submit"
					name="intent"
					value={more}
					formNoValidate
					className="button justify-self-start"
				>
					{t("routing.receivers.more")}
				</button>
			</div>
			<p id={`${id}-hint`} className="text-2xs text-muted">
				{t("routing.receivers.hint")}
			</p>
			<SettingProblems field={field} problems={problems} />
		</div>
	);
}
