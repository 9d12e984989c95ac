import { createDelivery } from "../app/notifications/create-delivery.server.ts";
import { releaseHeld } from "../app/notifications/release-held.server.ts";
import type { Loop } from "./loop.ts";

/** Sends what waits in the outbox, and what quiet hours no longer hold. */
export const deliverOutboxLoop: Loop = {
	name: "deliver-outbox",
	channel: "outbox",
	every: 1000,
	start(context, wake) {
		const delivery = createDelivery(context, { onFree: wake });
		return {
			async run() {
				await releaseHeld(context.db, context.now());
				await delivery.run();
			},
			stop: () => delivery.stop(),
		};
	},
};
