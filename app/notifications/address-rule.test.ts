import { expect, test } from "vitest";
import {
	type AllowedTargets,
	NOTHING_ALLOWED,
	parseNetwork,
	refuseAddress,
	refuseUrl,
} from "./address-rule.ts";

const allow = (networks: string[], ...hosts: string[]): AllowedTargets => ({
	networks: networks.flatMap((text) => parseNetwork(text) ?? []),
	hosts: new Set(hosts),
});

test.each([
	["a public address is fine", "93.184.216.34", null],
	["so is one of IPv6", "2606:2800:220:1:248:1893:25c8:1946", null],
	["loopback", "127.0.0.1", "loopback"],
	["all of loopback", "127.255.1.2", "loopback"],
	["ten", "10.0.0.1", "private"],
	["172.16 up to 172.31", "172.31.255.255", "private"],
	["172.32 is public", "172.32.0.1", null],
	["192.168", "192.168.1.1", "private"],
	["a cloud's metadata", "169.254.169.254", "link-local"],
	["behind a provider's translation", "100.64.0.1", "shared"],
	["this network", "0.0.0.0", "unspecified"],
	["multicast", "239.1.1.1", "multicast"],
	["broadcast", "255.255.255.255", "reserved"],
	["loopback of IPv6", "::1", "loopback"],
	["nothing of IPv6", "::", "unspecified"],
	["unique local", "fd12:3456::1", "private"],
	["link-local of IPv6", "fe80::1%eth0", "link-local"],
	["multicast of IPv6", "ff02::1", "multicast"],
	["loopback in IPv6's clothes", "::ffff:127.0.0.1", "loopback"],
	["the same in hexadecimal", "::ffff:7f00:1", "loopback"],
	["a private address in the old way", "::10.0.0.1", "private"],
	["a public one in IPv6's clothes", "::ffff:93.184.216.34", null],
	["through a translator", "64:ff9b::a00:1", "translated"],
	["through 6to4", "2002:a00:1::", "translated"],
	["what nobody was given", "4000::1", "not-global"],
	["a name is no address", "localhost", "not-an-address"],
	["octal is no address", "0177.0.0.1", "not-an-address"],
])("%s: %s", (_sentence, address, refusal) => {
	expect(refuseAddress(address, NOTHING_ALLOWED)).toBe(refusal);
});

test.each([
	["https to a name is asked for later", "https://hooks.example.com/x", null],
	[
		"plain http is read by everybody on the way",
		"http://hooks.example.com/x",
		"not-https",
	],
	["a number is an address", "https://2130706433/", "loopback"],
	["so is hexadecimal", "https://0x7f.1/", "loopback"],
	["IPv6 in brackets", "https://[::ffff:169.254.169.254]/", "link-local"],
	[
		"a password would stand in our log",
		"https://a:b@example.com/",
		"has-password",
	],
	["a file is no receiver", "file:///etc/passwd", "not-a-url"],
	["words are no address", "call me", "not-a-url"],
])("%s", (_sentence, url, refusal) => {
	expect(refuseUrl(url, NOTHING_ALLOWED)).toBe(refusal);
});

test("an allow-list opens a network or a host, and nothing beside it", () => {
	const some = allow(["10.1.0.0/16", "fd00::/8"], "hooks.internal");
	expect(refuseAddress("10.1.2.3", some)).toBeNull();
	expect(refuseAddress("::ffff:10.1.2.3", some)).toBeNull();
	expect(refuseAddress("10.2.2.3", some)).toBe("private");
	expect(refuseAddress("fd00::5", some)).toBeNull();
	expect(refuseUrl("http://10.1.2.3:8080/hook", some)).toBeNull();
	expect(refuseUrl("http://hooks.internal/hook", some)).toBeNull();
	expect(refuseUrl("http://10.2.2.3/hook", some)).toBe("private");
});

test.each([
	"10.0.0.0/33",
	"10.0.0/8",
	"x",
	"::1/129",
	"10.0.0.1/8/8",
	"10.0.0.0/",
])("'%s' is no network", (text) => {
	expect(parseNetwork(text)).toBeNull();
});
