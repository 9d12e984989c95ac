import { useReader } from "./reader-context.tsx";

const UNITS = { days: 1440, hours: 60, minutes: 1 } as const;
const NAMES = ["minutes", "hours", "days"] as const;

export interface TypedLength {
	readonly amount: string;
	readonly unit: string;
}

/** In the largest unit that says it whole. */
export function typedLength(minutes: number | null): TypedLength {
	if (minutes === null) return { amount: "", unit: "hours" };
	const [unit, size] = Object.entries(UNITS).find(
		([, one]) => minutes % one === 0,
	) ?? ["minutes", 1];
	return { amount: String(minutes / size), unit };
}

interface Properties {
	readonly name: string;
	readonly label: string;
	readonly hint: string;
	readonly value: TypedLength;
}

/** A length of time: a number and its unit. */
export function LengthField({ name, label, hint, value }: Properties) {
	const { t } = useReader();
	return (
		<div>
			<label htmlFor={name} className="block text-sm">
				{label}
			</label>
			<div className="mt-1 flex gap-2">
				<input
					id={name}
					className="field w-24"
					name={name}
					inputMode="numeric"
					maxLength={6}
					defaultValue={value.amount}
					aria-describedby={`${name}-hint`}
					autoComplete="off"
				/>
				<select
					className="field"
					name={`${name}-unit`}
					aria-label={`${label}: ${t("admin.source.unit")}`}
					defaultValue={value.unit}
				>
					{NAMES.map((unit) => (
						<option key={unit} value={unit}>
							{t(`admin.source.unit.${unit}`)}
						</option>
					))}
				</select>
			</div>
			<p id={`${name}-hint`} className="mt-1 text-xs text-muted">
				{hint}
			</p>
		</div>
	);
}
