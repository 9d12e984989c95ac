import { randomUUID } from "node:crypto";
import { eventReader, type FiguresMessage } from "../app/live/event-text.ts";
import type { LiveHub } from "../app/live/live-hub.server.ts";
import type { Figure } from "../app/metrics/figure.ts";

export interface TestReader {
	readonly name: string;
	readonly personId: number;
	/** What it was told, in order. */
	readonly told: readonly FiguresMessage[];
	/** The newest value that it was told of a figure; undefined where it never was. */
	readonly value: (key: string) => number | null | undefined;
	readonly isOver: () => boolean;
	/** Bytes that it leaves standing from now on. */
	backlog: number;
	watch(
		have: Readonly<Record<string, string>>,
	): Promise<Readonly<Record<string, Figure>>>;
	leave(): void;
}

/** Somebody with an open stream, without a browser. */
export function openReader(
	hub: LiveHub,
	{ personId = 1, sessionId = "s" } = {},
): TestReader {
	const name = randomUUID();
	const told: FiguresMessage[] = [];
	const read = eventReader();
	const decoder = new TextDecoder();
	let isOver = false;
	const leave = hub.open({
		name,
		personId,
		sessionId,
		send: (bytes) => {
			for (const { name, data } of read(decoder.decode(bytes)))
				if (name === "figures") told.push(JSON.parse(data));
		},
		end: () => {
			isOver = true;
		},
		backlog: () => reader.backlog,
		stillSignedIn: async () => true,
	});
	const reader: TestReader = {
		name,
		personId,
		told,
		backlog: 0,
		value: (key) =>
			told.findLast(({ figures }) => key in figures)?.figures[key]?.current
				.value,
		isOver: () => isOver,
		async watch(have) {
			const json = await hub.watch(
				{ stream: name, have: new Map(Object.entries(have)) },
				personId,
			);
			return JSON.parse(json).figures;
		},
		leave,
	};
	return reader;
}
