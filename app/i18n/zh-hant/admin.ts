import type { adminEn } from "../en/admin.ts";

export const adminZhHant = {} satisfies Record<keyof typeof adminEn, string>;
