import {
	type RefObject,
	useCallback,
	useEffect,
	useRef,
	useState,
} from "react";
import type {
	DefinitionPreviewView,
	PreviewAnswer,
} from "./definition-preview-view.ts";
import { UNTRIED_FIELDS } from "./metric-typed.ts";

/** Long enough that typing a number asks once. */
const REST = 400;

function previewAddress(form: HTMLFormElement, of: string | null): string {
	const search = new URLSearchParams(of === null ? {} : { of });
	for (const [name, value] of new FormData(form))
		if (typeof value === "string" && !UNTRIED_FIELDS.has(name))
			search.append(name, value);
	return `/metrics/new/preview?${search}`;
}

async function ask(
	address: string,
	signal: AbortSignal,
): Promise<PreviewAnswer> {
	const answer = await fetch(address, { signal });
	if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
	return answer.json();
}

interface Answered {
	readonly answer: PreviewAnswer | null;
	/** The figures last shown: they stay while a field is wrong, so that nothing jumps. */
	readonly shown: DefinitionPreviewView | null;
	readonly isWaiting: boolean;
	readonly hasFailed: boolean;
}

const shownOf = (answer: PreviewAnswer | null): DefinitionPreviewView | null =>
	answer && "preview" in answer ? answer.preview : null;

/** Looks again at what the form would show whenever something of it has changed. Should that fail, the form stays as it is. */
export function useDefinitionPreview(
	form: RefObject<HTMLFormElement | null>,
	of: string | null,
	first: PreviewAnswer | null,
): Answered & { readonly change: () => void } {
	const [known, setKnown] = useState<Answered>({
		answer: first,
		shown: shownOf(first),
		isWaiting: false,
		hasFailed: false,
	});
	const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
	const underWay = useRef<AbortController>(undefined);
	const asked = useRef("");
	const look = useCallback(async () => {
		if (!form.current) return;
		const address = previewAddress(form.current, of);
		if (address === asked.current) return;
		asked.current = address;
		underWay.current?.abort();
		const breakOff = new AbortController();
		underWay.current = breakOff;
		const { signal } = breakOff;
		setKnown((before) => ({ ...before, isWaiting: true }));
		try {
			const answer = await ask(address, signal);
			setKnown((before) => ({
				answer,
				shown: shownOf(answer) ?? before.shown,
				isWaiting: false,
				hasFailed: false,
			}));
		} catch {
			if (signal.aborted) return;
			asked.current = "";
			setKnown((before) => ({ ...before, isWaiting: false, hasFailed: true }));
		}
	}, [form, of]);
	const change = useCallback(() => {
		clearTimeout(timer.current);
		timer.current = setTimeout(look, REST);
	}, [look]);
	useEffect(() => {
		look();
		return () => {
			clearTimeout(timer.current);
			underWay.current?.abort();
			asked.current = "";
		};
	}, [look]);
	return { ...known, change };
}
