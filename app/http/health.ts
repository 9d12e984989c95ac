export interface HealthAnswer {
	readonly status: 200 | 503;
	readonly body: Readonly<Record<string, unknown>>;
}

export interface ReadinessFacts {
	/** False from the moment the process is told to stop. */
	readonly accepting: boolean;
	/** Migrations of this code that the database has not had; a rejection means that it does not answer. */
	readonly pendingMigrations: () => Promise<readonly string[]>;
}

/** A check that hangs is a no: whoever asks waits no longer than this. */
const PATIENCE = 3000;

/** The process is up and its event loop turns; nothing else is promised. */
export const healthAnswer = (): HealthAnswer => ({
	status: 200,
	body: { up: true },
});

const notReady = (reason: string): HealthAnswer => ({
	status: 503,
	body: { ready: false, reason },
});

function timeout(): { promise: Promise<never>; cancel: () => void } {
	let timer: NodeJS.Timeout;
	const promise = new Promise<never>((_resolve, reject) => {
		timer = setTimeout(
			() => reject(new Error(`no answer in ${PATIENCE} ms`)),
			PATIENCE,
		);
	});
	return { promise, cancel: () => clearTimeout(timer) };
}

/** Whether requests should be sent here: the database answers and is as new as the code. */
export async function readinessAnswer(
	facts: ReadinessFacts,
): Promise<HealthAnswer> {
	if (!facts.accepting) return notReady("stopping");
	const limit = timeout();
	try {
		const pending = await Promise.race([
			facts.pendingMigrations(),
			limit.promise,
		]);
		return pending.length === 0
			? { status: 200, body: { ready: true } }
			: notReady(`migrations have not run: ${pending.join(", ")}`);
	} catch (error) {
		const { code, message } = error as { code?: string; message?: string };
		return notReady(`the database does not answer: ${code ?? message}`);
	} finally {
		limit.cancel();
	}
}
