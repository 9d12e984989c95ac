import type { liveEn } from "../en/live.ts";

export const liveZhHans = {} satisfies Record<keyof typeof liveEn, string>;
