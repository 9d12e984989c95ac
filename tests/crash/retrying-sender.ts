import fc from "fast-check";
import { buildOrderLine } from "../ingest-fixture.ts";
import { patientSender, type Target } from "./send-until-taken.ts";

export interface Counted {
	readonly version: number;
	readonly revenue: number;
}

export interface Sender {
	/** What an independent reader would count: of each id the highest version that was acknowledged. */
	readonly model: ReadonlyMap<string, Counted>;
	readonly acknowledged: () => number;
	readonly retries: () => number;
	/** Answers that a crash does not explain. */
	readonly wrong: readonly string[];
	readonly keys: ReadonlySet<string>;
	readonly done: Promise<void>;
}

interface Options extends Target {
	readonly stopped: () => boolean;
}

/** Sends batches of new facts, repeats and new versions of its own; each until it is acknowledged. */
export function retryingSender(
	name: string,
	seed: number,
	{ stopped, ...target }: Options,
): Sender {
	const model = new Map<string, Counted>();
	const keys = new Set<string>();
	const sender = patientSender(target);
	let acknowledged = 0;
	const facts = fc.sample(
		fc.array(
			fc.record({
				id: fc.nat(400),
				version: fc.integer({ min: 1, max: 4 }),
				revenue: fc.nat(1000),
			}),
			{ minLength: 1, maxLength: 60 },
		),
		{ seed, numRuns: 500 },
	);

	const work = async () => {
		for (let batch = 0; !stopped(); batch++) {
			const drawn = facts[batch % facts.length] ?? [];
			const round = Math.floor(batch / facts.length);
			// Under one version a fact has one content, whichever batch brings it.
			const lines = drawn.map(({ id, version }) => ({
				id: `${name}-${round}-${id}`,
				version,
				revenue: ((id * 7 + version * 31) % 997) + 1,
			}));
			const key = batch % 2 === 0 ? `${name}-${batch}` : undefined;
			if (key !== undefined) keys.add(key);
			const body = lines
				.map((line) =>
					JSON.stringify(
						buildOrderLine({ ...line, product: `p-${line.version}` }),
					),
				)
				.join("\n");
			await sender.send("order-lines", body, key);
			acknowledged++;
			for (const { id, version, revenue } of lines)
				if (version > (model.get(id)?.version ?? 0))
					model.set(id, { version, revenue });
		}
	};
	return {
		model,
		acknowledged: () => acknowledged,
		retries: sender.retries,
		wrong: sender.wrong,
		keys,
		done: work(),
	};
}
