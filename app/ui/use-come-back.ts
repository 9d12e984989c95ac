import { useEffect } from "react";

const SECOND = 1000;

/** Whether the server is there, asked without reading a figure. */
export async function isReady(): Promise<boolean> {
	try {
		return (await fetch("/readyz", { cache: "no-store" })).ok;
	} catch {
		return false;
	}
}

/** Loads the page anew as soon as the server can make it: a refresh while it is away would leave the browser's own error page. */
export function useComeBack(isAway: boolean): void {
	useEffect(() => {
		if (!isAway) return;
		const timer = setInterval(async () => {
			if (await isReady()) window.location.reload();
		}, 5 * SECOND);
		return () => clearInterval(timer);
	}, [isAway]);
}
