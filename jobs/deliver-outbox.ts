import { createDelivery } from "../app/notifications/create-delivery.server.ts";
import type { DeliveryOptions } from "../app/notifications/outbox-delivery.server.ts";
import { releaseHeld } from "../app/notifications/release-held.server.ts";
import type { Loop } from "./loop.ts";

/** The loop with a delivery of which a test changes a part. */
export const deliverOutbox = (change: Partial<DeliveryOptions>): Loop => ({
	name: "deliver-outbox",
	channel: "outbox",
	every: 1000,
	start(context, wake) {
		const delivery = createDelivery(context, {
			...change,
			onFree: wake,
		});
		return {
			async run() {
				await releaseHeld(context.db, context.now());
				await delivery.run();
			},
			stop: () => delivery.stop(),
		};
	},
});

/** Sends what waits in the outbox, and what quiet hours no longer hold. */
export const deliverOutboxLoop = deliverOutbox({});
