import type { MessageKey } from "../i18n/translate.ts";
import { Modal } from "./modal.tsx";
import { useReader } from "./reader-context.tsx";

interface Key {
	/** Any one of these; several within one are pressed together. */
	readonly keys: readonly (readonly string[])[];
	readonly text: Extract<MessageKey, `keys.${string}`>;
}

/** Whoever adds a key adds its line. */
const KEYS: readonly Key[] = [
	{ keys: [["/"]], text: "keys.search" },
	{
		keys: [
			["Ctrl", "K"],
			["⌘", "K"],
		],
		text: "keys.searchAlways",
	},
	{ keys: [["?"]], text: "keys.help" },
	{ keys: [["↑"], ["↓"]], text: "keys.move" },
	{ keys: [["Enter"]], text: "keys.open" },
	{ keys: [["Esc"]], text: "keys.close" },
];

/** What the keyboard does here. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
	const { t } = useReader();
	return (
		<Modal label={t("keys.title")} onClose={onClose}>
			<div className="flex items-center justify-between border-b border-line px-4 py-2">
				<h2 className="font-semibold">{t("keys.title")}</h2>
				<button type="button" className="button" onClick={onClose}>
					{t("keys.close")}
				</button>
			</div>
			<dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2 px-4 py-4">
				{KEYS.map(({ keys, text }) => (
					<div key={text} className="contents">
						<dt className="flex items-center gap-2 whitespace-nowrap">
							{keys.map((combination) => (
								<span key={combination.join()} className="flex gap-1">
									{combination.map((name) => (
										<kbd key={name} className="key">
											{name}
										</kbd>
									))}
								</span>
							))}
						</dt>
						<dd className="text-muted">{t(text)}</dd>
					</div>
				))}
			</dl>
		</Modal>
	);
}
