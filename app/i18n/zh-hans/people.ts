import type { peopleEn } from "../en/people.ts";

export const peopleZhHans = {} satisfies Record<keyof typeof peopleEn, string>;
