/**
 * What went wrong in the simulated company, and when: days before the day on which it was first loaded, both counted.
 * Tests and tours read the dates from here.
 */
export interface Story {
	readonly from: number;
	/** Negative where it still goes on. */
	readonly to: number;
	/** Over so many days it grows to its full strength, and fades. */
	readonly rise: number;
	readonly fall: number;
}

export const STORIES = {
	/** One lot of one product swells up: bad reviews, returns and complaints, until the product is taken off sale. */
	badBattery: {
		from: 40,
		to: 4,
		rise: 12,
		fall: 8,
		line: "power",
		product: "nova-power-bank",
		lot: "NOVA-POWER-BANK-X",
	},
	/** Nobody finds it on a shelf then. */
	withdrawal: { from: 12, to: 5, rise: 1, fall: 1 },
	/** Two weeks of pop-ups in the app: people who are asked say what they think of it. */
	advertisingPush: { from: 84, to: 71, rise: 1, fall: 1 },
	/** Two regions were sent far more than they sell. */
	stockPileUp: {
		from: 34,
		to: -90,
		rise: 7,
		fall: 14,
		regions: ["sichuan", "taichung"],
		times: 3.2,
	},
	/** Parcels lie in these regions: complaints about delivery, and nobody can close them in time. */
	courierStrike: {
		from: 19,
		to: 11,
		rise: 1,
		fall: 2,
		regions: ["beijing", "tianjin", "hebei", "shandong", "liaoning"],
	},
} as const;

/** The source that fell silent at this hour of the day so many days before the company was first loaded. */
export const SILENT_SOURCE = {
	key: "door-counters",
	days: 3,
	hour: 18,
} as const;

/** How strongly a story shows on the day so many days before the first load, from 0 to 1. */
export function strengthAt(story: Story, ago: number): number {
	if (ago > story.from || ago < story.to) return 0;
	return Math.min(
		1,
		(story.from - ago + 1) / story.rise,
		(ago - story.to + 1) / story.fall,
	);
}
