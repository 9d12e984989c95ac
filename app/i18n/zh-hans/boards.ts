import type { boardsEn } from "../en/boards.ts";

export const boardsZhHans = {} satisfies Record<keyof typeof boardsEn, string>;
