import { randomUUID } from "node:crypto";
import type { AlertPage } from "../../alerts/alert-page.server.ts";
import type { SilencePreview } from "../../alerts/silence-preview.server.ts";
import type { Language } from "../../i18n/language.ts";
import type { Translate } from "../../i18n/translate.ts";
import type { SilenceFormView } from "../../ui/alert-view.ts";
import { naming } from "../metrics/member-naming.ts";
import { placeName } from "./alert-list-view.server.ts";

/** The form, and what a silence as it is chosen would mute. */
export function silenceFormView(
	{ alert, metric, names }: AlertPage,
	preview: SilencePreview,
	chosen: Pick<SilenceFormView, "width" | "hours" | "comment">,
	{ language, t }: { readonly language: Language; readonly t: Translate },
): SilenceFormView {
	const nameOf = naming([...names, ...preview.names], language, t);
	const { width, hours, comment } = chosen;
	return {
		id: alert.id,
		name: alert.content.name,
		place: placeName(alert.scope, nameOf, t),
		metric: metric?.name[language] ?? alert.metric,
		isPlaced: alert.scope !== "",
		width,
		hours,
		comment,
		formKey: randomUUID(),
		rules: preview.rules.map(({ name }) => name),
		alerts: preview.alerts.map(({ id, name, scope }) => ({
			id,
			name,
			place: placeName(scope, nameOf, t),
		})),
	};
}
