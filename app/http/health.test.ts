import { expect, test } from "vitest";
import { readinessAnswer } from "./health.ts";

const NOTHING_PENDING = async () => [];

test.each([
	{
		sentence: "ready when the database answers and has had every migration",
		facts: { accepting: true, pendingMigrations: NOTHING_PENDING },
		status: 200,
		text: '{"ready":true}',
	},
	{
		sentence: "not ready while a migration is missing, and names it",
		facts: { accepting: true, pendingMigrations: async () => ["0006_jobs"] },
		status: 503,
		text: "0006_jobs",
	},
	{
		sentence: "not ready when the database refuses, with its code",
		facts: {
			accepting: true,
			pendingMigrations: () =>
				Promise.reject(Object.assign(new Error("x"), { code: "ECONNREFUSED" })),
		},
		status: 503,
		text: "ECONNREFUSED",
	},
	{
		sentence: "not ready once it was told to stop, whatever the database says",
		facts: { accepting: false, pendingMigrations: NOTHING_PENDING },
		status: 503,
		text: "stopping",
	},
])("$sentence", async ({ facts, status, text }) => {
	const answer = await readinessAnswer(facts);
	expect(answer.status).toBe(status);
	expect(JSON.stringify(answer.body)).toContain(text);
});
