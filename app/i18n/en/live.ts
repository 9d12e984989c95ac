/** What a page says about figures that move by themselves. */
export const liveEn = {} as const;
