import { useState } from "react";
import { type CatalogueLook, writeLook } from "./catalogue-view.ts";

/** The look that the reader sees. The address follows a moment after a keystroke or a tick, which must not wait for it. */
export function useLook(
	inAddress: CatalogueLook,
	onLook: (look: CatalogueLook) => void,
): readonly [CatalogueLook, (look: CatalogueLook) => void] {
	const [chosen, setChosen] = useState<CatalogueLook | null>(null);
	if (chosen && writeLook(chosen) === writeLook(inAddress)) setChosen(null);
	return [
		chosen ?? inAddress,
		(look) => {
			setChosen(look);
			onLook(look);
		},
	];
}
