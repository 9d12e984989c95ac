/** What counts as one sender: an IPv4 address, or the first 64 bits of an IPv6 one, which a single customer is given whole. */
export function clientNetwork(address: string): string {
	const plain = address.trim().toLowerCase().replace(/%.*$/, "");
	const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain)?.[1];
	if (mapped !== undefined) return mapped;
	if (!plain.includes(":")) return plain;
	const [head = "", tail] = plain.split("::");
	const left = head === "" ? [] : head.split(":");
	const right = tail === undefined || tail === "" ? [] : tail.split(":");
	const zeros = tail === undefined ? 0 : 8 - left.length - right.length;
	const groups = [
		...left,
		...Array<string>(Math.max(0, zeros)).fill("0"),
		...right,
	];
	return `${groups
		.slice(0, 4)
		.map((group) => group.replace(/^0+(?=.)/, ""))
		.join(":")}::/64`;
}
