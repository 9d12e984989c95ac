import { type ReactNode, useLayoutEffect, useRef } from "react";

interface Properties {
	readonly label: string;
	readonly onClose: () => void;
	readonly children: ReactNode;
}

/** The browser's own dialog: it keeps the focus inside, closes with Esc, and gives the focus back to where it was. */
export function Modal({ label, onClose, children }: Properties) {
	const dialog = useRef<HTMLDialogElement>(null);
	// Before the element goes: only then does closing give the focus back.
	useLayoutEffect(() => {
		const { current } = dialog;
		current?.showModal();
		return () => current?.close();
	}, []);
	return (
		// biome-ignore lint/a11y/useKeyWithClickEvents: Esc does the same for the keyboard
		<dialog
			ref={dialog}
			aria-label={label}
			onClose={onClose}
			onClick={(event) => {
				// The backdrop counts as the dialog itself.
				if (event.target === dialog.current) onClose();
			}}
			className="m-auto mt-[8vh] max-h-[84vh] w-[min(42rem,calc(100vw-1.5rem))] overflow-hidden border border-line-strong bg-panel p-0 text-ink shadow-2xl backdrop:bg-rail/50"
		>
			{children}
		</dialog>
	);
}
