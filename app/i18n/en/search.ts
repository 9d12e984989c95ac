/** Search and go, and the keys. */
export const searchEn = {} as const;
