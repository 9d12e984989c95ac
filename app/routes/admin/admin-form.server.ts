import { type ActionFunctionArgs, data } from "@remix-run/node";
import type { Actor } from "../../audit/record-audit.server.ts";
import { answerForm } from "../../http/answer-form.server.ts";
import { requireAllowed } from "../../http/require-allowed.server.ts";
import { requirePerson } from "../../http/require-person.server.ts";
import { requireSameOrigin } from "../../http/require-same-origin.server.ts";
import type { Action } from "../../identity/policy.ts";
import { ADMIN_PROBLEMS, type AdminProblem } from "../../ui/admin-problem.tsx";

const codeOf = (thrown: unknown): AdminProblem["code"] | undefined =>
	ADMIN_PROBLEMS.find(
		(code) =>
			thrown instanceof Error && "code" in thrown && thrown.code === code,
	);

interface AdminForm {
	readonly form: FormData;
	readonly by: Actor;
	/** A field's text, as it was typed. */
	readonly text: (name: string) => string;
}

/** What an admin's form is refused with: the page says it and keeps what was typed. */
export const refuseForm = (
	code: AdminProblem["code"],
	value: string,
	status = 400,
) => data({ problem: { code, value: value.slice(0, 200) } }, { status });

/** The moves that all of the admin's forms share: from here, by whom, allowed, one call; a room's refusal goes back to the form. */
export async function answerAdminForm<Answer>(
	{ request, context }: ActionFunctionArgs,
	/** The field that a refusal quotes. */
	{ action, quotes = "" }: { action: Action; quotes?: string },
	work: (asked: AdminForm) => Promise<Answer>,
) {
	requireSameOrigin(request);
	const form = await request.formData();
	const text = (name: string) => String(form.get(name) ?? "").trim();
	const refused = async () => {
		const person = await requirePerson(request, context);
		requireAllowed(person, action);
		const { clientAddress: address } = context;
		const by = { personId: person.id, name: person.name, address };
		try {
			return await work({ form, by, text });
		} catch (thrown) {
			const code = codeOf(thrown);
			if (code === undefined) throw thrown;
			return refuseForm(code, text(quotes));
		}
	};
	return answerForm(context, refused, (status) =>
		refuseForm("failed", text(quotes), status),
	);
}
