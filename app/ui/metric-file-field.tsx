import { MetricFieldBox } from "./metric-field.tsx";
import type { MetricProblem } from "./metric-typed.ts";
import { useReader } from "./reader-context.tsx";

/** The definition as the command takes it, both ways: to be copied, and to be taken into the form. */
export function MetricFileField({
	text,
	problems,
}: {
	text: string;
	problems: readonly MetricProblem[];
}) {
	const { t } = useReader();
	const isWrong = problems.some(({ field }) => field === "file");
	return (
		<details
			className="border border-line bg-panel"
			open={isWrong || undefined}
		>
			<summary className="px-3 py-2 text-sm font-medium">
				{t("define.file")}
			</summary>
			<div className="border-t border-line px-3 pt-2 pb-3">
				<MetricFieldBox
					field="file"
					label={t("define.file.label")}
					hint={t("define.file.hint")}
					problems={problems}
				>
					{(attributes) => (
						<textarea
							{...attributes}
							className="field w-full font-mono text-xs"
							rows={10}
							spellCheck={false}
							defaultValue={text}
						/>
					)}
				</MetricFieldBox>
				<button
					type="submit"
					name="intent"
					value="fill"
					className="button mt-2"
				>
					{t("define.file.fill")}
				</button>
			</div>
		</details>
	);
}
