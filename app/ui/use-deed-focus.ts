import { useLocation } from "@remix-run/react";
import { useEffect } from "react";

export const BOARD_DEEDS = [
	"add",
	"replace",
	"move",
	"up",
	"down",
	"remove",
	"rename",
] as const;

/** What the form before did, and to which tile. */
export interface BoardDeed {
	readonly did: (typeof BOARD_DEEDS)[number];
	readonly tile: number | null;
}

/** After a change the keyboard goes on where it was: at the tile that moved, not at the top of the page. */
export function useDeedFocus(deed: BoardDeed | null) {
	const { key } = useLocation();
	const did = deed?.did;
	const tile = deed?.tile;
	// biome-ignore lint/correctness/useExhaustiveDependencies: each new location is a new deed, also where it reads the same
	useEffect(() => {
		if (did === undefined) return;
		const target =
			tile === null || did === "remove"
				? "done"
				: did === "up" || did === "down"
					? `tile-${tile}-${did}`
					: did === "move"
						? `tile-${tile}-up`
						: `tile-${tile}-replace`;
		document.getElementById(target)?.focus({ preventScroll: did !== "add" });
	}, [key, did, tile]);
}
