import { expect, test, vi } from "vitest";
import type { Figure } from "../../metrics/figure.ts";
import type { Observation } from "../../metrics/observation.ts";
import { FigureStore } from "./figure-store.ts";

const KEY = "nps||";
const observation = (value: number): Observation => ({
	from: "2026-10-27",
	to: "2026-11-24",
	fromAt: "2026-10-27T02:00:00.000Z",
	untilAt: "2026-11-24T02:00:00.000Z",
	value,
	exact: null,
	sample: 100,
	low: null,
	high: null,
	state: "ok",
	reasons: [],
	partial: false,
});
const figure = (value: number, before = 10): Figure => ({
	current: observation(value),
	previous: observation(before),
});

function open(own: Figure | null) {
	const store = new FigureStore(() => {});
	const moves: string[] = [];
	store.onMoved((keys) => moves.push(...keys));
	const hide = store.show(KEY, own);
	const tell = (at: number, told: Figure) =>
		store.receive({ at, figures: { [KEY]: told } });
	const value = () => store.newest(KEY)?.current.value;
	return { store, moves, hide, tell, value };
}

test("what is told replaces what the page came with, and moves", () => {
	const { tell, value, moves, store } = open(figure(40));
	expect(value()).toBeUndefined();
	tell(1, figure(41));
	expect(value()).toBe(41);
	expect(moves).toEqual([KEY]);
	expect(store.moveOf(store.newest(KEY)?.current as Observation)?.from).toBe(
		40,
	);
});

test("an older word that comes later is not believed", () => {
	const { tell, value } = open(figure(40));
	tell(2, figure(42));
	tell(1, figure(41));
	expect(value()).toBe(42);
});

test("what the page has already is no news", () => {
	const { tell, moves, value } = open(figure(40));
	tell(1, figure(40));
	expect(value()).toBeUndefined();
	tell(2, figure(41));
	tell(3, figure(41));
	expect(moves).toEqual([KEY]);
});

test("the loader's answer after a push wins, if it is not one that gave way already", () => {
	const { store, tell, value } = open(figure(40));
	tell(1, figure(41));
	store.show(KEY, figure(40));
	expect(value()).toBe(41);
	store.show(KEY, figure(43));
	expect(value()).toBeUndefined();
});

test("a value that comes back is told like any other", () => {
	const { tell, value, store } = open(figure(40));
	tell(1, figure(41));
	tell(2, figure(40));
	expect(value()).toBe(40);
	store.show(KEY, figure(40));
	expect(value()).toBe(40);
});

test("a page that holds it against another period is told once and does not move", () => {
	const { tell, moves, value } = open(figure(40, 99));
	tell(1, figure(40));
	expect(value()).toBe(40);
	expect(moves).toEqual([]);
	tell(2, figure(40, 11));
	expect(moves).toEqual([KEY]);
});

test("who only wants to know of moves has no first one", () => {
	const { tell, moves } = open(null);
	tell(1, figure(40));
	expect(moves).toEqual([]);
	tell(2, figure(41));
	expect(moves).toEqual([KEY]);
});

test("a component that is drawn anew loses nothing; one that has gone is forgotten", () => {
	const { store, hide, tell, value } = open(figure(40));
	tell(1, figure(41));
	hide();
	const again = store.show(KEY, figure(40));
	expect(Object.keys(store.shown())).toEqual([KEY]);
	expect(value()).toBe(41);
	again();
	expect(store.shown()).toEqual({});
	expect(value()).toBeUndefined();
});

test("a figure in constant motion is news once in a while", () => {
	vi.useFakeTimers({ toFake: ["performance"] });
	try {
		const { store, tell } = open(figure(0));
		const times = new Set<number | undefined>();
		for (let at = 1; at <= 20; at++) {
			vi.advanceTimersByTime(250);
			tell(at, figure(at));
			times.add(store.moveOf(store.newest(KEY)?.current as Observation)?.at);
		}
		expect(times.size).toBe(2);
	} finally {
		vi.useRealTimers();
	}
});
