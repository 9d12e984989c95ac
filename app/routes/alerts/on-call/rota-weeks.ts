import type { RotaContent } from "../../../alerts/check-rota.ts";
import type { NamedPerson } from "../../../alerts/find-named-people.ts";
import { rotaPlan } from "../../../alerts/rota-plan.ts";
import type { Language } from "../../../i18n/language.ts";
import type { ShiftView } from "../../../ui/on-call-view.ts";

/** The coming weeks of a rota that is not saved yet; what was swapped is not in them. */
export const rotaWeeks = (
	content: RotaContent,
	people: readonly Pick<NamedPerson, "id" | Language>[],
	{
		language,
		personId,
		now,
	}: {
		readonly language: Language;
		readonly personId: number;
		readonly now: Date;
	},
): ShiftView[] =>
	rotaPlan({ ...content, id: 0 }, [], now).map((shift) => ({
		personId: shift.personId,
		who:
			people.find(({ id }) => id === shift.personId)?.[language] ??
			String(shift.personId),
		from: shift.from.toISOString(),
		until: shift.until.toISOString(),
		isRunning: shift.from <= now,
		isMine: shift.personId === personId,
		swap: null,
		takeOver: null,
	}));
