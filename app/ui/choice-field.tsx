interface Option {
	readonly value: string;
	readonly text: string;
}

interface Properties {
	readonly name: string;
	readonly label: string;
	readonly value: string;
	readonly options: readonly Option[];
	readonly onChoose?: (value: string) => void;
}

/** A labelled choice of a GET form; it starts at what the address says. */
export function ChoiceField({
	name,
	label,
	value,
	options,
	onChoose,
}: Properties) {
	return (
		<label className="flex min-w-0 flex-col gap-0.5">
			<span className="text-2xs text-muted">{label}</span>
			<select
				key={value}
				className="field"
				name={name}
				defaultValue={value}
				onChange={(event) => onChoose?.(event.target.value)}
			>
				{options.map((option) => (
					<option key={option.value} value={option.value}>
						{option.text}
					</option>
				))}
			</select>
		</label>
	);
}
