import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
	type ShouldRevalidateFunctionArgs,
	useLoaderData,
	useSearchParams,
} from "@remix-run/react";
import { answerPage } from "../../http/answer-page.server.ts";
import { requirePerson } from "../../http/require-person.server.ts";
import { may } from "../../identity/policy.ts";
import { readCatalogue } from "../../metrics/catalogue.server.ts";
import { readSourceList } from "../../metrics/source-list.server.ts";
import { CataloguePage } from "../../ui/catalogue-page.tsx";
import { readColumns, readLook, writeLook } from "../../ui/catalogue-view.ts";
import { cookieValue } from "../../ui/preferences.ts";
import { requestReader } from "../request-reader.server.ts";
import { catalogueRows } from "./catalogue-rows.server.ts";

const MINUTE = 60_000;

/** Those that this browser's reader chose last. */
const rememberedColumns = (headers: Headers) =>
	readColumns(cookieValue(headers.get("Cookie"), "columns"));

export const loader = ({ request, context }: LoaderFunctionArgs) =>
	answerPage(context, async () => {
		const person = await requirePerson(request, context);
		const now = context.now();
		const { t, language } = await requestReader(request);
		const [entries, sources] = await Promise.all([
			readCatalogue(context, { now }),
			readSourceList(context.db, now),
		]);
		return {
			title: t("app.title", { page: t("catalogue.title") }),
			rows: catalogueRows(entries, sources, language, t),
			mayDefine: may(person, "metrics.define").allowed,
			columns: rememberedColumns(request.headers),
			// Another address each minute, so that a browser does not keep yesterday's lines.
			sprite: `/sparks.svg?at=${Math.floor(now.getTime() / MINUTE)}`,
		};
	});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data?.title },
];

/** Searching and sorting look at what is here already. */
export const shouldRevalidate = ({
	currentUrl,
	nextUrl,
	defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) =>
	currentUrl.pathname === nextUrl.pathname &&
	currentUrl.search !== nextUrl.search
		? false
		: defaultShouldRevalidate;

export default function Catalogue() {
	const { rows, sprite, columns, mayDefine } = useLoaderData<typeof loader>();
	const [search, setSearch] = useSearchParams();
	return (
		<CataloguePage
			rows={rows}
			sprite={sprite}
			mayDefine={mayDefine}
			look={readLook(search, columns)}
			onLook={(look) =>
				setSearch(writeLook(look), { replace: true, preventScrollReset: true })
			}
		/>
	);
}
