import { useEffect, useMemo, useSyncExternalStore } from "react";
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

/** The same for the rows of a table, which come and go. */
export function useLiveRows<Row extends Figure>(
	rows: readonly Row[],
	keyOf: (row: Row) => string,
): readonly Row[] {
	useEffect(() => {
		const hidden = rows.map((row) =>
			liveFigures.show(keyOf(row), {
				current: row.current,
				previous: row.previous,
			}),
		);
		return () => {
			for (const hide of hidden) hide();
		};
	}, [rows, keyOf]);
	const version = useSyncExternalStore(
		subscribe,
		() => liveFigures.version,
		() => 0,
	);
	// biome-ignore lint/correctness/useExhaustiveDependencies: the version says that the store holds others now
	return useMemo(
		() => rows.map((row) => ({ ...row, ...liveFigures.newest(keyOf(row)) })),
		[rows, keyOf, version],
	);
}
