import type { EventEmitter } from "node:events";

export interface WakeOptions {
	/** Emits a channel's name when it is notified, and `connected` when something may have been missed. */
	readonly listener: Pick<EventEmitter, "on" | "off">;
	readonly channel: string;
	/** At least so often, in milliseconds: a notification is only a hint. */
	readonly every: number;
	readonly run: () => Promise<void>;
	/** Told once when runs begin to fail, and null once when they are well again. */
	readonly onTrouble: (error: unknown) => void;
}

export interface WakeLoop {
	/** Runs once more, as soon as it is not running. */
	wake(): void;
	/** No new run; waits for the one under way. */
	stop(): Promise<void>;
}

/** Runs something when its channel is notified, and now and then anyway. Never twice at once; many notifications during a run are one more run. */
export function wakeOn({
	listener,
	channel,
	every,
	run,
	onTrouble,
}: WakeOptions): WakeLoop {
	let running: Promise<void> | null = null;
	let again = false;
	let stopped = false;
	let isFailing = false;
	const once = async () => {
		do {
			again = false;
			try {
				await run();
				if (isFailing) onTrouble(null);
				isFailing = false;
			} catch (error) {
				if (!isFailing) onTrouble(error);
				isFailing = true;
				// The next tick tries again, so that a broken database is not asked without a pause.
				return;
			}
		} while (again && !stopped);
	};
	const wake = () => {
		if (stopped) return;
		if (running) {
			again = true;
			return;
		}
		running = once().finally(() => {
			running = null;
		});
	};
	listener.on(channel, wake);
	listener.on("connected", wake);
	const tick = setInterval(wake, every);
	wake();
	return {
		wake,
		async stop() {
			stopped = true;
			clearInterval(tick);
			listener.off(channel, wake);
			listener.off("connected", wake);
			await running;
		},
	};
}
