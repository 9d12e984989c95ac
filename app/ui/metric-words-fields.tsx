import { LANGUAGE_NAMES, LANGUAGES, LOCALES } from "../i18n/language.ts";
import { MetricFieldBox, MetricFieldProblem } from "./metric-field.tsx";
import type { MetricFormChoices } from "./metric-form-choices.ts";
import type { MetricProblem, MetricTyped } from "./metric-typed.ts";
import { useReader } from "./reader-context.tsx";

interface Properties {
	readonly typed: MetricTyped;
	readonly problems: readonly MetricProblem[];
}

/** One text in each language, side by side. */
function Words({
	area,
	typed: { texts },
	problems,
}: Properties & { area: "name" | "description" | "owner" }) {
	return LANGUAGES.map((language) => (
		<MetricFieldBox
			key={language}
			field={`${area}.${language}`}
			label={<span lang={LOCALES[language]}>{LANGUAGE_NAMES[language]}</span>}
			problems={problems}
		>
			{(attributes) =>
				area === "description" ? (
					<textarea
						{...attributes}
						className="field w-full"
						lang={LOCALES[language]}
						rows={4}
						defaultValue={texts[`${area}.${language}`]}
					/>
				) : (
					<input
						{...attributes}
						className="field w-full"
						lang={LOCALES[language]}
						autoComplete="off"
						defaultValue={texts[`${area}.${language}`]}
					/>
				)
			}
		</MetricFieldBox>
	));
}

const THREE = "grid items-start gap-2.5 sm:grid-cols-3";

/** What it is called and means, in each language. */
export function MetricNames(properties: Properties) {
	const { t } = useReader();
	return (["name", "description"] as const).map((area) => (
		<fieldset key={area} className="min-w-0">
			<legend className="mb-0.5 text-sm font-medium">
				{t(`define.${area}`)}
			</legend>
			<div className={THREE}>
				<Words area={area} {...properties} />
			</div>
		</fieldset>
	));
}

/** Who answers for it: one of those that there are, or words of one's own. */
export function MetricOwner({
	typed,
	problems,
	owners,
}: Properties & Pick<MetricFormChoices, "owners">) {
	const { t } = useReader();
	const id = "metric-owner";
	return (
		<fieldset className="group/owner min-w-0">
			<legend className="mb-0.5 text-sm font-medium">
				{t("define.owner")}
			</legend>
			<label htmlFor={id} className="sr-only">
				{t("define.owner")}
			</label>
			<select
				id={id}
				name="owner"
				className="field w-full sm:w-1/2"
				aria-describedby={`${id}-hint`}
				defaultValue={typed.texts.owner}
			>
				<option id="owner-own" value="">
					{t("define.owner.own")}
				</option>
				{owners.map(({ value, text }) => (
					<option key={value} value={value}>
						{text}
					</option>
				))}
			</select>
			<p id={`${id}-hint`} className="mt-0.5 text-2xs text-muted">
				{t("define.owner.hint")}
			</p>
			<MetricFieldProblem field="owner" problems={problems} measures={[]} />
			<div
				className={`mt-2 hidden items-start gap-2.5 group-has-[#owner-own:checked]/owner:grid sm:grid-cols-3`}
			>
				<Words area="owner" typed={typed} problems={problems} />
			</div>
		</fieldset>
	);
}
