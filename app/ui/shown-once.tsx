import { useRef } from "react";
import { useReader } from "./reader-context.tsx";
import { useCopied } from "./use-copied.ts";

interface Properties {
	readonly label: string;
	readonly secret: string;
}

/** A secret that nobody can show again: to be copied now. */
export function ShownOnce({ label, secret }: Properties) {
	const { t } = useReader();
	const field = useRef<HTMLInputElement>(null);
	const { outcome, copy } = useCopied();
	return (
		<div
			role="status"
			className="my-4 border border-accent bg-accent-soft px-4 py-3"
		>
			<label className="block">
				<span className="block font-medium">{label}</span>
				<input
					ref={field}
					className="field mt-2 w-full font-mono text-sm"
					data-testid="shown-once"
					readOnly
					value={secret}
					onFocus={(event) => event.currentTarget.select()}
				/>
			</label>
			<button
				type="button"
				className="button mt-2"
				onClick={() => {
					// Where there is no clipboard the text stands selected.
					field.current?.select();
					copy(secret);
				}}
			>
				{t(outcome === "copied" ? "admin.copied" : "admin.copy")}
			</button>
		</div>
	);
}
