import { useEffect, useRef } from "react";

const TYPING = "input, textarea, select, [contenteditable]";

/** The key `/` goes to the field, unless somebody is typing one. */
export function useSlashKey() {
	const field = useRef<HTMLInputElement>(null);
	useEffect(() => {
		const go = (event: KeyboardEvent) => {
			const { target } = event;
			const typing = target instanceof Element && target.matches(TYPING);
			if (event.key !== "/" || typing || event.ctrlKey || event.metaKey) return;
			event.preventDefault();
			field.current?.focus();
		};
		document.addEventListener("keydown", go);
		return () => document.removeEventListener("keydown", go);
	}, []);
	return field;
}
