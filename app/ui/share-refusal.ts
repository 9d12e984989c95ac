import type { SaidProblem } from "./board-problem-text.tsx";

/** Which form of the page was refused, and what was typed into it. */
export interface ShareRefusal {
	readonly on: "editor" | "wall";
	readonly said: SaidProblem;
	readonly days?: string;
}
