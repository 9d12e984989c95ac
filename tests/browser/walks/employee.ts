import type { Page } from "playwright-core";
import type { Step } from "./walk.ts";

/** 'How is my product line doing, and why.' */
export const PROMISE = { clicks: 2, milliseconds: 1000 };

/** What is wrong in the employee's line, to be found from the first page. */
export interface Trouble {
	/** Its key. */
	readonly metric: string;
	readonly product: string;
	readonly lot: string;
	/** Words of a review that says it. */
	readonly review: string;
}

const members = (page: Page) => page.getByTestId("members");
const MEMBERS = "[data-testid=members]";

/** From the figure of my line: which product, then which lot of it. */
export const downFromTheTile = (
	{ metric, product, lot }: Trouble,
	by: Step["by"] = "click",
): Step[] => [
	{
		what: "the tile of my line",
		by,
		on: (page) =>
			page.locator(`[data-figure^="${metric}|line:"]`).getByRole("link"),
		shows: { at: MEMBERS, text: product },
	},
	{
		what: "the product that stands out",
		by,
		on: (page) =>
			members(page).getByRole("link", { name: product, exact: true }),
		shows: { at: MEMBERS, text: lot },
	},
];

/** From the sentence that says where most of a change comes from: which lot, then what its customers write. */
export const alongTheSentence = ({ product, lot, review }: Trouble): Step[] => [
	{
		what: "where most of the change comes from",
		by: "click",
		on: (page) =>
			page
				.getByRole("region", { name: "What changed most" })
				.getByRole("link", { name: `${product} (Product)` })
				.first(),
		shows: { at: MEMBERS, text: lot },
	},
	{
		what: "the reviews of the lot",
		by: "click",
		on: (page) =>
			members(page).getByRole("link", { name: `Facts behind ${lot}` }),
		shows: { at: "[data-testid=facts]", text: review },
	},
];
