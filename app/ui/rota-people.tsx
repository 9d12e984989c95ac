import { useReader } from "./reader-context.tsx";

interface Properties {
	readonly people: readonly string[];
	readonly offered: readonly string[];
	/** By line, what is wrong with it. */
	readonly problemOf: (field: string) => string | null;
}

/** Who takes turns, a line each; the buttons ask the server, so that they need no script. */
export function RotaPeople({ people, offered, problemOf }: Properties) {
	const { t } = useReader();
	const whole = problemOf("people");
	const last = people.findLastIndex((one) => one.trim() !== "");
	const move = (way: "up" | "down", i: number, sign: string) => {
		const isIdle = way === "up" ? i === 0 || i > last : i >= last;
		return (
			<button
				type="submit"
				name="intent"
				value={`${way} ${i}`}
				aria-label={t(`onCall.people.${way}`, { n: i + 1 })}
				className={`button px-2 ${isIdle ? "invisible" : ""}`}
			>
				<span aria-hidden="true">{sign}</span>
			</button>
		);
	};
	return (
		<fieldset aria-describedby="people-hint">
			<legend className="text-sm font-medium">{t("onCall.people")}</legend>
			<p id="people-hint" className="mb-1.5 text-xs text-muted">
				{t("onCall.people.hint")}
			</p>
			{whole !== null && (
				<p className="mb-1.5 text-xs text-bad" id="people-problem">
					{whole}
				</p>
			)}
			<ol className="space-y-1">
				{people.map((name, i) => {
					const problem = problemOf(`person.${i}`);
					return (
						// biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
						<li key={`${i} ${name}`}>
							<div className="flex gap-1">
								<span
									aria-hidden="true"
									className="w-6 self-center text-right text-xs text-muted"
								>
									{i + 1}
								</span>
								<input
									name="person"
									list="rota-people"
									defaultValue={name}
									autoComplete="off"
									maxLength={200}
									className="field min-w-0 flex-1"
									aria-label={t("onCall.people.place", { n: i + 1 })}
									aria-invalid={problem !== null || undefined}
									aria-describedby={
										problem === null ? undefined : `person-${i}-problem`
									}
								/>
								{move("up", i, "↑")}
								{move("down", i, "↓")}
							</div>
							{problem !== null && (
								<p
									id={`person-${i}-problem`}
									className="ml-7 text-xs break-words text-bad"
								>
									{problem}
								</p>
							)}
						</li>
					);
				})}
			</ol>
			<button
				type="submit"
				name="intent"
				value="more"
				className="button mt-1.5 ml-7"
			>
				{t("onCall.people.more")}
			</button>
			<datalist id="rota-people">
				{offered.map((name) => (
					<option key={name} value={name} />
				))}
			</datalist>
		</fieldset>
	);
}
