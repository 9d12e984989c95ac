import { Form, Link, useNavigation } from "@remix-run/react";
import type { SwapProblem } from "../alerts/check-rota.ts";
import { AlertTabs } from "./alert-tabs.tsx";
import { PageHead } from "./page-head.tsx";
import { useReader } from "./reader-context.tsx";
import { TypedField } from "./typed-field.tsx";

export interface SwapTyped {
	readonly person: string;
	readonly from: string;
	readonly until: string;
	readonly comment: string;
}

interface Properties {
	readonly rota: { readonly id: number; readonly name: string };
	readonly people: readonly { readonly value: string; readonly text: string }[];
	/** Whose shifts lie in the time that is typed. */
	readonly instead: readonly string[];
	readonly typed: SwapTyped;
	readonly problems: readonly {
		readonly field: string;
		readonly code: SwapProblem["code"];
		readonly value: string;
		readonly allowed: string;
	}[];
	readonly failed: boolean;
}

/** Somebody of the rota is on call from then until then, whoever's turn it is. */
export function TakeOverPage(page: Properties) {
	const { t } = useReader();
	const busy = useNavigation().state !== "idle";
	const { rota, people, instead, typed, problems, failed } = page;
	const problemOf = (field: string): string | null => {
		const found = problems.find((one) => one.field === field);
		return found ? t(`takeOver.problem.${found.code}`, found) : null;
	};
	const time = (name: "from" | "until") => (
		<TypedField
			id={`swap-${name}`}
			label={t(`takeOver.${name}`)}
			problem={problemOf(name)}
		>
			{(attributes) => (
				<input
					{...attributes}
					type="datetime-local"
					name={name}
					defaultValue={typed[name]}
					className="field"
				/>
			)}
		</TypedField>
	);
	return (
		<>
			<AlertTabs current="on-call" />
			<PageHead
				title={t("takeOver.title", { name: rota.name })}
				lead={t("takeOver.lead")}
			>
				<Link
					to={`/alerts/on-call#rota-${rota.id}`}
					className="text-sm text-accent hover:underline"
				>
					{t("takeOver.back")}
				</Link>
			</PageHead>
			<Form method="post" className="max-w-xl space-y-4" noValidate>
				{(failed || problems.length > 0) && (
					<p
						role="alert"
						className="border-l-2 border-bad bg-bad-soft px-3 py-2 text-sm"
					>
						{failed
							? t("onCall.said.failed")
							: t("onCall.said.problems", { n: problems.length })}
					</p>
				)}
				{instead.length > 0 && (
					<p className="text-sm">
						{t("takeOver.instead", {
							names: instead.join(t("tell.separator")),
						})}
					</p>
				)}
				<TypedField
					id="swap-person"
					label={t("takeOver.who")}
					problem={problemOf("personId")}
				>
					{(attributes) => (
						<select
							{...attributes}
							name="person"
							defaultValue={typed.person}
							className="field"
						>
							{people.map(({ value, text }) => (
								<option key={value} value={value}>
									{text}
								</option>
							))}
						</select>
					)}
				</TypedField>
				<div className="flex flex-wrap gap-4">
					{time("from")}
					{time("until")}
				</div>
				<TypedField
					id="swap-comment"
					label={t("takeOver.comment")}
					problem={problemOf("comment")}
				>
					{(attributes) => (
						<textarea
							{...attributes}
							name="comment"
							rows={2}
							maxLength={500}
							defaultValue={typed.comment}
							className="field w-full"
						/>
					)}
				</TypedField>
				<button type="submit" className="button button-primary" disabled={busy}>
					{t("takeOver.submit")}
				</button>
			</Form>
		</>
	);
}
