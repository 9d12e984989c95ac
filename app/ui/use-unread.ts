import { useEffect, useState } from "react";
import { onInboxNews } from "./live-page.ts";

/** How many messages somebody has not read; follows what comes while the page is open. */
export function useUnread(initial: number): number {
	const [unread, setUnread] = useState(initial);
	useEffect(() => setUnread(initial), [initial]);
	useEffect(
		() =>
			onInboxNews(async () => {
				try {
					const answer = await fetch("/inbox/unread");
					if (answer.ok) setUnread((await answer.json()).unread);
				} catch {
					// The next news, or the next page, says it again.
				}
			}),
		[],
	);
	return unread;
}
