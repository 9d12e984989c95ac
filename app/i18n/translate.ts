import type { en } from "./en.ts";
import { type Language, LOCALES } from "./language.ts";

type English = typeof en;
export type MessageKey = keyof English;
export type Messages = Readonly<Record<MessageKey, string>>;

type Placeholder<Text extends string> =
	Text extends `${string}{${infer Name}}${infer Rest}`
		? Name | Placeholder<Rest>
		: never;
type Parameters<Key extends MessageKey> = [Placeholder<English[Key]>] extends [
	never,
]
	? []
	: [Record<Placeholder<English[Key]>, string | number>];

export type Translate = <Key extends MessageKey>(
	key: Key,
	...parameters: Parameters<Key>
) => string;

/**
 * Texts hold {names}; numbers among them follow the language.
 * 'one line|{n} lines' is chosen by the plural rule of the language for {n}; Chinese needs no second form.
 */
export function translator(language: Language, messages: Messages): Translate {
	const locale = LOCALES[language];
	const plural = new Intl.PluralRules(locale);
	const number = new Intl.NumberFormat(locale);
	return (key, ...[parameters]) => {
		const values: Readonly<Record<string, string | number>> = parameters ?? {};
		const forms = messages[key].split("|");
		const single =
			typeof values.n === "number" && plural.select(values.n) === "one";
		const form = (single ? forms[0] : forms.at(-1)) ?? key;
		return form.replace(/\{(\w+)\}/g, (_, name: string) => {
			const value = values[name];
			return typeof value === "number" ? number.format(value) : String(value);
		});
	};
}
