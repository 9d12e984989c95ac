import type { MetricView } from "./metric-view.ts";
import { useLiveFigure } from "./use-live-figure.ts";
import { useLivePage } from "./use-live-page.ts";

/** A metric's page whose reading moves by itself; chart and tables follow from its loader. */
export function useLiveReading(view: MetricView): MetricView {
	// Only the period before is pushed; against another one the page holds its own.
	const follows = view.choice.compare === "previous";
	const live = useLiveFigure(view.figureKey, {
		current: view.total,
		previous: follows ? view.compared : null,
	});
	useLivePage([view.figureKey]);
	return {
		...view,
		total: live.current,
		compared: follows ? live.previous : view.compared,
	};
}
