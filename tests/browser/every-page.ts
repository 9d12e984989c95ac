/** Every page that somebody who has signed in may open, for what has to hold of all of them. */
export const everyPage = (batch: number): readonly string[] => [
	"/metrics",
	"/metrics?view=table",
	"/metrics/bad-review-rate?by=product",
	"/metrics/net-revenue",
	"/metrics/gone",
	"/metrics/nps?period=tomorrow",
	"/batches",
	`/batches/${batch}`,
	"/sources",
	"/unknown-members",
	"/gone",
];
