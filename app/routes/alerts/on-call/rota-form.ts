import { checkRota, type RotaContent } from "../../../alerts/check-rota.ts";
import {
	findNamedPerson,
	type NamedPerson,
	offeredName,
} from "../../../alerts/find-named-people.ts";
import type { Rota } from "../../../alerts/on-call.ts";
import type { RotaChoices } from "../../../alerts/rota-page.server.ts";
import type { Language } from "../../../i18n/language.ts";
import type {
	RotaFormChoices,
	RotaTyped,
	RotaTypedProblem,
} from "../../../ui/rota-typed.ts";

const LONGEST = 200;
const MOST_LINES = 60;
/** Empty lines that wait for somebody. */
const SPARE = 2;

export const withSpare = (people: readonly string[]): string[] => {
	const filled = people.filter((one) => one.trim() !== "");
	return [...filled, ...Array<string>(SPARE).fill("")];
};

export function readRotaTyped(form: FormData): RotaTyped {
	const text = (name: string) => String(form.get(name) ?? "").slice(0, LONGEST);
	return {
		name: text("name"),
		team: text("team"),
		weekday: text("weekday"),
		time: text("time"),
		startsOn: text("startsOn"),
		people: form
			.getAll("person")
			.slice(0, MOST_LINES)
			.map((one) => String(one).slice(0, LONGEST)),
	};
}

/** What a button of the list of people does to it: `up 2`, `down 0`, `more`. */
export function rearranged(
	people: readonly string[],
	intent: string,
): readonly string[] {
	if (intent === "more") return [...people, "", ""];
	const [, way, number] = /^(up|down) (\d{1,2})$/.exec(intent) ?? [];
	const from = Number(number);
	const to = way === "up" ? from - 1 : from + 1;
	const [moved, other] = [people[from], people[to]];
	if (way === undefined || moved === undefined || other === undefined)
		return people;
	return people.with(from, other).with(to, moved);
}

const FIELD = {
	name: "name",
	timeZone: "name",
	handoverWeekday: "weekday",
	handoverTime: "time",
	startsOn: "startsOn",
	people: "people",
} as const;

/** What was typed, with names turned into numbers, and everything that is wrong with it. */
export function checkedRota(
	typed: RotaTyped,
	{ people, teams }: RotaChoices,
	timeZone: string,
):
	| { readonly content: RotaContent }
	| { readonly problems: readonly RotaTypedProblem[] } {
	const problems: RotaTypedProblem[] = [];
	const ids: number[] = [];
	for (const [i, name] of typed.people.entries()) {
		if (name.trim() === "") continue;
		const found = findNamedPerson(name, people);
		if ("id" in found) ids.push(found.id);
		else
			problems.push({
				field: `person.${i}`,
				code: found.called === "nobody" ? "nobody-called" : "several-called",
				value: name,
				allowed: found.called === "several" ? found.emails.join(", ") : "",
			});
	}
	const areNamed = problems.length === 0;
	if (typed.team !== "" && !teams.some(({ id }) => String(id) === typed.team))
		problems.push({
			field: "team",
			code: "team",
			value: typed.team,
			allowed: "",
		});
	const content: RotaContent = {
		name: typed.name.trim(),
		timeZone,
		handoverWeekday: Number(typed.weekday),
		handoverTime: typed.time.slice(0, 5),
		startsOn: typed.startsOn,
		people: ids,
		teamId: typed.team === "" ? null : Number(typed.team),
	};
	for (const { code, field, value } of checkRota(content)) {
		// A name that was not understood is what is wrong, not that it is missing.
		if (code === "people-count" && !areNamed) continue;
		problems.push({
			field: field in FIELD ? FIELD[field as keyof typeof FIELD] : "name",
			code,
			value: String(code === "weekday" ? typed.weekday : (value ?? "")),
			allowed: "",
		});
	}
	return problems.length > 0 ? { problems } : { content };
}

export function typedOfRota(
	rota: Rota,
	people: readonly NamedPerson[],
	names: (id: number) => string,
	language: Language,
): RotaTyped {
	return {
		name: rota.name,
		team: rota.teamId == null ? "" : String(rota.teamId),
		weekday: String(rota.handoverWeekday),
		time: rota.handoverTime,
		startsOn: rota.startsOn,
		people: withSpare(
			rota.people.map((id) => {
				const here = people.find((one) => one.id === id);
				return here ? offeredName(here, people, language) : names(id);
			}),
		),
	};
}

export const rotaFormChoices = (
	{ people, teams }: RotaChoices,
	language: Language,
): RotaFormChoices => ({
	people: people.map((one) => offeredName(one, people, language)),
	teams: teams.map(({ id, code, name }) => ({
		value: String(id),
		text: name[language] ?? name.en ?? code,
	})),
});
