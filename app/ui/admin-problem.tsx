import { useReader } from "./reader-context.tsx";

/** What an admin's form can be refused for, by the codes of the rooms that refuse. */
export const ADMIN_PROBLEMS = [
	"unknown-person",
	"unknown-role",
	"has-left",
	"no-email",
	"own-roles",
	"last-admin",
	"bad-name",
	"unknown-kind",
	"unknown-source",
	"bad-expiry",
	"unknown-token",
	"bad-minutes",
	"bad-instant",
	"in-the-future",
] as const;

export interface AdminProblem {
	readonly code: (typeof ADMIN_PROBLEMS)[number] | "failed";
	/** What was typed. */
	readonly value: string;
}

/** Says why nothing was changed, beside the form that it was sent from. */
export function AdminProblemText({ problem }: { problem: AdminProblem }) {
	const { t } = useReader();
	return (
		<p
			role="alert"
			className="my-3 border-l-2 border-bad bg-bad-soft px-3 py-2 text-sm"
		>
			{problem.code === "failed"
				? t("admin.failed")
				: t(`admin.problem.${problem.code}`, { value: problem.value })}
		</p>
	);
}

/** Says what was done. */
export function Done({ text }: { text: string }) {
	return (
		<p role="status" className="my-3 border-l-2 border-good px-3 py-2 text-sm">
			<span aria-hidden="true" className="mr-2 text-good">
				✓
			</span>
			{text}
		</p>
	);
}
