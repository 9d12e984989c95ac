/** The directory. */
export const peopleEn = {} as const;
