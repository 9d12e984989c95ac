import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerForm } from "../http/answer-form.server.ts";
import { answerPage } from "../http/answer-page.server.ts";
import { findPerson } from "../http/find-person.server.ts";
import { requireSameOrigin } from "../http/require-same-origin.server.ts";
import { safeRedirect } from "../http/safe-redirect.ts";
import { writeSessionCookie } from "../http/session-cookie.ts";
import { signIn } from "../identity/sign-in.server.ts";
import { SignInPage, type SignInProblem } from "../ui/sign-in-page.tsx";
import { requestReader } from "./request-reader.server.ts";

export const loader = ({ request, context }: LoaderFunctionArgs) =>
	answerPage(context, async () => {
		const { searchParams } = new URL(request.url);
		const to = safeRedirect(searchParams.get("to"));
		if (await findPerson(request, context)) throw redirect(to);
		const { t } = await requestReader(request);
		return {
			title: t("app.title", { page: t("signIn.title") }),
			to,
			ended: searchParams.has("ended"),
		};
	});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data?.title },
];

export async function action({ request, context }: ActionFunctionArgs) {
	requireSameOrigin(request);
	const form = await request.formData();
	const email = String(form.get("email") ?? "").trim();
	const password = String(form.get("password") ?? "");
	const refuse = (problem: SignInProblem, status: number) =>
		data({ email: email.slice(0, 320), problem }, { status });
	const work = async () => {
		if (email === "" || password === "")
			return refuse({ code: "missing" }, 400);
		const result = await signIn(
			context.db,
			{ email, password, address: context.clientAddress },
			context.now(),
		);
		if ("refused" in result)
			return result.refused === "wait"
				? refuse({ code: "wait", seconds: result.seconds }, 429)
				: refuse({ code: "wrong" }, 400);
		throw redirect(safeRedirect(form.get("to")), {
			status: 303,
			headers: {
				"Set-Cookie": writeSessionCookie(
					request,
					result.session,
					result.expiresAt,
				),
			},
		});
	};
	return answerForm(context, work, (status) =>
		refuse({ code: "failed" }, status),
	);
}

export default function SignIn() {
	const { to, ended } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	return (
		<SignInPage
			to={to}
			ended={ended}
			email={answer?.email ?? ""}
			problem={answer?.problem ?? null}
		/>
	);
}
