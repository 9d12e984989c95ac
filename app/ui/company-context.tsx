import { createContext, useContext } from "react";

/** What every figure on a page depends on. */
export interface PageCompany {
	readonly name: string;
	readonly timeZone: string;
	readonly reportingCurrency: string;
	readonly isDemo: boolean;
}

const CompanyContext = createContext<PageCompany | null>(null);
export const CompanyProvider = CompanyContext.Provider;

export function useCompany(): PageCompany {
	const company = useContext(CompanyContext);
	if (!company) throw new Error("useCompany stands outside CompanyProvider");
	return company;
}
