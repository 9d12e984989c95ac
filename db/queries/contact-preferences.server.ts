import { sql } from "kysely";
import type { Language } from "../../app/i18n/language.ts";
import type { ChannelsByMark } from "../../app/notifications/preference.ts";
import type { Db, Trx } from "../client.ts";

export interface AddresseeRow {
	id: number;
	name: string;
	email: string | null;
	language: Language | null;
	gone: boolean;
	time_zone: string;
	/** Null where they have chosen nothing. */
	channels: ChannelsByMark | null;
	/** `22:00` */
	quiet_from: string | null;
	quiet_to: string | null;
	quiet_days: number[] | null;
	chosen_language: Language | null;
}

/** The people of these numbers with what they chose. */
export async function listAddressees(
	db: Db,
	ids: readonly number[],
	now: Date,
): Promise<AddresseeRow[]> {
	if (ids.length === 0) return [];
	const { rows } = await sql<AddresseeRow>`
		with today as (select (${now}::timestamptz at time zone time_zone)::date as day, time_zone from company)
		select person.id, person.name, person.email, person.language,
			coalesce(person.left_on <= today.day, false) as gone,
			coalesce(person.time_zone, (
				select office.time_zone
				from person_office
				left join office on office.id = person_office.office_id
				where person_office.person_id = person.id and person_office.valid_from <= today.day
				order by person_office.valid_from desc
				limit 1
			), today.time_zone) as time_zone,
			chosen.channels,
			to_char(chosen.quiet_from, 'HH24:MI') as quiet_from,
			to_char(chosen.quiet_to, 'HH24:MI') as quiet_to,
			chosen.quiet_days, chosen.language as chosen_language
		from person
		cross join today
		left join contact_preference as chosen on chosen.person_id = person.id
		where person.id = any(${ids}::integer[])`.execute(db);
	return rows;
}

export interface PreferenceRow {
	person_id: number;
	channels: string;
	quiet_from: string | null;
	quiet_to: string | null;
	quiet_days: number[];
	language: Language | null;
	changed_at: Date;
}

export async function putPreference(
	trx: Trx,
	row: PreferenceRow,
): Promise<void> {
	await trx
		.insertInto("contact_preference")
		.values(row)
		.onConflict((conflict) => conflict.column("person_id").doUpdateSet(row))
		.execute();
}
