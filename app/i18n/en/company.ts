/** The company page and the page of one member. */
export const companyEn = {} as const;
