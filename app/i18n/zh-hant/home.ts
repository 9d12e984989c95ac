import type { homeEn } from "../en/home.ts";

export const homeZhHant = {} satisfies Record<keyof typeof homeEn, string>;
