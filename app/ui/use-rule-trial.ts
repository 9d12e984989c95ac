import { useFetcher } from "@remix-run/react";
import {
	type RefObject,
	useCallback,
	useEffect,
	useRef,
	useState,
} from "react";
import type { TrialAnswer } from "./rule-trial-view.ts";
import { TRIED_FIELDS } from "./rule-typed.ts";

/** Long enough that typing a number asks once. */
const REST = 400;

function trialAddress(form: HTMLFormElement): string {
	const fields = new FormData(form);
	const search = new URLSearchParams();
	for (const name of TRIED_FIELDS)
		search.set(name, String(fields.get(name) ?? ""));
	return `/alerts/rules/trial?${search}`;
}

/** Tries the rule in the form again whenever something of it has changed. */
export function useRuleTrial(
	form: RefObject<HTMLFormElement | null>,
	first: TrialAnswer | null,
) {
	const { load, data, state } = useFetcher<TrialAnswer>();
	const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
	const asked = useRef("");
	const ask = useCallback(() => {
		if (!form.current) return;
		const address = trialAddress(form.current);
		if (address === asked.current) return;
		asked.current = address;
		load(address);
	}, [form, load]);
	const change = useCallback(() => {
		clearTimeout(timer.current);
		timer.current = setTimeout(ask, REST);
	}, [ask]);
	useEffect(() => {
		ask();
		return () => clearTimeout(timer.current);
	}, [ask]);
	const answer = (data as TrialAnswer | undefined) ?? first;
	// The last chart stays while a field is wrong, so that nothing jumps.
	const [last, setLast] = useState(answer);
	if (answer && "trial" in answer && answer !== last) setLast(answer);
	const trial = last && "trial" in last ? last.trial : null;
	return { answer, trial, change, isWaiting: state !== "idle" };
}
