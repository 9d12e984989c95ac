const MB = 1024 * 1024;

export interface SettingsInput {
	readonly socket: string;
	/** False for tests: a crash may lose everything. */
	readonly durable: boolean;
	readonly memoryBytes: number;
}

/** The share of the machine's memory that the database keeps for itself, in whole MB, between 128 MB and 1 GB. */
export const sharedBuffersMb = (memoryBytes: number): number =>
	Math.min(1024, Math.max(128, Math.floor(memoryBytes / 8 / MB)));

/** Server settings for one machine of two cores that also runs the application. */
export function databaseSettings(input: SettingsInput): Record<string, string> {
	const memoryMb = Math.floor(input.memoryBytes / MB);
	return {
		unix_socket_directories: input.socket,
		listen_addresses: "",
		port: "5432",
		timezone: "UTC",
		log_timezone: "UTC",
		shared_buffers: `${input.durable ? sharedBuffersMb(input.memoryBytes) : 128}MB`,
		effective_cache_size: `${Math.max(256, Math.floor(memoryMb / 2))}MB`,
		work_mem: "16MB",
		maintenance_work_mem: "128MB",
		// Facts come in bursts: few, spread checkpoints, and full pages compressed (these programs know no lz4).
		max_wal_size: "2GB",
		min_wal_size: "256MB",
		wal_compression: "pglz",
		checkpoint_timeout: "15min",
		checkpoint_completion_target: "0.9",
		random_page_cost: "1.1",
		// Compiling a plan costs more than the short queries of a page take.
		jit: "off",
		max_parallel_workers_per_gather: "1",
		track_io_timing: "on",
		log_lock_waits: "on",
		log_min_duration_statement: "5s",
		// Delta and job tables turn over quickly; vacuum comes early and works fast.
		autovacuum_naptime: "15s",
		autovacuum_vacuum_scale_factor: "0.05",
		autovacuum_analyze_scale_factor: "0.02",
		autovacuum_vacuum_insert_scale_factor: "0.1",
		autovacuum_vacuum_cost_limit: "1000",
		...(input.durable
			? {}
			: { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
	};
}

/** As pg_ctl hands them to the server: one text, each value in quotes. */
export const asOptions = (settings: Record<string, string>): string =>
	Object.entries(settings)
		.map(([name, value]) => `-c ${name}='${value.replaceAll("'", "'\\''")}'`)
		.join(" ");
