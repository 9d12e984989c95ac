import { useEffect, useSyncExternalStore } from "react";
import { type Figure, figureKey } from "../metrics/figure.ts";
import { WHOLE_COMPANY } from "../metrics/scope.ts";
import { liveFigures } from "./live-page.ts";

const subscribe = (listener: () => void) => liveFigures.subscribe(listener);
const onServer = () => undefined;

/** The key of a metric's own window for the whole company. */
export const ownFigure = ({ key }: { readonly key: string }): string =>
	figureKey({ metric: key, scope: WHOLE_COMPANY, period: null });

/** The figure of that key (see figureKey) as it stands now: what the page came with, until a newer one is pushed. */
export function useLiveFigure(key: string, figure: Figure): Figure {
	const { current, previous } = figure;
	useEffect(
		() => liveFigures.show(key, { current, previous }),
		[key, current, previous],
	);
	const newer = useSyncExternalStore(
		subscribe,
		() => liveFigures.newest(key),
		onServer,
	);
	return newer ?? figure;
}
