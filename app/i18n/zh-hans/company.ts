import type { companyEn } from "../en/company.ts";

export const companyZhHans = {} satisfies Record<
	keyof typeof companyEn,
	string
>;
