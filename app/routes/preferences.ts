import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requireSameOrigin } from "../http/require-same-origin.server.ts";
import { safeRedirect } from "../http/safe-redirect.ts";
import { preferenceCookies } from "../ui/preferences.ts";

/** Remembers language and theme in the browser, whoever uses it. */
export async function action({ request }: ActionFunctionArgs) {
	requireSameOrigin(request);
	const form = await request.formData();
	const headers = new Headers();
	for (const cookie of preferenceCookies({
		language: form.get("language"),
		theme: form.get("theme"),
	}))
		headers.append("Set-Cookie", cookie);
	return redirect(safeRedirect(form.get("to")), { status: 303, headers });
}

export const loader = () => redirect("/");
