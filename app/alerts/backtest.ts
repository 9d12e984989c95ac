import { decide, type Told } from "./decide.ts";
import type { Basis, Evaluation } from "./evaluation.ts";
import {
	activeLevel,
	type Instance,
	NORMAL_INSTANCE,
	nextInstance,
} from "./instance.ts";
import { LEVELS, type Level, type RuleContent } from "./rule.ts";

/** Once from being told to being told that it is over. Instants in epoch milliseconds. */
export interface Episode {
	/** Since when it was beyond. */
	readonly from: number;
	/** Null: it fires still. */
	readonly until: number | null;
	/** The gravest. */
	readonly level: Level;
	readonly firedAt: number;
	/** What lay farthest beyond while it fired. */
	readonly peak: Basis;
}

const isWorse = (
	condition: RuleContent["condition"],
	{ measured }: Basis,
	than: Basis,
): boolean =>
	measured !== null &&
	(than.measured === null ||
		(condition.side === "below"
			? measured < than.measured
			: measured > than.measured));

const graver = (a: Level, b: Level): Level =>
	LEVELS.indexOf(a) < LEVELS.indexOf(b) ? a : b;

/** How a rule would have gone, evaluation by evaluation. Only its levels are replayed: how late data once came is not kept. */
export function replay(
	rule: Pick<RuleContent, Level | "condition">,
	steps: readonly { readonly at: number; readonly evaluation: Evaluation }[],
): readonly Episode[] {
	const timing = { ...rule, noDataSeconds: null, repeatSeconds: null };
	const episodes: Episode[] = [];
	let open: Episode | null = null;
	let instance: Instance = NORMAL_INSTANCE;
	let told: Told | null = null;
	let beyondSince: number | null = null;
	for (const { at, evaluation } of steps) {
		instance = nextInstance(timing, instance, evaluation, at);
		const isBeyond = LEVELS.some((level) => instance[level].phase !== "normal");
		beyondSince = isBeyond ? (beyondSince ?? at) : null;
		const decision = decide(timing, instance, {
			told,
			past: false,
			silenced: false,
			muted: false,
			acknowledged: false,
			now: at,
		});
		const isOver = decision.tell && decision.reason === "resolved";
		if (decision.tell) told = isOver ? null : { as: decision.as, at };
		if (isOver && open) {
			episodes.push({ ...open, until: at });
			open = null;
		}
		const level = activeLevel(instance);
		if (!level || evaluation.kind !== "measured") continue;
		const { basis } = evaluation;
		open ??= {
			from: beyondSince ?? at,
			until: null,
			level,
			firedAt: at,
			peak: basis,
		};
		open = {
			...open,
			level: graver(open.level, level),
			peak: isWorse(rule.condition, basis, open.peak) ? basis : open.peak,
		};
	}
	return open ? [...episodes, open] : episodes;
}
