import {
	type ActionFunctionArgs,
	data,
	type HeadersFunction,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerForm } from "../../http/answer-form.server.ts";
import { answerPage } from "../../http/answer-page.server.ts";
import { requireSameOrigin } from "../../http/require-same-origin.server.ts";
import { acceptInvitation } from "../../identity/accept-invitation.server.ts";
import { readInvitation } from "../../identity/invitation.server.ts";
import {
	InvitationPage,
	type InvitationProblem,
} from "../../ui/invitation-page.tsx";
import { requestReader } from "../request-reader.server.ts";

/** The address is the secret: nobody keeps the page. */
export const headers: HeadersFunction = () => ({ "Cache-Control": "no-store" });

export const loader = ({ request, params, context }: LoaderFunctionArgs) =>
	answerPage(context, async () => {
		const { t } = await requestReader(request);
		const invited = await readInvitation(
			context.db,
			params.secret ?? "",
			context.now(),
		);
		return {
			title: t("app.title", { page: t("invitation.title") }),
			person: invited && { name: invited.name, email: invited.email ?? "" },
		};
	});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data?.title },
	{ name: "robots", content: "noindex" },
];

export async function action({ request, params, context }: ActionFunctionArgs) {
	requireSameOrigin(request);
	const form = await request.formData();
	const refuse = (problem: InvitationProblem, status: number) =>
		data({ problem, done: false }, { status });
	const work = async () => {
		const password = String(form.get("password") ?? "");
		if (password !== String(form.get("again") ?? ""))
			return refuse("differ", 400);
		const { clientAddress: address } = context;
		try {
			await acceptInvitation(
				context.db,
				{ secret: params.secret ?? "", password, address },
				context.now(),
			);
		} catch (error) {
			const code = error instanceof Error && "code" in error && error.code;
			if (code === "bad-password") return refuse("bad", 400);
			if (code === "bad-invitation") return refuse("over", 410);
			throw error;
		}
		return { problem: null, done: true };
	};
	return answerForm(context, work, (status) => refuse("failed", status));
}

export default function Invitation() {
	const { person } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	return (
		<InvitationPage
			person={person}
			done={answer?.done ?? false}
			problem={answer?.problem ?? null}
		/>
	);
}
