import { LANGUAGES, type Language } from "../i18n/language.ts";

export interface NamedPerson extends Readonly<Record<Language, string>> {
	readonly id: number;
	/** As the directory was given it. */
	readonly name: string;
	readonly email: string | null;
}

export type FoundPerson =
	| { readonly id: number }
	/** None, or several: the addresses that tell them apart. */
	| { readonly called: "nobody" }
	| { readonly called: "several"; readonly emails: readonly string[] };

const plain = (text: string): string =>
	text.normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase();

/** As a list of people offers somebody: the name, with the address where others have the same one. */
export function offeredName(
	person: NamedPerson,
	people: readonly NamedPerson[],
	language: Language,
): string {
	const name = person[language];
	const isAlone = people.every(
		(other) => other.id === person.id || other[language] !== name,
	);
	return isAlone || person.email === null ? name : `${name} <${person.email}>`;
}

/** Whom somebody means by a name in any language or an address. */
export function findNamedPerson(
	typed: string,
	people: readonly NamedPerson[],
): FoundPerson {
	const address = /<([^<>]+)>\s*$/.exec(typed)?.[1] ?? typed;
	const wanted = plain(address);
	const byEmail = people.find(
		({ email }) => email !== null && plain(email) === wanted,
	);
	if (byEmail) return { id: byEmail.id };
	const found = people.filter((person) =>
		[person.name, ...LANGUAGES.map((language) => person[language])].some(
			(name) => plain(name) === wanted,
		),
	);
	const [only] = found;
	if (!only) return { called: "nobody" };
	return found.length === 1
		? { id: only.id }
		: {
				called: "several",
				emails: found.flatMap(({ email }) => (email === null ? [] : [email])),
			};
}
