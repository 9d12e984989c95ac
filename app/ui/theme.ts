export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

export const isTheme = (text: unknown): text is Theme =>
	THEMES.some((theme) => theme === text);
