/** What a process of ours tells the one that started it. */
export type ChildMessage =
	| { readonly type: "ready"; readonly [detail: string]: unknown }
	| { readonly type: "state"; readonly [detail: string]: unknown }
	| { readonly type: "failed"; readonly code: string; readonly text: string };

/** What it is asked. */
export type ParentMessage = { readonly type: "tell-state" };

export interface Child {
	/** Gives back what it holds; in-flight work may end first. */
	readonly stop: () => Promise<void>;
	/** After so many milliseconds the process ends though stop has not. */
	readonly grace: number;
	/** What it holds, for whoever started it and asks. */
	readonly state?: () => Readonly<Record<string, unknown>>;
}

/** Makes this process end when it is told to, and when whoever started it dies; a second request does not wait. */
export function asChild({ stop, grace, state }: Child): {
	ready(detail: Readonly<Record<string, unknown>>): void;
} {
	let stopping = false;
	const end = () => {
		if (stopping) return;
		stopping = true;
		setTimeout(() => process.exit(1), grace + 1000).unref();
		stop().then(
			() => process.exit(0),
			(error: unknown) => {
				console.error(error);
				process.exit(1);
			},
		);
	};
	for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
		process.on(signal, end);
	process.on("message", (message: ParentMessage) => {
		if (message.type !== "tell-state") return;
		// Only there where the parent wants to know exactly.
		globalThis.gc?.();
		process.send?.({
			type: "state",
			memory: process.memoryUsage(),
			...state?.(),
		} satisfies ChildMessage);
	});
	// The parent's end of the channel closes with it, even after kill -9.
	process.on("disconnect", end);
	return {
		ready(detail) {
			process.send?.({ type: "ready", ...detail } satisfies ChildMessage);
		},
	};
}
