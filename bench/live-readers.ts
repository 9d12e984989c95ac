import { randomBytes } from "node:crypto";
import http from "node:http";
import { hashSecret } from "../app/identity/hash-secret.server.ts";
import { needsOf } from "../app/metrics/formula-needs.ts";
import { SHIPPED } from "../app/metrics/shipped/all.ts";
import type { Company } from "./start-company.ts";

/** The figure by which a push is told to hold a commit: it counts every line that was sent. */
export const COUNTED = "order-lines||";
const FIGURES = 60;
/** Readers look at so many different pages. */
export const VIEWS = 8;
const READERS_A_PERSON = 25;

/** People with a session each; answers with their cookies. */
export async function admitPeople(
	{ pool }: Company,
	count: number,
): Promise<string[]> {
	const cookies: string[] = [];
	for (let n = 0; n < count; n++) {
		const session = randomBytes(32).toString("base64url");
		await pool.query(
			`with somebody as (insert into person (email, name) values ($1, $1) returning id)
			insert into session (id_hash, person_id, created_at, last_seen_at, expires_at)
			select $2, id, now(), now(), now() + interval '1 day' from somebody`,
			[`reader-${n}@bench.example`, hashSecret(session)],
		);
		cookies.push(`nebula=${session}`);
	}
	return cookies;
}

/** Pages of 60 figures: the catalogue, and metrics of orders by product, region, channel and store, each page of other members. */
export async function makeViews({ pool }: Company): Promise<string[][]> {
	const { rows } = await pool.query<{ dimension: string; id: number }>(
		"select dimension, id from member where dimension in ('product', 'region', 'channel', 'store') order by dimension, id",
	);
	const ofOrders = SHIPPED.filter(({ formula }) => {
		const { kinds, wholeDays } = needsOf(formula);
		return kinds.length === 1 && kinds[0] === "order-lines" && !wholeDays;
	}).slice(0, 5);
	const catalogue = SHIPPED.map(({ key }) => `${key}||`);
	return Array.from({ length: VIEWS }, (_, view) => {
		const members = rows.filter((_, at) => at % VIEWS === view);
		const narrowed = members.flatMap(({ dimension, id }) =>
			ofOrders.map(({ key }) => `${key}|${dimension}:${id}|`),
		);
		const own = view === 0 ? [...catalogue, ...narrowed] : narrowed;
		return [COUNTED, ...own.filter((key) => key !== COUNTED)].slice(0, FIGURES);
	});
}

const MARK = `"${COUNTED}":{"current":{`;
const VALUE = '"value":';

/** The value of the counted figure in a push, without taking the whole apart: the generator shares the machine. */
function countedIn(text: string): number | null {
	const at = text.indexOf(MARK);
	if (at < 0) return null;
	const from = text.indexOf(VALUE, at) + VALUE.length;
	return Number.parseInt(text.slice(from, from + 20), 10);
}

export interface Reader {
	close(): void;
}

export interface Readers {
	readonly readers: readonly Reader[];
	/** Distinct figures that they watch. */
	readonly figures: number;
	/** How many lines there were when the last of them opened. */
	readonly lines: number;
	readonly bytes: () => number;
}

function post(address: string, cookie: string, body: string): Promise<string> {
	return new Promise((resolve, reject) => {
		const request = http.request(`${address}/live/watch`, {
			method: "POST",
			headers: {
				Cookie: cookie,
				Origin: address,
				"Content-Type": "application/json",
				"Content-Length": Buffer.byteLength(body),
			},
		});
		request.on("error", reject);
		request.on("response", (response) => {
			let text = "";
			response.setEncoding("utf8");
			response.on("data", (piece: string) => {
				text += piece;
			});
			response.on("end", () =>
				response.statusCode === 200
					? resolve(text)
					: reject(new Error(`watch: ${response.statusCode}`)),
			);
		});
		request.end(body);
	});
}

/** Opens so many streams, each watching one of the views; `onCounted` is told of each push with the number of lines in it. */
export async function openReaders(
	company: Company,
	cookies: readonly string[],
	views: readonly (readonly string[])[],
	count: number,
	onCounted: (reader: number, lines: number) => void,
): Promise<Readers> {
	let bytes = 0;
	let lines = 0;
	const openOne = (n: number) =>
		new Promise<Reader>((resolve, reject) => {
			const cookie = cookies[Math.floor(n / READERS_A_PERSON)] ?? "";
			const stream = `bench-reader-${String(n).padStart(6, "0")}`;
			const request = http.get(
				`${company.address}/live?stream=${stream}`,
				{ agent: false, headers: { Cookie: cookie } },
				(response) => {
					if (response.statusCode !== 200)
						return reject(new Error(`stream ${n}: ${response.statusCode}`));
					const view = views[n % views.length] ?? [];
					const have = Object.fromEntries(view.map((key) => [key, ""]));
					let rest = "";
					response.setEncoding("utf8");
					response.on("data", (piece: string) => {
						bytes += piece.length;
						rest += piece;
						if (!rest.endsWith("\n\n")) return;
						const counted = countedIn(rest);
						rest = "";
						if (counted !== null) onCounted(n, counted);
					});
					response.on("error", () => {});
					post(company.address, cookie, JSON.stringify({ stream, have })).then(
						(answer) => {
							lines = countedIn(answer) ?? lines;
							resolve({ close: () => request.destroy() });
						},
						reject,
					);
				},
			);
			request.on("error", reject);
		});
	const readers: Reader[] = [];
	for (let n = 0; n < count; n += READERS_A_PERSON)
		readers.push(
			...(await Promise.all(
				Array.from({ length: Math.min(READERS_A_PERSON, count - n) }, (_, i) =>
					openOne(n + i),
				),
			)),
		);
	return {
		readers,
		figures: new Set(views.flat()).size,
		lines,
		bytes: () => bytes,
	};
}
