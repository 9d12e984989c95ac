import { composeAnnouncements } from "../app/alerts/compose-announcements.server.ts";
import type { Loop } from "./loop.ts";

/** Makes messages of what was decided to be told. */
export const composeAnnouncementsLoop: Loop = {
	name: "compose-announcements",
	channel: "announcements",
	every: 1000,
	start: (context) => ({
		async run() {
			while ((await composeAnnouncements(context)).more);
		},
	}),
};
