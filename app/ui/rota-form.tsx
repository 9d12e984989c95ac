import { Form, useNavigation } from "@remix-run/react";
import { useReader } from "./reader-context.tsx";
import { RotaPeople } from "./rota-people.tsx";
import type {
	RotaFormChoices,
	RotaTyped,
	RotaTypedProblem,
} from "./rota-typed.ts";
import { TypedField } from "./typed-field.tsx";
import { useFigures } from "./use-figures.ts";

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];

interface Properties {
	readonly typed: RotaTyped;
	readonly choices: RotaFormChoices;
	readonly problems: readonly RotaTypedProblem[];
}

/** Who takes turns, and when they hand over. */
export function RotaForm({ typed, choices, problems }: Properties) {
	const { t } = useReader();
	const figures = useFigures();
	const busy = useNavigation().state !== "idle";
	const problemOf = (field: string): string | null => {
		const found = problems.find((one) => one.field === field);
		return found ? t(`onCall.problem.${found.code}`, found) : null;
	};
	return (
		<Form
			method="post"
			className="min-w-0 space-y-4"
			preventScrollReset
			noValidate
		>
			{/* The Enter key presses the first button of a form. */}
			<button
				type="submit"
				name="intent"
				value="save"
				tabIndex={-1}
				aria-hidden="true"
				className="sr-only"
			/>
			<TypedField
				id="rota-name"
				label={t("onCall.field.name")}
				problem={problemOf("name")}
			>
				{(attributes) => (
					<input
						{...attributes}
						name="name"
						defaultValue={typed.name}
						maxLength={200}
						autoComplete="off"
						className="field w-full"
					/>
				)}
			</TypedField>
			<TypedField
				id="rota-team"
				label={t("onCall.field.team")}
				problem={problemOf("team")}
			>
				{(attributes) => (
					<select
						{...attributes}
						name="team"
						defaultValue={typed.team}
						className="field w-full"
					>
						<option value="">{t("onCall.field.team.none")}</option>
						{choices.teams.map(({ value, text }) => (
							<option key={value} value={value}>
								{text}
							</option>
						))}
					</select>
				)}
			</TypedField>
			<RotaPeople
				people={typed.people}
				offered={choices.people}
				problemOf={problemOf}
			/>
			<div className="flex flex-wrap gap-4">
				<TypedField
					id="rota-weekday"
					label={t("onCall.field.weekday")}
					problem={problemOf("weekday")}
				>
					{(attributes) => (
						<select
							{...attributes}
							name="weekday"
							defaultValue={typed.weekday}
							className="field"
						>
							{WEEKDAYS.map((day) => (
								<option key={day} value={day}>
									{figures.weekday(day)}
								</option>
							))}
						</select>
					)}
				</TypedField>
				<TypedField
					id="rota-time"
					label={t("onCall.field.time")}
					problem={problemOf("time")}
				>
					{(attributes) => (
						<input
							{...attributes}
							type="time"
							name="time"
							defaultValue={typed.time}
							className="field"
						/>
					)}
				</TypedField>
				<TypedField
					id="rota-starts"
					label={t("onCall.field.startsOn")}
					hint={t("onCall.field.startsOn.hint")}
					problem={problemOf("startsOn")}
					className="basis-56"
				>
					{(attributes) => (
						<input
							{...attributes}
							type="date"
							name="startsOn"
							defaultValue={typed.startsOn}
							className="field"
						/>
					)}
				</TypedField>
			</div>
			<p className="flex flex-wrap gap-2">
				<button
					type="submit"
					name="intent"
					value="save"
					className="button button-primary"
					disabled={busy}
				>
					{t("onCall.save")}
				</button>
				<button
					type="submit"
					name="intent"
					value="preview"
					className="button"
					disabled={busy}
				>
					{t("onCall.preview")}
				</button>
			</p>
		</Form>
	);
}
