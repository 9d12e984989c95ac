import type { drillEn } from "../en/drill.ts";

export const drillZhHans = {} satisfies Record<keyof typeof drillEn, string>;
