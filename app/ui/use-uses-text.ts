import type { RotaUses } from "../alerts/rota-uses.ts";
import { useReader } from "./reader-context.tsx";

/** What calls whoever is on call, as a list in words. */
export function useUsesText() {
	const { t } = useReader();
	return ({ routes, policies }: RotaUses): string =>
		[
			...routes.map((n) => t("onCall.uses.route", { n })),
			...policies.map((name) => t("onCall.uses.policy", { name })),
		].join(t("tell.separator"));
}
