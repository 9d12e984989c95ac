import { gone, readId } from "../../http/read-id.ts";

export const readCardId = (text: string | undefined): number =>
	readId(text, "card-gone");

export const cardGone = (id: number): Response => gone("card-gone", String(id));
