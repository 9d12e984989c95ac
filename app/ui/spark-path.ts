/** The box that sparklines are drawn in; the page stretches it. */
export const SPARK_WIDTH = 100;
export const SPARK_HEIGHT = 24;
const MARGIN = 2;

const round = (value: number): string => String(Math.round(value * 10) / 10);

/**
 * The `d` of a line through the values, oldest first. A gap stays a gap, because no data is not zero;
 * a single value between gaps becomes a dot (a line of no length with round ends). Lines of one picture share a scale: that of all their values.
 */
export function sparkPath(
	values: readonly (number | null)[],
	scale: readonly (number | null)[] = values,
): string {
	const known = scale.filter((value) => value !== null);
	if (known.length === 0) return "";
	const low = Math.min(...known);
	const range = Math.max(...known) - low;
	const step = values.length > 1 ? SPARK_WIDTH / (values.length - 1) : 0;
	const inner = SPARK_HEIGHT - 2 * MARGIN;
	let path = "";
	let pen = false;
	values.forEach((value, index) => {
		if (value === null) {
			pen = false;
			return;
		}
		const share = range === 0 ? 0.5 : (value - low) / range;
		const point = `${round(index * step)} ${round(MARGIN + inner * (1 - share))}`;
		path += pen ? `L${point}` : `M${point}l0 0`;
		pen = true;
	});
	return path;
}
