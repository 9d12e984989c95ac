import type { liveEn } from "../en/live.ts";

export const liveZhHant = {} satisfies Record<keyof typeof liveEn, string>;
