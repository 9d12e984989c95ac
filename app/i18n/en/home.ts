/** The first page: my line, what changed most, what needs me, what I follow. */
export const homeEn = {} as const;
