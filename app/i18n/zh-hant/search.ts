import type { searchEn } from "../en/search.ts";

export const searchZhHant = {} satisfies Record<keyof typeof searchEn, string>;
