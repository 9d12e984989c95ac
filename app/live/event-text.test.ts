import { expect, test } from "vitest";
import {
	eventReader,
	eventText,
	figuresJson,
	HEARTBEAT_TEXT,
} from "./event-text.ts";

const WHOLE = `retry: 2000\n\n${eventText("figures", '{"at":1}')}${HEARTBEAT_TEXT}${eventText("figures", '{"at":2}')}`;

test.each([1, 2, 3, 7, WHOLE.length])(
	"a stream that comes in pieces of %i is read as it was written",
	(size) => {
		const read = eventReader();
		const events = [];
		for (let at = 0; at < WHOLE.length; at += size)
			events.push(...read(WHOLE.slice(at, at + size)));
		expect(events).toEqual([
			{ name: "figures", data: '{"at":1}' },
			{ name: "figures", data: '{"at":2}' },
		]);
	},
);

test("figures are put together from what is JSON already", () => {
	const json = figuresJson(5, [
		{ key: "nps||", json: '{"current":1}' },
		{ key: 'a"b', json: "null" },
	]);
	expect(JSON.parse(json)).toEqual({
		at: 5,
		figures: { "nps||": { current: 1 }, 'a"b': null },
	});
	expect(figuresJson(5, [])).toBe('{"at":5,"figures":{}}');
});
