/** From a figure to the facts behind it. */
export const drillEn = {} as const;
