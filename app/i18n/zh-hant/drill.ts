import type { drillEn } from "../en/drill.ts";

export const drillZhHant = {} satisfies Record<keyof typeof drillEn, string>;
