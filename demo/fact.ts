import { pickChannel } from "./channels.ts";
import { type Product, pickProduct, productOf } from "./products.ts";
import type { Random } from "./random.ts";
import { pickRegion, type Region, regionOf } from "./regions.ts";
import type { SimulatedDay } from "./simulated-day.ts";
import { DAYS } from "./simulated-day.ts";
import { pickStore } from "./stores.ts";
import { STORIES, strengthAt } from "./stories.ts";

/** As a sender would write it. */
export type Fact = Readonly<Record<string, string | number | null>>;

export const iso = (instant: number): string => new Date(instant).toISOString();

export interface Place {
	readonly region: Region;
	readonly channel: string;
	readonly store: string | null;
}

/** Where something happens: by a channel, and if that is a store, in which. */
export function placeOf(random: Random): Place {
	const channel = pickChannel(random).code;
	if (channel !== "store")
		return { region: pickRegion(random), channel, store: null };
	const { code, region } = pickStore(random);
	return { region: regionOf(region), channel, store: code };
}

export const placeFields = ({ region, channel, store }: Place) => ({
	region: region.code,
	channel,
	store,
});

/** An amount of yuan in the region's currency, to the cent. */
export const local = (yuan: number, { rate }: Region): string =>
	(Math.round((100 * yuan) / rate) / 100).toFixed(2);

const { badBattery, withdrawal } = STORIES;

/** Lots follow each other; the bad one is most of what is delivered until it is noticed. */
export function lotOf(
	{ code, lots }: Product,
	{ ago }: SimulatedDay,
	random: Random,
): string | null {
	if (lots.length === 0) return null;
	if (
		code === badBattery.product &&
		ago <= badBattery.from &&
		ago > withdrawal.from &&
		random.chance(0.8)
	)
		return badBattery.lot;
	const at = Math.floor(lots.length * (1 - (ago + 1) / DAYS));
	return lots[Math.max(0, Math.min(lots.length - 1, at))] as string;
}

/** What somebody has something to say about. */
export interface Subject {
	readonly product: Product;
	readonly lot: string | null;
	/** Theirs is one of the bad batteries. */
	readonly hurt: boolean;
}

export const hurtSubject = (): Subject => ({
	product: productOf(badBattery.product),
	lot: badBattery.lot,
	hurt: true,
});

export function subjectOf(day: SimulatedDay, random: Random): Subject {
	const product = pickProduct(random);
	const lot = lotOf(product, day, random);
	return { product, lot, hurt: lot === badBattery.lot };
}

/** Ordinary ones, and while the story lasts so many more about the bad lot. */
export function subjectsOf(
	day: SimulatedDay,
	random: Random,
	{ ordinary, hurt }: { readonly ordinary: number; readonly hurt: number },
): Subject[] {
	const story = strengthAt(badBattery, day.ago) * hurt * day.world.size;
	return [
		...Array.from({ length: random.around(ordinary) }, () =>
			subjectOf(day, random),
		),
		...Array.from({ length: random.around(story) }, hurtSubject),
	];
}
