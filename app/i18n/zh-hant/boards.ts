import type { boardsEn } from "../en/boards.ts";

export const boardsZhHant = {} satisfies Record<keyof typeof boardsEn, string>;
