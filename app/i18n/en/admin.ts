/** People and roles, tokens, sources, the audit trail. */
export const adminEn = {} as const;
