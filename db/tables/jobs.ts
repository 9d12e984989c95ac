import type { Generated } from "kysely";

export interface JobTables {
	job: {
		name: string;
		tick: Date;
		holder: string | null;
		leased_until: Date | null;
		next_tick: Date | null;
		started_at: Date;
		finished_at: Date | null;
		duration_ms: number | null;
		outcome: "done" | "failed" | null;
		note: string | null;
		runs: Generated<number>;
		failures: Generated<number>;
	};
}
