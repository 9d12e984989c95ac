import type {
	OnCallPage,
	RotaRead,
} from "../../../alerts/on-call-page.server.ts";
import { mayOnSetting } from "../../../alerts/settings-policy.ts";
import type { Language } from "../../../i18n/language.ts";
import type { SignedInPerson } from "../../../identity/signed-in-person.ts";
import { formatLocal } from "../../../ui/format-time.ts";
import type { RotaView, ShiftView } from "../../../ui/on-call-view.ts";
import { nameFrom } from "../alert-list-view.server.ts";

interface Asked {
	readonly language: Language;
	readonly person: SignedInPerson;
	readonly timeZone: string;
	readonly now: Date;
}

function takeOverAddress(
	rotaId: number,
	{ from, until }: RotaRead["plan"][number],
	{ timeZone, now }: Pick<Asked, "timeZone" | "now">,
): string {
	const local = (at: Date) => formatLocal(at.toISOString(), timeZone);
	const search = new URLSearchParams({
		from: local(from > now ? from : now),
		until: local(until),
	});
	return `/alerts/on-call/${rotaId}/take-over?${search}`;
}

/** One rota as its reader sees it. */
export function rotaView(
	{ rota, plan, uses }: RotaRead,
	{ people, teams, swaps }: Omit<OnCallPage, "rotas">,
	asked: Asked,
): RotaView {
	const { language, person, timeZone, now } = asked;
	const personOf = nameFrom(people, language);
	const name = (id: number) => personOf(id) ?? String(id);
	const maySwap = mayOnSetting(person, "swap", rota).allowed;
	return {
		id: rota.id,
		name: rota.name,
		team: nameFrom(teams, language)(rota.teamId ?? null),
		weekday: rota.handoverWeekday,
		time: rota.handoverTime,
		timeZone: rota.timeZone === timeZone ? null : rota.timeZone,
		uses,
		shifts: plan.map((shift): ShiftView => {
			const swap = swaps.find(({ id }) => id === shift.swapId);
			return {
				personId: shift.personId,
				who: name(shift.personId),
				from: shift.from.toISOString(),
				until: shift.until.toISOString(),
				isRunning: shift.from <= now,
				isMine: shift.personId === person.id,
				swap: swap
					? {
							insteadOf: shift.insteadOf.map(name),
							by: name(swap.by),
							at: swap.at.toISOString(),
							comment: swap.comment,
						}
					: null,
				takeOver: maySwap ? takeOverAddress(rota.id, shift, asked) : null,
			};
		}),
	};
}
