import type { peopleEn } from "../en/people.ts";

export const peopleZhHant = {} satisfies Record<keyof typeof peopleEn, string>;
