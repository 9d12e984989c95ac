import { expect, test } from "vitest";
import { clientNetwork } from "./client-network.ts";

test.each([
	["an IPv4 address is itself", "10.0.0.7", "10.0.0.7"],
	["also when it comes mapped", "::ffff:10.0.0.7", "10.0.0.7"],
	[
		"an IPv6 address counts with its neighbours",
		"2001:db8:1:2:aaaa:bbbb:cccc:dddd",
		"2001:db8:1:2::/64",
	],
	["a shortened one is the same", "2001:db8:1:2::9", "2001:db8:1:2::/64"],
	[
		"zeros in front are the same",
		"2001:0DB8:0001:0002::1",
		"2001:db8:1:2::/64",
	],
	["zeros in the middle count", "2001:db8::1", "2001:db8:0:0::/64"],
	["the machine itself", "::1", "0:0:0:0::/64"],
	["a zone index is left out", "fe80::1%eth0", "fe80:0:0:0::/64"],
])("%s", (_, address, expected) => {
	expect(clientNetwork(address)).toBe(expected);
});
