/** Boards that people compose. */
export const boardsEn = {} as const;
