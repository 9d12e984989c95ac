import type { homeEn } from "../en/home.ts";

export const homeZhHans = {} satisfies Record<keyof typeof homeEn, string>;
