import type { LoaderFunctionArgs } from "@remix-run/node";
import {
	Outlet,
	type ShouldRevalidateFunctionArgs,
	useLoaderData,
	useNavigation,
	useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { countMyAlerts } from "../alerts/count-my-alerts.server.ts";
import { answerPage } from "../http/answer-page.server.ts";
import { requirePerson } from "../http/require-person.server.ts";
import { ACTIONS, type Action, may } from "../identity/policy.ts";
import { readUnreadCount } from "../notifications/unread-count.server.ts";
import { CompanyProvider } from "../ui/company-context.tsx";
import { ErrorPage } from "../ui/error-page.tsx";
import { LiveNews } from "../ui/live-mark.tsx";
import { PaperFoot } from "../ui/paper-foot.tsx";
import { Rail } from "../ui/rail.tsx";
import { useReader } from "../ui/reader-context.tsx";
import { SearchAndGo } from "../ui/search-and-go.tsx";
import { usePageFocus } from "../ui/use-page-focus.ts";
import { useUnread } from "../ui/use-unread.ts";

/** What every page behind the sign-in stands in. */
export const loader = ({ request, context }: LoaderFunctionArgs) =>
	answerPage(context, async () => {
		const person = await requirePerson(request, context);
		const { name, timeZone, reportingCurrency, isDemo } =
			context.master.company;
		return {
			personId: person.id,
			personName: person.name,
			unread: await readUnreadCount(context.db, person.id),
			alerts: await countMyAlerts(context.db, person.id, context.now()),
			allowed: ACTIONS.filter((action) => may(person, action).allowed),
			company: { name, timeZone, reportingCurrency, isDemo },
			origin: new URL(request.url).origin,
			readAt: context.now().toISOString(),
		};
	});

/** Where alerts are what the page is about, the rail counts them as they move. */
const showsAlerts = (pathname: string): boolean =>
	pathname === "/" || pathname.startsWith("/alerts");

/** Another search or period on the same page changes nothing about the frame. */
export const shouldRevalidate = ({
	currentUrl,
	nextUrl,
	formMethod,
	defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) =>
	formMethod === undefined &&
	currentUrl.pathname === nextUrl.pathname &&
	!(showsAlerts(nextUrl.pathname) && currentUrl.href === nextUrl.href)
		? false
		: defaultShouldRevalidate;

interface FrameProperties {
	/** Null where nobody could be asked, as on an error page. */
	readonly personId: number | null;
	readonly personName: string | null;
	readonly alerts: number;
	readonly allowed: readonly Action[];
	/** Messages that were not read. */
	readonly unread: number;
	readonly children: ReactNode;
}

function Frame({
	personId,
	personName,
	alerts,
	allowed,
	unread,
	children,
}: FrameProperties) {
	const { t } = useReader();
	usePageFocus("content");
	const unreadNow = useUnread(unread);
	const busy = useNavigation().state !== "idle";
	return (
		<SearchAndGo personId={personId}>
			<div className="lg:flex">
				<Rail
					personName={personName}
					alerts={alerts}
					allowed={allowed}
					unread={unreadNow}
				/>
				<div className="min-w-0 flex-1">
					<div
						role="status"
						className={`fixed inset-x-0 top-0 z-50 h-0.5 overflow-hidden ${busy ? "busy bg-accent-soft" : ""}`}
					>
						{busy && <span className="sr-only">{t("app.loading")}</span>}
					</div>
					<LiveNews />
					<main
						id="content"
						tabIndex={-1}
						className="px-4 pt-5 pb-16 outline-none sm:px-6 xl:px-8 print:p-0"
					>
						{children}
					</main>
				</div>
			</div>
		</SearchAndGo>
	);
}

export default function Inside() {
	const {
		personId,
		personName,
		alerts,
		allowed,
		unread,
		company,
		origin,
		readAt,
	} = useLoaderData<typeof loader>();
	const { t } = useReader();
	return (
		<CompanyProvider value={company}>
			<Frame
				personId={personId}
				personName={personName}
				alerts={alerts}
				allowed={allowed}
				unread={unread}
			>
				{company.isDemo && (
					<p className="mb-4 border-l-2 border-warn pl-2 text-xs text-muted">
						{t("app.demo")}
					</p>
				)}
				<Outlet />
				<PaperFoot origin={origin} readAt={readAt} />
			</Frame>
		</CompanyProvider>
	);
}

export function ErrorBoundary() {
	const data = useRouteLoaderData<typeof loader>("routes/inside");
	return (
		<Frame
			personId={data?.personId ?? null}
			personName={data?.personName ?? null}
			alerts={data?.alerts ?? 0}
			allowed={data?.allowed ?? []}
			unread={data?.unread ?? 0}
		>
			<ErrorPage />
		</Frame>
	);
}
