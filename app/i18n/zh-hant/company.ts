import type { companyEn } from "../en/company.ts";

export const companyZhHant = {} satisfies Record<
	keyof typeof companyEn,
	string
>;
