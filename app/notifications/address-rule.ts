/** An address as numbers: four bytes of IPv4, or eight groups of IPv6. */
type Parsed =
	| { readonly family: 4; readonly parts: readonly number[] }
	| { readonly family: 6; readonly parts: readonly number[] };

function parseV4(text: string): readonly number[] | null {
	const parts = text.split(".");
	if (parts.length !== 4) return null;
	const bytes = parts.map((part) =>
		/^(0|[1-9]\d{0,2})$/.test(part) ? Number(part) : 256,
	);
	return bytes.every((byte) => byte < 256) ? bytes : null;
}

function groupsOf(text: string): number[] | null {
	if (text === "") return [];
	const groups: number[] = [];
	for (const part of text.split(":")) {
		const bytes = part.includes(".") ? parseV4(part) : null;
		if (bytes) {
			const [a = 0, b = 0, c = 0, d = 0] = bytes;
			groups.push(a * 256 + b, c * 256 + d);
		} else if (/^[\da-f]{1,4}$/i.test(part)) groups.push(parseInt(part, 16));
		else return null;
	}
	return groups;
}

function parseV6(text: string): readonly number[] | null {
	const [address = ""] = text.split("%", 1);
	const halves = address.split("::");
	if (halves.length > 2) return null;
	const front = groupsOf(halves[0] ?? "");
	const back = groupsOf(halves[1] ?? "");
	if (!front || !back) return null;
	const missing = 8 - front.length - back.length;
	if (halves.length === 1) return missing === 0 ? front : null;
	return missing < 1
		? null
		: [...front, ...Array.from({ length: missing }, () => 0), ...back];
}

function parseAddress(text: string): Parsed | null {
	const v4 = parseV4(text);
	if (v4) return { family: 4, parts: v4 };
	const v6 = parseV6(text);
	return v6 ? { family: 6, parts: v6 } : null;
}

const bitsOf = ({ family, parts }: Parsed): string =>
	parts
		.map((part) => part.toString(2).padStart(family === 4 ? 8 : 16, "0"))
		.join("");

export interface Network {
	readonly family: 4 | 6;
	readonly bits: string;
}

/** `10.1.0.0/16`, `fd00::/8`, or one address; null when it is neither. */
export function parseNetwork(text: string): Network | null {
	const [address = "", length, more] = text.split("/");
	const parsed = parseAddress(address);
	if (!parsed || more !== undefined) return null;
	const all = parsed.family === 4 ? 32 : 128;
	const bits = length === undefined ? all : Number(length);
	if (!/^\d{1,3}$/.test(length ?? "0") || bits > all) return null;
	return { family: parsed.family, bits: bitsOf(parsed).slice(0, bits) };
}

const isIn = (parsed: Parsed, { family, bits }: Network): boolean =>
	parsed.family === family && bitsOf(parsed).startsWith(bits);

/** What is no public address, by its registered purpose. The first that fits gives the reason. */
const REFUSED = [
	["unspecified", "0.0.0.0/8"],
	["private", "10.0.0.0/8"],
	["shared", "100.64.0.0/10"],
	["loopback", "127.0.0.0/8"],
	["link-local", "169.254.0.0/16"],
	["private", "172.16.0.0/12"],
	["reserved", "192.0.0.0/24"],
	["documentation", "192.0.2.0/24"],
	["reserved", "192.88.99.0/24"],
	["private", "192.168.0.0/16"],
	["benchmark", "198.18.0.0/15"],
	["documentation", "198.51.100.0/24"],
	["documentation", "203.0.113.0/24"],
	["multicast", "224.0.0.0/4"],
	["reserved", "240.0.0.0/4"],
	["unspecified", "::/128"],
	["loopback", "::1/128"],
	["translated", "64:ff9b::/96"],
	["translated", "64:ff9b:1::/48"],
	["discard", "100::/64"],
	["reserved", "2001::/23"],
	["documentation", "2001:db8::/32"],
	["translated", "2002::/16"],
	["documentation", "3fff::/20"],
	["private", "fc00::/7"],
	["link-local", "fe80::/10"],
	["private", "fec0::/10"],
	["multicast", "ff00::/8"],
] as const;

export type AddressRefusal =
	| (typeof REFUSED)[number][0]
	| "not-an-address"
	| "not-global";

const NETWORKS = REFUSED.map(([reason, text]) => {
	const network = parseNetwork(text);
	if (!network) throw new Error(`'${text}' is no network`);
	return { reason, network };
});

/** `::ffff:10.0.0.1` and `::10.0.0.1` lead where the IPv4 address in them leads. */
function embedded(parsed: Parsed): Parsed {
	const { family, parts } = parsed;
	if (family === 4 || parts.slice(0, 5).some((part) => part !== 0))
		return parsed;
	const [f = 0, g = 0, h = 0] = parts.slice(5);
	if (f !== 0xffff && !(f === 0 && g !== 0)) return parsed;
	return { family: 4, parts: [g >> 8, g & 255, h >> 8, h & 255] };
}

/** What an operator lets through although it is not public: networks, and names of hosts. */
export interface AllowedTargets {
	readonly networks: readonly Network[];
	readonly hosts: ReadonlySet<string>;
}

export const NOTHING_ALLOWED: AllowedTargets = {
	networks: [],
	hosts: new Set(),
};

/** Why nothing is sent to that address; null when it may be. Asked again for what a name resolves to. */
export function refuseAddress(
	address: string,
	allowed: AllowedTargets,
): AddressRefusal | null {
	const parsed = parseAddress(address);
	if (!parsed) return "not-an-address";
	const real = embedded(parsed);
	if (
		allowed.networks.some(
			(network) => isIn(real, network) || isIn(parsed, network),
		)
	)
		return null;
	const known = NETWORKS.find(({ network }) => isIn(real, network));
	if (known) return known.reason;
	// Of IPv6 only 2000::/3 is given out to the world.
	return real.family === 6 && (real.parts[0] ?? 0) >> 13 !== 1
		? "not-global"
		: null;
}

export type TargetRefusal =
	| "not-a-url"
	| "not-https"
	| "has-password"
	| AddressRefusal;

/** Why no webhook may be sent to that URL, as far as it can be told without asking for its name. */
export function refuseUrl(
	text: string,
	allowed: AllowedTargets,
): TargetRefusal | null {
	if (!URL.canParse(text)) return "not-a-url";
	const { protocol, hostname, username, password } = new URL(text);
	if (protocol !== "https:" && protocol !== "http:") return "not-a-url";
	if (username !== "" || password !== "") return "has-password";
	const host = hostname.replace(/^\[|\]$/g, "");
	const isNamed = allowed.hosts.has(host.toLowerCase());
	const isAddress = parseAddress(host) !== null;
	const refusal = isAddress && !isNamed ? refuseAddress(host, allowed) : null;
	if (refusal) return refusal;
	const isInside =
		isNamed || (isAddress && refuseAddress(host, NOTHING_ALLOWED) !== null);
	// In the open a message is not sent so that everybody on the way can read it.
	return protocol === "http:" && !isInside ? "not-https" : null;
}
