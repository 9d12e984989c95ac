import type { searchEn } from "../en/search.ts";

export const searchZhHans = {} satisfies Record<keyof typeof searchEn, string>;
