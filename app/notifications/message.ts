import type { Language } from "../i18n/language.ts";

/** How grave it is; told by glyph and word as well as colour. */
export const MARKS = [
	"critical",
	"warning",
	"resolved",
	"information",
] as const;
export type Mark = (typeof MARKS)[number];

/** A line over time with what it is held against, for a chart as an image. */
export interface ChartContent {
	/** Of the value axis, as shown: `%`, `NPS`. */
	readonly unit: string;
	/** Null where there is no value. Instants in milliseconds. */
	readonly points: readonly {
		readonly at: number;
		readonly value: number | null;
	}[];
	readonly lines: readonly {
		readonly value: number;
		readonly mark: Mark | "target";
		readonly text: string;
	}[];
	/** When it began; drawn on the time axis. */
	readonly since: number | null;
	readonly timeZone: string;
}

/** What a message says, in one language; channels lay it out. Plain text throughout: nothing in it is markup. */
export interface MessageContent {
	readonly title: string;
	/** One sentence. */
	readonly summary: string;
	readonly details: readonly {
		readonly label: string;
		readonly value: string;
	}[];
	/** What users wrote, already masked. */
	readonly quotes: readonly { readonly text: string; readonly note: string }[];
	/** Paths within the product, `/alerts/12`; the first is the main one. */
	readonly links: readonly { readonly text: string; readonly path: string }[];
	readonly chart: ChartContent | null;
}

/** Something to tell people or machines, once. */
export interface Message {
	/** The same key is shown once, however often it arrives. */
	readonly key: string;
	/** What it is about, `alert:12`: what is held of a subject is let go when the subject is over. */
	readonly subject: string;
	readonly mark: Mark;
	readonly content: Readonly<Record<Language, MessageContent>>;
	/** For machines: sent as it is to webhooks. */
	readonly data: Readonly<Record<string, unknown>>;
	readonly at: Date;
}

/** Whom to tell. */
export type Recipient =
	| {
			readonly kind: "person";
			readonly personId: number;
			/** In quiet hours only a critical message for whoever is on call gets through. */
			readonly onCall: boolean;
	  }
	/** A bot, a webhook or a list of addresses that an admin has set up. */
	| { readonly kind: "endpoint"; readonly endpointId: number };
