import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { onInboxNews } from "./live-page.ts";

/** The inbox that is open shows what has come, without a reload. */
export function useInboxNews(): void {
	const { revalidate } = useRevalidator();
	const latest = useRef(revalidate);
	latest.current = revalidate;
	useEffect(() => onInboxNews(() => latest.current()), []);
}
