import { DIMENSION_NAMES, type Dimension } from "../metrics/dimension.ts";

/** Which members of each dimension some facts name; what is not known is 0. */
export type TouchedMembers = Readonly<Record<Dimension, readonly number[]>>;

/** Collects them while facts are encoded; ids come in the order of DIMENSION_NAMES. */
export class MemberCollector {
	readonly #sets = DIMENSION_NAMES.map(() => new Set<number>());

	add(ids: readonly number[]): void {
		for (let i = 0; i < this.#sets.length; i++)
			(this.#sets[i] as Set<number>).add(ids[i] as number);
	}

	get members(): TouchedMembers {
		return Object.fromEntries(
			DIMENSION_NAMES.map((name, i) => [name, [...(this.#sets[i] ?? [])]]),
		) as unknown as TouchedMembers;
	}
}

/** What several touched together; null, for any member, if one of them may have touched any. */
export function unitedMembers(
	all: readonly (TouchedMembers | null)[],
): TouchedMembers | null {
	const united = DIMENSION_NAMES.map(() => new Set<number>());
	for (const members of all) {
		if (members === null) return null;
		for (const [i, name] of DIMENSION_NAMES.entries())
			for (const id of members[name]) united[i]?.add(id);
	}
	return Object.fromEntries(
		DIMENSION_NAMES.map((name, i) => [name, [...(united[i] ?? [])]]),
	) as unknown as TouchedMembers;
}
