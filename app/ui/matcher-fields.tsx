import { TOLD_AS } from "../alerts/decide.ts";
import { useReader } from "./reader-context.tsx";
import type {
	MatcherTyped,
	RoutingChoices,
	SettingProblem,
} from "./routing-view.ts";
import { SettingField } from "./setting-field.tsx";

interface Option {
	readonly value: string;
	readonly text: string;
	readonly group?: string;
}

interface Properties {
	readonly typed: MatcherTyped;
	readonly choices: RoutingChoices;
	readonly problems: readonly SettingProblem[];
	/** What the rule's empty choice says. */
	readonly noRule?: string;
}

/** What an alert has to be; all that is filled in has to hold. */
export function MatcherFields({
	typed,
	choices,
	problems,
	noRule,
}: Properties) {
	const { t } = useReader();
	const choose = (
		field: keyof MatcherTyped,
		options: readonly Option[],
		none = t("routing.field.any"),
	) => {
		const value = typed[field];
		const known = options.some((one) => one.value === value);
		// What is gone stays in sight until somebody chooses another.
		const all =
			known || value === ""
				? options
				: [...options, { value, text: `${value} ?` }];
		return (
			<SettingField
				field={field}
				label={t(`routing.field.${field}`)}
				problems={problems}
			>
				{(attributes) => (
					<select
						{...attributes}
						key={value}
						className="field w-full"
						defaultValue={value}
					>
						<option value="">{none}</option>
						{[...Map.groupBy(all, ({ group }) => group)].map(
							([group, some]) => {
								const list = some.map((one) => (
									<option key={one.value} value={one.value}>
										{one.text}
									</option>
								));
								return group === undefined ? (
									list
								) : (
									<optgroup key={group} label={group}>
										{list}
									</optgroup>
								);
							},
						)}
					</select>
				)}
			</SettingField>
		);
	};
	const write = (
		field: "label" | "scope",
		list: readonly string[],
		hint?: string,
	) => (
		<SettingField
			field={field}
			label={t(`routing.field.${field}`)}
			hint={hint}
			problems={problems}
		>
			{(attributes) => (
				<>
					<input
						{...attributes}
						key={typed[field]}
						className="field w-full"
						defaultValue={typed[field]}
						list={`list-${field}`}
						autoComplete="off"
					/>
					<datalist id={`list-${field}`}>
						{list.map((one) => (
							<option key={one} value={one} />
						))}
					</datalist>
				</>
			)}
		</SettingField>
	);
	return (
		<div className="grid gap-2.5 sm:grid-cols-2 lg:grid-cols-3">
			{choose("rule", choices.rules, noRule)}
			{choose("metric", choices.metrics)}
			{choose(
				"as",
				TOLD_AS.map((value) => ({ value, text: t(`routing.as.${value}`) })),
			)}
			{choose("team", choices.teams)}
			{write("label", choices.labels)}
			{write("scope", choices.scopes, t("routing.field.scope.hint"))}
		</div>
	);
}
