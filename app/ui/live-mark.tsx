import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { LiveState } from "../live/browser/live-state.ts";
import { liveState } from "./live-page.ts";
import { useReader } from "./reader-context.tsx";

/** A break so short nobody has to know of. */
const SHORT = 1500;

/** As it is shown: trouble only once it lasts. */
function useLiveState(): LiveState {
	const state = useSyncExternalStore(
		liveState.subscribe,
		liveState.get,
		liveState.onServer,
	);
	const [shown, setShown] = useState(state);
	useEffect(() => {
		const isTrouble = !["live", "off"].includes(state.standing);
		const timer = setTimeout(() => setShown(state), isTrouble ? SHORT : 0);
		return () => clearTimeout(timer);
	}, [state]);
	return shown;
}

function useLiveText({ standing, asOf }: LiveState): string {
	const { t, locale } = useReader();
	if (standing === "off") return "";
	if (standing === "live") return t("live.on");
	if (asOf === null) return t("live.connecting");
	// On the clock of whoever looks: it is held against the one on their desk.
	const time = new Intl.DateTimeFormat(locale, {
		hour: "2-digit",
		minute: "2-digit",
		hourCycle: "h23",
	}).format(asOf);
	return standing === "signed-out"
		? t("live.signedOut", { time })
		: t("live.reconnecting", { time });
}

/** Whether the figures here move by themselves, and if not, from when they are. Empty on pages that show none. */
export function LiveMark() {
	const state = useLiveState();
	const text = useLiveText(state);
	const isLive = state.standing === "live";
	return (
		<span
			data-live={state.standing}
			className={`inline-flex min-h-5 items-center gap-1.5 text-2xs leading-tight text-balance ${isLive ? "text-rail-muted" : "text-rail-ink"}`}
		>
			{text && (
				<svg
					aria-hidden="true"
					viewBox="0 0 12 12"
					className="size-2.5 shrink-0 fill-none stroke-current stroke-[1.4]"
				>
					{isLive ? (
						<>
							<circle
								cx="6"
								cy="6"
								r="2.2"
								className="fill-rail-accent stroke-none"
							/>
							<circle cx="6" cy="6" r="4.8" className="stroke-rail-accent" />
						</>
					) : (
						<circle cx="6" cy="6" r="4.8" strokeDasharray="2.4 2.2" />
					)}
				</svg>
			)}
			{text}
		</span>
	);
}

/** Says to those who can't see the mark when figures stop moving and when they move again; nothing while all is well. */
export function LiveNews() {
	const state = useLiveState();
	const { t } = useReader();
	const text = useLiveText(state);
	const wasTrouble = useRef(false);
	const isTrouble = ["reconnecting", "signed-out"].includes(state.standing);
	useEffect(() => {
		if (isTrouble) wasTrouble.current = true;
	}, [isTrouble]);
	const said = isTrouble
		? text
		: wasTrouble.current && state.standing === "live"
			? t("live.again")
			: "";
	return (
		<p role="status" className="sr-only">
			{said}
		</p>
	);
}
