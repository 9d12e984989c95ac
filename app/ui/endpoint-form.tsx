import { Form, useNavigation } from "@remix-run/react";
import { LANGUAGE_NAMES, LANGUAGES } from "../i18n/language.ts";
import { ENDPOINT_KINDS } from "../notifications/endpoint.ts";
import { useReader } from "./reader-context.tsx";

/** A new receiver; what is secret of it leaves this form only once. */
export function EndpointForm() {
	const { t, language } = useReader();
	const sending = useNavigation().state !== "idle";
	return (
		<section
			aria-labelledby="new-endpoint"
			className="border border-line bg-panel px-4 py-3"
		>
			<h2 id="new-endpoint" className="font-semibold">
				{t("endpoint.new")}
			</h2>
			<Form method="post" className="mt-3 space-y-3" autoComplete="off">
				<div className="flex flex-wrap gap-4">
					<label className="min-w-0">
						<span className="block text-sm">{t("endpoint.kind")}</span>
						<select className="field" name="kind">
							{ENDPOINT_KINDS.map((kind) => (
								<option key={kind} value={kind}>
									{t(`notify.channel.${kind}`)}
								</option>
							))}
						</select>
					</label>
					<label className="min-w-0 flex-1 basis-48">
						<span className="block text-sm">{t("endpoint.name")}</span>
						<input
							className="field w-full"
							name="name"
							maxLength={80}
							placeholder={t("endpoint.name.hint")}
							required
						/>
					</label>
					<label className="min-w-0">
						<span className="block text-sm">{t("endpoint.language")}</span>
						<select className="field" name="language" defaultValue={language}>
							{LANGUAGES.map((one) => (
								<option key={one} value={one} lang={one}>
									{LANGUAGE_NAMES[one]}
								</option>
							))}
						</select>
					</label>
				</div>
				<div className="flex flex-wrap gap-4">
					<div className="min-w-0 flex-[2] basis-72">
						<label className="block">
							<span className="block text-sm">{t("endpoint.target")}</span>
							<input
								className="field w-full font-mono text-sm"
								name="target"
								maxLength={2000}
								spellCheck={false}
								aria-describedby="target-hint"
								required
							/>
						</label>
						<p id="target-hint" className="text-xs text-muted">
							{t("endpoint.target.hint")}
						</p>
					</div>
					<div className="min-w-0 flex-1 basis-56">
						<label className="block">
							<span className="block text-sm">{t("endpoint.secret")}</span>
							<input
								className="field w-full font-mono text-sm"
								name="secret"
								type="password"
								autoComplete="new-password"
								maxLength={2000}
								aria-describedby="secret-hint"
							/>
						</label>
						<p id="secret-hint" className="text-xs text-muted">
							{t("endpoint.secret.hint")}
						</p>
					</div>
				</div>
				<button
					type="submit"
					name="intent"
					value="create"
					className="button button-primary"
					disabled={sending}
				>
					{t("endpoint.create")}
				</button>
			</Form>
		</section>
	);
}
