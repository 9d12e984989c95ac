/** People, their sessions and tokens. */
// biome-ignore lint/complexity/noBannedTypes: filled with the identity room
export type IdentityTables = {};
