import { type Reached, reachedBy } from "../../../alerts/reached.ts";
import { type Receiver, receiverKey } from "../../../alerts/route.ts";
import type { RoutingBook } from "../../../alerts/routing-book.server.ts";
import type { Language } from "../../../i18n/language.ts";
import type { Translate } from "../../../i18n/translate.ts";
import type { ReceiverView } from "../../../ui/routing-view.ts";

export interface Reader {
	readonly t: Translate;
	readonly language: Language;
}

/** Whose rule it is; nobody's where none is looked at. */
export interface Answering {
	readonly ownerId: number;
	readonly teamId: number | null;
}

export const NOBODYS: Answering = { ownerId: 0, teamId: null };

type People = Pick<RoutingBook, "people" | "teamNames" | "rotas" | "endpoints">;

interface Called {
	readonly name: string;
	readonly gone: boolean;
}

export function namesIn(
	{ people, teamNames, rotas, endpoints }: People,
	language: Language,
) {
	const of = <Row extends { readonly id: number }>(
		rows: readonly Row[],
		called: (row: Row) => Called,
	) => {
		const known = new Map(rows.map((row) => [row.id, called(row)]));
		return (id: number): Called =>
			known.get(id) ?? { name: `#${id}`, gone: true };
	};
	return {
		person: of(people, (row) => ({ name: row[language], gone: row.gone })),
		team: of(teamNames, (row) => ({ name: row[language], gone: row.gone })),
		rota: of(rotas, ({ name }) => ({ name, gone: false })),
		endpoint: of(endpoints, ({ name, enabled }) => ({ name, gone: !enabled })),
	};
}

const withoutRule = (
	{ kind }: Receiver,
	{ because }: Reached,
): Reached["because"] => (kind === "rule-team" ? "named" : because);

/** A receiver with its name and who that is now. */
export function receiverView(
	receiver: Receiver,
	book: RoutingBook,
	answering: Answering,
	now: Date,
	language: Language,
	reached: Reached = reachedBy(receiver, book, answering, now),
): ReceiverView {
	const names = namesIn(book, language);
	const called = (): Called => {
		switch (receiver.kind) {
			case "person":
				return names.person(receiver.personId);
			case "team":
				return names.team(receiver.teamId);
			case "on-call":
				return names.rota(receiver.rotaId);
			case "endpoint":
				return names.endpoint(receiver.endpointId);
			case "rule-team":
				return answering.teamId === null
					? { name: "", gone: false }
					: names.team(answering.teamId);
			case "owner":
				return { name: "", gone: false };
		}
	};
	return {
		key: receiverKey(receiver),
		kind: receiver.kind,
		...called(),
		people: reached.people
			.filter((id) => id !== NOBODYS.ownerId)
			.map((id) => names.person(id).name),
		// Where no rule is looked at, nobody can say that its team reaches nobody.
		because:
			answering === NOBODYS ? withoutRule(receiver, reached) : reached.because,
	};
}

const plain = (text: string): string =>
	text.normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase();

interface Line {
	readonly text: string;
	readonly receiver: Receiver;
}

/** The lines that a form's list offers, each once: two who are called the same are told apart by address or number. */
function receiverLines(
	{ people, teamNames, rotas, endpoints }: People,
	{ t, language }: Reader,
): Line[] {
	const lines: (Line & { readonly apart: string | number })[] = [
		...rotas.map(({ id, name }) => ({
			text: t("routing.line.on-call", { name }),
			receiver: { kind: "on-call", rotaId: id } as const,
			apart: id,
		})),
		...teamNames
			.filter(({ gone }) => !gone)
			.map((team) => ({
				text: t("routing.line.team", { name: team[language] }),
				receiver: { kind: "team", teamId: team.id } as const,
				apart: team.id,
			})),
		...endpoints
			.filter(({ enabled }) => enabled)
			.map(({ id, name }) => ({
				text: t("routing.line.endpoint", { name }),
				receiver: { kind: "endpoint", endpointId: id } as const,
				apart: id,
			})),
		...people
			.filter(({ gone }) => !gone)
			.map((person) => ({
				text: person[language],
				receiver: { kind: "person", personId: person.id } as const,
				apart: person.email ?? person.id,
			})),
	];
	const same = Map.groupBy(lines, ({ text }) => plain(text));
	return lines.map(({ text, receiver, apart }) => ({
		text:
			(same.get(plain(text))?.length ?? 0) > 1 ? `${text} (${apart})` : text,
		receiver,
	}));
}

/** The lines of a form's list, and the way from a line to whom it means and back. */
export function receiverList(people: People, reader: Reader) {
	const lines = receiverLines(people, reader);
	const byText = new Map(
		lines.map(({ text, receiver }) => [plain(text), receiver]),
	);
	const byReceiver = new Map(
		lines.map(({ text, receiver }) => [receiverKey(receiver), text]),
	);
	const names = namesIn(people, reader.language);
	/** What is gone has no line in the list, so that saving it again asks for another one. */
	const goneText = (receiver: Receiver): string => {
		switch (receiver.kind) {
			case "person":
				return names.person(receiver.personId).name;
			case "team":
				return names.team(receiver.teamId).name;
			case "on-call":
				return names.rota(receiver.rotaId).name;
			case "endpoint":
				return names.endpoint(receiver.endpointId).name;
			default:
				return "";
		}
	};
	return {
		texts: lines.map(({ text }) => text),
		receiverOf: (text: string): Receiver | null =>
			byText.get(plain(text)) ?? null,
		textOf: (receiver: Receiver): string =>
			byReceiver.get(receiverKey(receiver)) ?? goneText(receiver),
	};
}
