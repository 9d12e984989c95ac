import type { Step } from "./walk.ts";

/** 'What is wrong now, and is somebody on it.' A message within a second of the fact, one click to the evidence. */
export const LEAD_PROMISE = { clicks: 1, milliseconds: 1000 };

/** From the message in the inbox to the alert with its evidence. */
export const fromTheMessage = (
	title: RegExp,
	by: Step["by"] = "click",
): Step[] => [
	{
		what: "the message",
		by,
		on: (page) => page.getByRole("link", { name: title }).first(),
		shows: { at: "main", text: "Evidence" },
	},
];

/** On it, in one click. */
export const takeIt = (name: string): Step[] => [
	{
		what: "acknowledge",
		by: "click",
		on: (page) => page.getByRole("button", { name: "Acknowledge" }),
		shows: { at: "main", text: `${name} has acknowledged it` },
	},
];

/** Said to the others; the words are typed before. */
export const sayIt = (comment: string): Step[] => [
	{
		what: "the comment",
		by: "click",
		on: (page) => page.getByRole("button", { name: "Comment", exact: true }),
		shows: { at: "[data-testid=timeline]", text: comment },
	},
];
