import { gone, readId } from "../../http/read-id.ts";

export const readAlertId = (text: string | undefined): number =>
	readId(text, "alert-gone");

export const alertGone = (id: number): Response =>
	gone("alert-gone", String(id));
