/** The page of a metric, narrowed down to a scope as addresses write it; empty is the whole company. */
export const metricAddress = (key: string, scope: string): string =>
	scope === "" ? `/metrics/${key}` : `/metrics/${key}?scope=${scope}`;
