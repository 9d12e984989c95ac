import type { adminEn } from "../en/admin.ts";

export const adminZhHans = {} satisfies Record<keyof typeof adminEn, string>;
