import { acknowledgeAlert } from "../../alerts/acknowledge-alert.server.ts";
import { assignAlert } from "../../alerts/assign-alert.server.ts";
import { commentOnAlert } from "../../alerts/comment-on-alert.server.ts";
import { endSilence } from "../../alerts/end-silence.server.ts";
import { linkAlert } from "../../alerts/link-alert.server.ts";
import { namesOfPeople } from "../../alerts/names-of-people.server.ts";
import type { Acting } from "../../alerts/take-alert.server.ts";
import { unacknowledgeAlert } from "../../alerts/unacknowledge-alert.server.ts";
import type { RequestContext } from "../../context.server.ts";
import type { Language } from "../../i18n/language.ts";
import type { DeedProblem } from "../../ui/alert-view.ts";

const DEEDS = [
	"acknowledge",
	"unacknowledge",
	"comment",
	"assign",
	"link",
	"end-silence",
] as const;
export type Deed = (typeof DEEDS)[number];

export interface DeedForm {
	readonly deed: Deed | null;
	readonly field: (name: string) => string;
	/** What was typed, to be shown again where it is refused. */
	readonly value: string;
}

export function readDeedForm(form: FormData): DeedForm {
	const field = (name: string) => String(form.get(name) ?? "").slice(0, 2000);
	const deed = DEEDS.find((one) => one === form.get("deed")) ?? null;
	return {
		deed,
		field,
		value: field(
			deed === "comment" ? "text" : deed === "link" ? "reference" : "comment",
		),
	};
}

const idOf = (text: string): number | null =>
	/^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;

/** Does what a form of an alert's page asks for; null where it is done, else why it was refused. */
export async function doDeed(
	{ db, now }: Pick<RequestContext, "db" | "now">,
	{
		alertId,
		by,
		form,
		language,
	}: {
		readonly alertId: number;
		readonly by: Acting;
		readonly form: DeedForm;
		readonly language: Language;
	},
): Promise<DeedProblem | null> {
	const { deed, field, value } = form;
	const at = now();
	switch (deed) {
		case "acknowledge": {
			const done = await acknowledgeAlert(
				db,
				{ alertId, by, comment: field("comment") },
				at,
			);
			if (done.outcome === "done") return null;
			const names = await namesOfPeople(db, [done.personId]);
			return {
				deed,
				code: "already",
				value,
				who: names[0]?.[language] ?? String(done.personId),
				at: done.at.toISOString(),
			};
		}
		case "unacknowledge":
			await unacknowledgeAlert(db, { alertId, by }, at);
			return null;
		case "comment":
			await commentOnAlert(
				db,
				{ alertId, by, text: field("text"), key: field("key").slice(0, 60) },
				at,
			);
			return null;
		case "assign":
			await assignAlert(db, { alertId, by, to: idOf(field("to")) }, at);
			return null;
		case "link":
			await linkAlert(
				db,
				{ alertId, by, type: field("type"), reference: field("reference") },
				at,
			);
			return null;
		case "end-silence":
			await endSilence(
				db,
				{ alertId, by, silenceId: idOf(field("silence")) ?? 0 },
				at,
			);
			return null;
		case null:
			return { deed: "comment", code: "bad-input", value: field("deed") };
	}
}
