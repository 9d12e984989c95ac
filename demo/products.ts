import { LINES } from "./lines.ts";
import type { Weighted } from "./named.ts";
import { byWeight, randomOf } from "./random.ts";
import { STORIES } from "./stories.ts";

export interface Product extends Weighted {
	readonly line: string;
	/** In whole yuan. */
	readonly price: number;
	readonly cost: number;
	/** The share of written reviews that are bad when all is well. */
	readonly bad: number;
	/** Oldest first; the bad lot of the story is not among them. */
	readonly lots: readonly string[];
}

interface Model {
	readonly suffix: string;
	readonly price: number;
	readonly weight: number;
}

const MODELS: readonly Model[] = [
	{ suffix: "", price: 1, weight: 1.5 },
	{ suffix: "SE", price: 0.72, weight: 1.3 },
	{ suffix: "Plus", price: 1.3, weight: 0.9 },
	{ suffix: "Pro", price: 1.65, weight: 0.7 },
	{ suffix: "Max", price: 2.2, weight: 0.35 },
];

/** Prices end in a nine. */
const nine = (price: number) => 10 * Math.round(price / 10) - 1;

/** What is traced by its production lot, because a battery is in it. */
const TRACED = ["power-bank", "buds", "watch"];

export const PRODUCTS: readonly Product[] = LINES.flatMap(
	({ code: line, series, share, types }) => {
		const drafts = types.flatMap((type) =>
			MODELS.map((model) => ({ type, model })),
		);
		/** Dear things are bought less often. */
		const appeal = ({ type, model }: (typeof drafts)[number]) =>
			model.weight / Math.sqrt(type.price * model.price);
		const total = drafts.reduce((sum, draft) => sum + appeal(draft), 0);
		return drafts.map((draft): Product => {
			const { type, model } = draft;
			const code = [series.toLowerCase(), type.code, model.suffix.toLowerCase()]
				.filter(Boolean)
				.join("-");
			// The range is the company's and not a history's: the same for every seed.
			const random = randomOf(`product/${code}`);
			const price = nine(type.price * model.price);
			const story = code === STORIES.badBattery.product;
			return {
				code,
				names: type.names.map((name) =>
					[series, name, model.suffix].filter(Boolean).join(" "),
				) as unknown as Product["names"],
				line,
				price,
				cost: Math.round(price * random.between(0.46, 0.58)),
				weight: (share * appeal(draft) * (story ? 1.6 : 1)) / total,
				bad: random.between(0.015, 0.042),
				lots: TRACED.includes(type.code)
					? ["A", "B", "C"].map((lot) => `${code}-${lot}`.toUpperCase())
					: [],
			};
		});
	},
);

const byCode = new Map(PRODUCTS.map((product) => [product.code, product]));
export const productOf = (code: string): Product => byCode.get(code) as Product;

export const pickProduct = byWeight(PRODUCTS);

/** All lots of a product, the story's bad one too. */
export const lotsOf = ({ code, lots }: Product): readonly string[] =>
	code === STORIES.badBattery.product
		? [...lots, STORIES.badBattery.lot]
		: lots;
