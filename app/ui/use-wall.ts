import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { isReady } from "./use-come-back.ts";

const SECOND = 1000;
const REFRESH = 20 * SECOND;
const TURN = 15 * SECOND;
/** New code, and whatever a browser gathers in weeks, is taken care of by one whole load an hour. */
const RELOAD = 3600 * SECOND;

/** Reads the board anew by itself; while the server is away the old figures stay, and `away` says so. */
export function useWallRefresh(): { readonly away: boolean } {
	const [away, setAway] = useState(false);
	const { revalidate } = useRevalidator();
	useEffect(() => {
		const opened = Date.now();
		const timer = setInterval(async () => {
			const ready = await isReady();
			setAway(!ready);
			if (!ready) return;
			if (Date.now() - opened >= RELOAD) window.location.reload();
			else revalidate();
		}, REFRESH);
		return () => clearInterval(timer);
	}, [revalidate]);
	return { away };
}

/** A wall that shows an error tries again by itself: nobody is there to press a button. */
export function useWallRetry() {
	useEffect(() => {
		const timer = setInterval(async () => {
			if (await isReady()) window.location.reload();
		}, REFRESH);
		return () => clearInterval(timer);
	}, []);
}

/** The time of day, from the moment at which the page was made until the browser's own clock takes over. */
export function useClock(start: string): string {
	const [now, setNow] = useState(start);
	useEffect(() => {
		const tick = () => setNow(new Date().toISOString());
		tick();
		const timer = setInterval(tick, SECOND);
		return () => clearInterval(timer);
	}, []);
	return now;
}

export interface Turning {
	readonly screen: number;
	readonly paused: boolean;
	readonly turn: (by: number) => void;
	readonly setPaused: (paused: boolean) => void;
}

/** Shows one screen after the other; arrows turn by hand, the space bar stops it. */
export function useTurning(screens: number, first: number): Turning {
	const [screen, setScreen] = useState(first);
	const [paused, setPaused] = useState(false);
	const shown = screens === 0 ? 0 : screen % screens;
	const turn = (by: number) => setScreen((shown + by + screens) % screens);
	const latest = useRef(turn);
	latest.current = turn;
	useEffect(() => {
		if (paused || screens < 2) return;
		const timer = setInterval(() => latest.current(1), TURN);
		return () => clearInterval(timer);
	}, [paused, screens]);
	useEffect(() => {
		if (screens < 2) return;
		const onKey = (event: KeyboardEvent) => {
			if (event.key === "ArrowRight") latest.current(1);
			else if (event.key === "ArrowLeft") latest.current(-1);
			else if (event.key === " " && event.target === document.body)
				setPaused((was) => !was);
		};
		window.addEventListener("keydown", onKey);
		return () => window.removeEventListener("keydown", onKey);
	}, [screens]);
	return { screen: shown, paused, turn, setPaused };
}
