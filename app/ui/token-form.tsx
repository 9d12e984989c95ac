import { Form, Link, useNavigation } from "@remix-run/react";
import { kindName } from "./kind-name.ts";
import { useReader } from "./reader-context.tsx";

export interface TokenChoices {
	readonly sources: readonly { readonly key: string; readonly name: string }[];
	readonly kinds: readonly string[];
}

const EXPIRIES = ["30", "90", "365", "never"] as const;

/** What a new token may send, for whom, and for how long. */
export function TokenForm({ sources, kinds }: TokenChoices) {
	const { t } = useReader();
	const sending = useNavigation().state !== "idle";
	if (sources.length === 0)
		return (
			<p className="border-l-2 border-line-strong pl-3">
				<Link to="/admin/sources" className="text-accent hover:underline">
					{t("admin.tokens.source.none")}
				</Link>
			</p>
		);
	return (
		<section
			aria-labelledby="new-token"
			className="border border-line bg-panel px-4 py-3"
		>
			<h2 id="new-token" className="font-semibold">
				{t("admin.tokens.new")}
			</h2>
			<Form method="post" className="mt-3 space-y-3">
				<div className="flex flex-wrap gap-4">
					<label className="min-w-0 flex-1 basis-56">
						<span className="block text-sm">{t("admin.tokens.name")}</span>
						<input
							className="field w-full"
							name="name"
							maxLength={100}
							placeholder={t("admin.tokens.name.hint")}
							autoComplete="off"
							required
						/>
					</label>
					<label>
						<span className="block text-sm">{t("admin.tokens.source")}</span>
						<select className="field" name="source">
							{sources.map(({ key, name }) => (
								<option key={key} value={key}>
									{name} ({key})
								</option>
							))}
						</select>
					</label>
					<label>
						<span className="block text-sm">{t("admin.tokens.expires")}</span>
						<select className="field" name="expires" defaultValue="90">
							{EXPIRIES.map((days) => (
								<option key={days} value={days}>
									{t(`admin.tokens.expires.${days}`)}
								</option>
							))}
						</select>
					</label>
				</div>
				<fieldset>
					<legend className="text-sm">{t("admin.tokens.kinds")}</legend>
					<div className="mt-1 flex flex-wrap gap-x-5 gap-y-1">
						{kinds.map((kind) => (
							<label key={kind} className="flex min-h-6 items-center gap-2">
								<input
									type="checkbox"
									name="kind"
									value={kind}
									className="size-4 accent-accent"
								/>
								{kindName(kind, t)}
							</label>
						))}
						<label className="flex min-h-6 items-center gap-2 border-l border-line pl-5">
							<input
								type="checkbox"
								name="all"
								value="yes"
								className="size-4 accent-accent"
							/>
							{t("admin.tokens.kinds.all")}
						</label>
					</div>
				</fieldset>
				<button
					type="submit"
					className="button button-primary"
					disabled={sending}
				>
					{t("admin.tokens.create")}
				</button>
			</Form>
		</section>
	);
}
