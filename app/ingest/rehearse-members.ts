import type { MasterData, MemberCode } from "../master/master-data.ts";
import { NOT_KNOWN } from "../metrics/dimension.ts";

/** Below ALL, so that no member and no wildcard has it. */
const FIRST_ID = -2;

/** Master data for a dry run: codes met for the first time get numbers of its own and are kept nowhere. */
export function rehearseMembers(master: MasterData): MasterData {
	const learned = new Map<string, number>();
	const keyOf = ({ dimension, code }: MemberCode) => `${dimension} ${code}`;
	return {
		company: master.company,
		memberId: (dimension, code) =>
			master.memberId(dimension, code) ??
			learned.get(keyOf({ dimension, code })),
		async learn(codes) {
			for (const code of codes)
				learned.set(keyOf(code), FIRST_ID - learned.size);
		},
		parentOf: (memberId, day) =>
			memberId <= FIRST_ID ? NOT_KNOWN : master.parentOf(memberId, day),
		unitCost: (productId, day) => master.unitCost(productId, day),
		converter: (currency, day) => master.converter(currency, day),
		currencies: () => master.currencies(),
	};
}
