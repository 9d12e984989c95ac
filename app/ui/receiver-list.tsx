import { useReader } from "./reader-context.tsx";
import type { ReceiverView } from "./routing-view.ts";

const SHOWN = 4;

/** Who a receiver is now, where that says more than its name. */
function useReached() {
	const { t } = useReader();
	return ({ because, people }: ReceiverView): string | null => {
		const list =
			people.slice(0, SHOWN).join(t("tell.separator")) +
			(people.length > SHOWN ? " …" : "");
		if (because === "nobody") return t("routing.receiver.nobody");
		if (people.length === 0) return null;
		if (because === "lead") return t("routing.receiver.lead", { people: list });
		if (because === "members")
			return t("routing.receiver.members", { people: list });
		return because === "named"
			? null
			: t("routing.receiver.now", { people: list });
	};
}

function Receiver({ receiver }: { receiver: ReceiverView }) {
	const { t } = useReader();
	const reached = useReached()(receiver);
	const { kind, name, gone } = receiver;
	const text =
		kind === "person"
			? name
			: kind === "owner" || kind === "rule-team"
				? t(`routing.receiver.${kind}`)
				: t(`routing.receiver.${kind}`, { name });
	return (
		<span className="break-words">
			<span className={gone ? "line-through" : "font-medium"}>{text}</span>
			{kind === "rule-team" && name !== "" && (
				<span className="text-muted"> {name}</span>
			)}
			{gone && (
				<span className="text-warn">
					{" "}
					<span aria-hidden="true">▲ </span>
					{t("routing.receiver.gone")}
				</span>
			)}
			{reached && !gone && (
				<span className="text-xs text-muted"> ({reached})</span>
			)}
		</span>
	);
}

/** Whom something tells, each with who that is at this moment. */
export function ReceiverList({
	receivers,
}: {
	receivers: readonly ReceiverView[];
}) {
	const { t } = useReader();
	if (receivers.length === 0)
		return (
			<span className="text-warn">
				<span aria-hidden="true">○ </span>
				{t("routes.tell.nobody")}
			</span>
		);
	return (
		<ul className="inline-flex flex-wrap gap-x-4">
			{receivers.map((receiver) => (
				<li key={receiver.key} className="min-w-0">
					<Receiver receiver={receiver} />
				</li>
			))}
		</ul>
	);
}
