/** What an admin sets up once and rules name: bots of chat services, a webhook of a system, a list of addresses. */
export const ENDPOINT_KINDS = [
	"feishu",
	"wecom",
	"dingtalk",
	"slack",
	"webhook",
	"email",
] as const;
export type EndpointKind = (typeof ENDPOINT_KINDS)[number];

/** Those that can be given a secret of their own; the others have it in their address. */
export const SIGNED_KINDS: ReadonlySet<EndpointKind> = new Set([
	"feishu",
	"dingtalk",
	"webhook",
]);

const MINUTE = 60_000;

/** What a receiver takes: so many messages in so long. Null where none is known. */
export const RATE_LIMITS: Readonly<
	Record<
		EndpointKind,
		{ readonly count: number; readonly within: number } | null
	>
> = {
	wecom: { count: 20, within: MINUTE },
	dingtalk: { count: 20, within: MINUTE },
	feishu: { count: 100, within: MINUTE },
	slack: { count: 60, within: MINUTE },
	webhook: null,
	email: null,
};

/** An address as a page may show it: nobody can post with it. */
export function shownTarget(kind: EndpointKind, target: string): string {
	if (kind === "email") return target;
	const host = URL.canParse(target) ? new URL(target).host : "";
	return `${host} …${target.slice(-4)}`;
}
