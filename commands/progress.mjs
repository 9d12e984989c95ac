/** Plain JavaScript without packages: bootstrap.mjs uses it before anything is installed. */

const HEARTBEAT = 5000;

/** @param {number} start */
const seconds = (start) =>
	`${((performance.now() - start) / 1000).toFixed(1)} s`;

/**
 * Runs one step: a line when it begins, a sign of life every few seconds, and a line with the time it took.
 * @template T
 * @param {string} title
 * @param {(say: (detail: string) => void) => Promise<T>} work `say` sets what the next sign of life tells.
 * @returns {Promise<T>}
 */
export async function step(title, work) {
	const start = performance.now();
	let detail = "";
	process.stdout.write(`· ${title} …\n`);
	const beat = setInterval(() => {
		process.stdout.write(
			`  … ${title}${detail ? `: ${detail}` : ""} (${seconds(start)})\n`,
		);
	}, HEARTBEAT);
	try {
		const result = await work((text) => {
			detail = text;
		});
		process.stdout.write(
			`✓ ${title}${detail ? `: ${detail}` : ""} (${seconds(start)})\n`,
		);
		return result;
	} catch (error) {
		process.stdout.write(`✗ ${title} (${seconds(start)})\n`);
		throw error;
	} finally {
		clearInterval(beat);
	}
}
