interface Option {
	readonly value: string;
	readonly text: string;
	/** Options of one group follow on each other, under its heading. */
	readonly group?: string;
}

const one = ({ value, text }: Option) => (
	<option key={value} value={value}>
		{text}
	</option>
);

function grouped(options: readonly Option[]) {
	const groups = [...new Set(options.map(({ group }) => group))];
	return groups.map((group) => {
		const some = options.filter((option) => option.group === group).map(one);
		return group === undefined ? (
			some
		) : (
			<optgroup key={group} label={group}>
				{some}
			</optgroup>
		);
	});
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
				{grouped(options)}
			</select>
		</label>
	);
}
