import { defineConfig } from "vitest/config";

/** Three kinds of test: pure rules beside their file, rooms on a real PostgreSQL, people in a real browser. */
export default defineConfig({
	test: {
		projects: [
			{
				test: {
					name: "unit",
					include: [
						"app/**/*.test.ts",
						"db/**/*.test.ts",
						"jobs/**/*.test.ts",
						"server/**/*.test.ts",
						"commands/**/*.test.ts",
						"demo/**/*.test.ts",
						"*.test.ts",
					],
				},
			},
			{
				test: {
					name: "database",
					include: [
						"tests/database/**/*.test.ts",
						"tests/real-data/**/*.test.ts",
					],
					globalSetup: ["tests/start-database.ts"],
					pool: "forks",
					maxWorkers: 2,
					testTimeout: 60_000,
					hookTimeout: 60_000,
				},
			},
			{
				test: {
					name: "browser",
					include: ["tests/browser/**/*.test.ts"],
					globalSetup: ["tests/browser/before-all.ts"],
					fileParallelism: false,
					testTimeout: 60_000,
					hookTimeout: 120_000,
				},
			},
		],
	},
});
