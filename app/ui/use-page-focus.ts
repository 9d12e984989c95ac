import { useLocation } from "@remix-run/react";
import { useEffect, useRef } from "react";

/** After a link the keyboard and the screen reader go on at the new page's content, as after a full load. */
export function usePageFocus(contentId: string) {
	const { pathname } = useLocation();
	const known = useRef(pathname);
	useEffect(() => {
		if (known.current === pathname) return;
		known.current = pathname;
		document.getElementById(contentId)?.focus({ preventScroll: true });
	}, [pathname, contentId]);
}
