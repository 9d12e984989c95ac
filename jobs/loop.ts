import type { AppContext } from "../app/context.server.ts";

/** Work that follows a channel of the database at once, beside the jobs that follow the clock. */
export interface Loop {
	readonly name: string;
	readonly channel: string;
	/** At least so often, in milliseconds. */
	readonly every: number;
	/** Begins it in this process; `wake` asks for another run. */
	readonly start: (
		context: AppContext,
		wake: () => void,
	) => {
		/** Does what is due; it is never called again before it has ended. */
		readonly run: () => Promise<void>;
		readonly stop?: () => Promise<void>;
	};
}
