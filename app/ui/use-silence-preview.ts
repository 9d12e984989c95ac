import { useFetcher } from "@remix-run/react";
import { type RefObject, useCallback, useEffect, useRef } from "react";
import type { SilencePreviewView } from "./silence-view.ts";

/** Long enough that typing a word asks once. */
const REST = 400;
const NAMING = ["rule", "metric", "scope", "team", "as", "label"];

/** Asks what the silence in the form would mute whenever what it names has changed. */
export function useSilencePreview(
	form: RefObject<HTMLFormElement | null>,
	first: SilencePreviewView | null,
) {
	const { load, data, state } = useFetcher<{
		preview: SilencePreviewView | null;
	}>();
	const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
	useEffect(() => () => clearTimeout(timer.current), []);
	const change = useCallback(() => {
		clearTimeout(timer.current);
		timer.current = setTimeout(() => {
			if (!form.current) return;
			const fields = new FormData(form.current);
			const search = new URLSearchParams(
				NAMING.map((name) => [name, String(fields.get(name) ?? "")]),
			);
			load(`/alerts/silences/new?${search}`);
		}, REST);
	}, [form, load]);
	return {
		preview: data ? data.preview : first,
		change,
		isWaiting: state !== "idle",
	};
}
