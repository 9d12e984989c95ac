import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef } from "react";
import type { Topic } from "../live/topic.ts";
import { liveFigures, liveState } from "./live-page.ts";

/** A page asks its loader again no more often than this. */
const REST = 1000;
/** And not in the same moment as everybody else. */
const SPREAD = 600;

interface SeenTopic {
	readonly topic: Topic;
	/** How it stood before the page was read. */
	readonly digest: string;
}

/** Asks the page's loader again when one of these figures or the topic has moved: for charts and tables, of which only the server knows the rest. */
export function useLivePage(
	keys: readonly string[],
	seen: SeenTopic | null = null,
): void {
	const { revalidate, state } = useRevalidator();
	const latest = useRef({ revalidate, state });
	latest.current = { revalidate, state };
	const joined = keys.join("\n");
	const { topic = null, digest = "" } = seen ?? {};
	useEffect(() => {
		const figures = joined.split("\n").filter(Boolean);
		const wanted: readonly string[] = topic ? [...figures, topic] : figures;
		let timer: ReturnType<typeof setTimeout> | undefined;
		let last = Number.NEGATIVE_INFINITY;
		let isDue = false;
		const ask = () => {
			timer = undefined;
			// Who does not look gets it when they do.
			if (document.visibilityState === "hidden") return;
			if (latest.current.state !== "idle") return plan();
			// A loader that can't be reached would put an error in the place of figures that are only a little old.
			if (liveState.get().standing === "reconnecting") return plan();
			isDue = false;
			last = performance.now();
			latest.current.revalidate();
		};
		const plan = () => {
			isDue = true;
			timer ??= setTimeout(
				ask,
				Math.max(0, last + REST - performance.now()) + Math.random() * SPREAD,
			);
		};
		const onSeen = () => {
			if (isDue) plan();
		};
		const hide = figures.map((key) => liveFigures.show(key, null));
		const off = liveFigures.onMoved((moved) => {
			if (moved.some((key) => wanted.includes(key))) plan();
		});
		document.addEventListener("visibilitychange", onSeen);
		return () => {
			clearTimeout(timer);
			off();
			for (const one of hide) one();
			document.removeEventListener("visibilitychange", onSeen);
		};
	}, [joined, topic]);
	useEffect(
		() => (topic ? liveFigures.showTopic(topic, digest) : undefined),
		[topic, digest],
	);
}
