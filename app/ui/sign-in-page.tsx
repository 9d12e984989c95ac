import { Form, useNavigation } from "@remix-run/react";
import { BrandMark } from "./brand.tsx";
import { DisplaySettings } from "./display-settings.tsx";
import { useReader } from "./reader-context.tsx";

export type SignInProblem =
	| { readonly code: "missing" }
	| { readonly code: "wrong" }
	| { readonly code: "failed" }
	| { readonly code: "wait"; readonly seconds: number };

interface Properties {
	readonly to: string;
	/** They have just signed out. */
	readonly ended: boolean;
	readonly email: string;
	readonly problem: SignInProblem | null;
}

function ProblemText({ problem }: { problem: SignInProblem }) {
	const { t } = useReader();
	return (
		<p
			id="problem"
			role="alert"
			className="border-l-2 border-bad bg-bad-soft px-3 py-2 text-sm"
		>
			{problem.code === "wait"
				? t("signIn.wait", { n: problem.seconds })
				: problem.code === "failed"
					? t("error.form.text")
					: t(`signIn.${problem.code}`)}
		</p>
	);
}

function Credentials({ to, email, problem }: Omit<Properties, "ended">) {
	const { t } = useReader();
	const sending = useNavigation().state !== "idle";
	const wrong = problem?.code === "wrong" || problem?.code === "missing";
	return (
		<Form method="post" className="mt-6 space-y-4" noValidate>
			<input type="hidden" name="to" value={to} />
			{problem && <ProblemText problem={problem} />}
			<label className="block">
				<span className="mb-1 block text-sm font-medium">
					{t("signIn.email")}
				</span>
				<input
					className="field w-full"
					name="email"
					type="email"
					autoComplete="username"
					defaultValue={email}
					aria-invalid={wrong}
					aria-describedby={problem ? "problem" : undefined}
					required
				/>
			</label>
			<label className="block">
				<span className="mb-1 block text-sm font-medium">
					{t("signIn.password")}
				</span>
				<input
					className="field w-full"
					name="password"
					type="password"
					autoComplete="current-password"
					aria-invalid={wrong}
					required
				/>
			</label>
			<button
				type="submit"
				className="button button-primary w-full"
				disabled={sending}
			>
				{sending ? t("signIn.submitting") : t("signIn.submit")}
			</button>
			<p className="text-xs text-muted">{t("signIn.help")}</p>
		</Form>
	);
}

/** The door: a narrow panel on the night sky of the rail. */
export function SignInPage(properties: Properties) {
	const { t } = useReader();
	return (
		<div className="flex min-h-screen flex-col items-center bg-rail px-4 pt-[12vh] pb-8 text-rail-ink">
			<main
				id="content"
				tabIndex={-1}
				className="w-full max-w-sm bg-panel p-7 text-ink outline-none"
			>
				<BrandMark className="size-9 text-accent" />
				<h1 className="mt-4 text-xl font-semibold tracking-tight">
					{t("app.name")}
				</h1>
				<p className="text-muted">{t("signIn.lead")}</p>
				{properties.ended && (
					<p
						role="status"
						className="mt-4 border-l-2 border-accent pl-3 text-sm"
					>
						{t("signIn.ended")}
					</p>
				)}
				<Credentials {...properties} />
			</main>
			<div className="mt-6 w-full max-w-sm">
				<DisplaySettings />
			</div>
		</div>
	);
}
