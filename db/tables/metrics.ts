// biome-ignore lint/complexity/noBannedTypes: filled with the metrics room
export type MetricTables = {};
