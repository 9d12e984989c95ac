import { PRODUCTS, type Product } from "./products.ts";
import { REGIONS } from "./regions.ts";
import { STORES } from "./stores.ts";

/** A product that lies at a place: in a region's warehouse, or in a store. */
export interface Shelf {
	readonly number: number;
	readonly product: Product;
	readonly region: string;
	readonly store: string | null;
	/** Of what the company sells of everything, how much this shelf serves. */
	readonly share: number;
}

/** A warehouse holds a fifteenth of the range, and each product lies in two of them. */
const HELD = PRODUCTS.length / 15;
/** Coprime to the number of products: what lies together comes from all lines. */
const SPREAD = 7;
const ROUNDS = 40;
const ON_DISPLAY = 4;

const shareOf = (weighted: readonly { readonly weight: number }[]) => {
	const total = weighted.reduce((sum, { weight }) => sum + weight, 0);
	return weighted.map(({ weight }) => weight / total);
};

/**
 * How much of the company's sales each warehouse's products serve, so that every product and every region has stock for what it sells:
 * rows and columns are brought to their sums by turns.
 */
function balance(held: readonly (readonly number[])[]): number[][] {
	const products = shareOf(PRODUCTS);
	const regions = shareOf(REGIONS);
	const shares = held.map((list, region) =>
		list.map(() => regions[region] as number),
	);
	for (let round = 0; round < ROUNDS; round++) {
		const sums = PRODUCTS.map(() => 0);
		for (const [region, list] of held.entries())
			for (const [at, product] of list.entries())
				(sums[product] as number) += shares[region]?.[at] as number;
		for (const [region, list] of held.entries()) {
			const row = shares[region] as number[];
			for (const [at, product] of list.entries())
				(row[at] as number) *=
					(products[product] as number) / (sums[product] as number);
			const sum = row.reduce((total, share) => total + share, 0);
			for (const at of row.keys())
				(row[at] as number) *= (regions[region] as number) / sum;
		}
	}
	return shares;
}

/** Large, small and middling regions by turns, so that no product depends on small ones alone. */
function mixed(): number[] {
	const order = REGIONS.map((_, at) => at).sort(
		(a, b) => (REGIONS[b]?.weight as number) - (REGIONS[a]?.weight as number),
	);
	const third = order.length / 3;
	return order.map(
		(_, at) => order[(at % 3) * third + Math.floor(at / 3)] as number,
	);
}

function warehouses(): Omit<Shelf, "number">[] {
	const held: number[][] = REGIONS.map(() => []);
	for (const [place, region] of mixed().entries())
		for (let at = 0; at < HELD; at++)
			held[region]?.push(
				((place * (HELD / 2) + at) * SPREAD) % PRODUCTS.length,
			);
	const shares = balance(held);
	return held.flatMap((list, region) =>
		list.map((product, at) => ({
			product: PRODUCTS[product] as Product,
			region: REGIONS[region]?.code as string,
			store: null,
			share: shares[region]?.[at] as number,
		})),
	);
}

/** A store shows some of what its region holds. */
const displays = (held: readonly Omit<Shelf, "number">[]) =>
	STORES.flatMap(({ code, region, weight }, place) => {
		const there = held.filter((shelf) => shelf.region === region);
		return Array.from({ length: ON_DISPLAY }, (_, at) => ({
			...(there[(3 * place + 5 * at) % there.length] as Omit<Shelf, "number">),
			store: code,
			share: weight / 60_000,
		}));
	});

const held = warehouses();
export const SHELVES: readonly Shelf[] = [...held, ...displays(held)].map(
	(shelf, number) => ({ ...shelf, number }),
);
