import type { Locator, Page } from "playwright-core";

/** One thing that a person does, and what tells them that it has worked. */
export interface Step {
	readonly what: string;
	/** `click`, or the keys held together, as in `Control+k`. */
	readonly by: string;
	readonly on: (page: Page) => Locator;
	/** Text that stands there afterwards and did not before. */
	readonly shows: { readonly at: string; readonly text: string };
}

/** A step that was taken; both instants by the page's own clock. */
export interface StepTaken extends Pick<Step, "what" | "by"> {
	readonly begunAt: number;
	readonly paintedAt: number;
}

export interface WalkCount {
	readonly clicks: number;
	readonly chords: number;
	/** Milliseconds that the person waited; what they took to read and to aim is theirs. */
	readonly waited: number;
}

export const countWalk = (taken: readonly StepTaken[]): WalkCount => ({
	clicks: taken.filter(({ by }) => by === "click").length,
	chords: taken.filter(({ by }) => by !== "click").length,
	waited: taken.reduce(
		(sum, { begunAt, paintedAt }) => sum + paintedAt - begunAt,
		0,
	),
});
