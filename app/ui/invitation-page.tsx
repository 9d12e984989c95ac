import { Form, Link, useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";
import { BrandMark } from "./brand.tsx";
import { DisplaySettings } from "./display-settings.tsx";
import { useReader } from "./reader-context.tsx";

export type InvitationProblem = "differ" | "bad" | "over" | "failed";

interface Properties {
	/** Null where the link is no longer good. */
	readonly person: { readonly name: string; readonly email: string } | null;
	readonly done: boolean;
	readonly problem: InvitationProblem | null;
}

function PasswordForm({ problem }: Pick<Properties, "problem">) {
	const { t } = useReader();
	const sending = useNavigation().state !== "idle";
	const fields = [
		["password", t("invitation.password")],
		["again", t("invitation.again")],
	] as const;
	return (
		<Form method="post" className="mt-6 space-y-4">
			{problem && problem !== "over" && (
				<p
					id="problem"
					role="alert"
					className="border-l-2 border-bad bg-bad-soft px-3 py-2 text-sm"
				>
					{problem === "failed"
						? t("error.form.text")
						: t(`invitation.${problem}`)}
				</p>
			)}
			{fields.map(([name, label]) => (
				<label key={name} className="block">
					<span className="mb-1 block text-sm font-medium">{label}</span>
					<input
						className="field w-full"
						name={name}
						type="password"
						autoComplete="new-password"
						aria-invalid={problem !== null}
						aria-describedby={problem ? "problem hint" : "hint"}
						required
					/>
				</label>
			))}
			<p id="hint" className="text-xs text-muted">
				{t("invitation.hint")}
			</p>
			<button
				type="submit"
				className="button button-primary w-full"
				disabled={sending}
			>
				{t("invitation.submit")}
			</button>
		</Form>
	);
}

/** Where a link leads that lets somebody set their password: a narrow panel, like the door itself. */
export function InvitationPage({ person, done, problem }: Properties) {
	const { t } = useReader();
	const over = problem === "over" || (person === null && !done);
	const title = over ? t("invitation.over.title") : t("invitation.title");
	const text = (words: string): ReactNode => <p className="mt-2">{words}</p>;
	return (
		<div className="flex min-h-screen flex-col items-center bg-rail px-4 pt-[12vh] pb-8 text-rail-ink">
			<main
				id="content"
				tabIndex={-1}
				className="w-full max-w-sm bg-panel p-7 text-ink outline-none"
			>
				<BrandMark className="size-9 text-accent" />
				<h1 className="mt-4 text-xl font-semibold tracking-tight">{title}</h1>
				{over && text(t("invitation.over.text"))}
				{done && (
					<>
						<p role="status" className="mt-2">
							{t("invitation.done")}
						</p>
						<Link
							to="/sign-in"
							className="button button-primary mt-4 inline-block"
						>
							{t("invitation.signIn")}
						</Link>
					</>
				)}
				{!over && !done && person && (
					<>
						{text(
							t("invitation.for", { name: person.name, email: person.email }),
						)}
						<PasswordForm problem={problem} />
					</>
				)}
			</main>
			<div className="mt-6 w-full max-w-sm">
				<DisplaySettings />
			</div>
		</div>
	);
}
