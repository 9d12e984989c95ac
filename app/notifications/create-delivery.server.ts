import type { Db } from "../../db/client.ts";
import type { Config } from "../config.server.ts";
import { ChartDrawer } from "./chart/draw-chart.server.ts";
import { Mailer } from "./mailer.server.ts";
import {
	type DeliveryOptions,
	OutboxDelivery,
} from "./outbox-delivery.server.ts";
import { resolveBySystem } from "./post-pinned.server.ts";

const SECOND = 1000;

type Settings = Pick<
	Config,
	"smtpUrl" | "mailFrom" | "publicUrl" | "webhookAllow" | "chartFont"
>;

/** The delivery as the company's settings want it; a test may change a part. */
export function createDelivery(
	{
		config,
		db,
		now,
	}: {
		readonly config: Settings;
		readonly db: Db;
		readonly now: () => Date;
	},
	change: Partial<DeliveryOptions> = {},
): OutboxDelivery {
	return new OutboxDelivery({
		db,
		now,
		random: Math.random,
		mailer: new Mailer({
			...config,
			charts: new ChartDrawer(config.chartFont),
		}),
		publicUrl: config.publicUrl,
		allowed: config.webhookAllow,
		resolve: resolveBySystem,
		leaseMs: 60 * SECOND,
		timeoutMs: 10 * SECOND,
		mostBytes: 64 * 1024,
		...change,
	});
}
