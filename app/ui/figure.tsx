import type { MetricUnit } from "../metrics/definition.ts";
import type { ValueStyle } from "../metrics/format-value.ts";
import { type Explaining, explain, sayReason } from "./explain-observation.ts";
import { Explained } from "./explained.tsx";
import { Moved } from "./moved.tsx";
import { useReader } from "./reader-context.tsx";
import { useFigures } from "./use-figures.ts";

interface NumberProperties {
	readonly value: number | null;
	readonly unit: MetricUnit;
	readonly style?: ValueStyle;
}

/** The bare number with its unit; a dash where there is none, never 0. */
export function FigureText({ value, unit, style }: NumberProperties) {
	const figures = useFigures();
	const suffix = figures.suffix(unit);
	if (value === null) return <span className="text-muted">–</span>;
	return (
		<>
			{figures.value(value, unit, style)}
			{suffix && (
				<span className="text-[max(0.6em,0.6875rem)] font-normal text-muted">
					{/* A space and not a margin: it is read aloud and copied too. */}
					{`\u00a0${suffix}`}
				</span>
			)}
		</>
	);
}

interface Properties extends Explaining {
	readonly style?: ValueStyle;
	readonly className?: string;
}

/** A number that explains itself. */
export function Figure({ style, className, ...explaining }: Properties) {
	const { t } = useReader();
	const figures = useFigures();
	const { observation, unit } = explaining;
	return (
		<Explained
			className={className}
			explain={() => ({
				remarks: observation.reasons.map((reason) =>
					sayReason(reason, t, figures),
				),
				rows: explain(explaining, t, figures),
			})}
		>
			<Moved
				observation={observation}
				write={(value) => figures.value(value, unit, style)}
			>
				<FigureText value={observation.value} unit={unit} style={style} />
			</Moved>
		</Explained>
	);
}
