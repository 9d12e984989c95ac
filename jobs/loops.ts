import type { AppContext } from "../app/context.server.ts";
import { composeAnnouncementsLoop } from "./compose-announcements.ts";
import { deliverOutboxLoop } from "./deliver-outbox.ts";
import type { Loop } from "./loop.ts";
import { type WakeLoop, wakeOn } from "./wake-on.ts";
import { watchAlertsLoop } from "./watch-alerts.ts";

/** Every loop of the company; each one's file says what it does. */
export const loops: readonly Loop[] = [
	watchAlertsLoop,
	composeAnnouncementsLoop,
	deliverOutboxLoop,
];

/** Runs them until the answer is called. */
export async function startLoops(
	context: AppContext,
	log: (entry: Readonly<Record<string, unknown>>) => void,
	all: readonly Loop[] = loops,
): Promise<() => Promise<void>> {
	const stops: (() => Promise<void>)[] = [];
	for (const { name, channel, every, start } of all) {
		await context.listener.listen(channel);
		let loop: WakeLoop | undefined;
		const { run, stop } = start(context, () => loop?.wake());
		loop = wakeOn({
			listener: context.listener,
			channel,
			every,
			run,
			onTrouble: (error) =>
				log(
					error === null
						? { loop: name, outcome: "well again" }
						: { loop: name, outcome: "failed", error: String(error) },
				),
		});
		const begun = loop;
		stops.push(async () => {
			await begun.stop();
			await stop?.();
		});
	}
	return async () => {
		await Promise.all(stops.map((stop) => stop()));
	};
}
