import { describe, expect, test } from "vitest";
import { AddressRefused, guardLookup, isAllowedIp, refuseAddress } from "./outside-address.ts";

test.each([
	"https://hooks.example/events?of=1",
	"https://hooks.example:8443/",
	"https://8.8.8.8/",
	"https://[2001:4860:4860::8888]/",
])("%s may be told", (url) => {
	expect(refuseAddress(url, false)).toBeUndefined();
});

test.each([
	["hooks.example", "notAnAddress"],
	["ftp://hooks.example/", "notAnAddress"],
	["javascript:alert(1)", "notAnAddress"],
	["http://hooks.example/", "notEncrypted"],
	["https://user:secret@hooks.example/", "hasCredentials"],
	["https://localhost/", "notPublic"],
	["https://api.localhost./", "notPublic"],
	["https://metadata.google.internal/", "notPublic"],
	["https://127.0.0.1/", "notPublic"],
	["https://127.1/", "notPublic"],
	["https://2130706433/", "notPublic"],
	["https://0x7f.0.0.1/", "notPublic"],
	["https://0.0.0.0/", "notPublic"],
	["https://10.1.2.3/", "notPublic"],
	["https://172.16.0.1/", "notPublic"],
	["https://192.168.0.1/", "notPublic"],
	["https://169.254.169.254/latest/meta-data", "notPublic"],
	["https://100.64.0.1/", "notPublic"],
	["https://224.0.0.1/", "notPublic"],
	["https://[::1]/", "notPublic"],
	["https://[::]/", "notPublic"],
	["https://[::ffff:127.0.0.1]/", "notPublic"],
	["https://[::ffff:a9fe:a9fe]/", "notPublic"],
	["https://[fd00::1]/", "notPublic"],
	["https://[fe80::1]/", "notPublic"],
	["https://[64:ff9b::7f00:1]/", "notPublic"],
	["https://[2002:7f00:1::]/", "notPublic"],
])("%s is refused: %s", (url, reason) => {
	expect(refuseAddress(url, false)).toBe(reason);
});

test("under development this machine and its network may be told, and nothing else that is not public", () => {
	for (const url of ["http://127.0.0.1:9999/", "http://localhost/", "http://[::1]/", "http://192.168.0.9/"]) {
		expect(refuseAddress(url, true)).toBeUndefined();
	}
	expect(refuseAddress("http://169.254.169.254/", true)).toBe("notPublic");
	expect(isAllowedIp("0.0.0.0", true)).toBe(false);
	expect(isAllowedIp("not an address", true)).toBe(false);
});

describe("a name that is looked up", () => {
	const named = [
		{ address: "10.0.0.7", family: 4 },
		{ address: "2001:4860:4860::8888", family: 6 },
		{ address: "8.8.8.8", family: 4 },
	];

	/** What whoever connects is told. */
	async function ask(addresses: typeof named, asked: { readonly all?: boolean; readonly allowPrivate?: boolean } = {}) {
		const { allowPrivate = false, ...options } = asked;
		const lookup = guardLookup((_host, _options, found) => found(null, addresses), allowPrivate);
		return await new Promise((resolve) => {
			lookup("hooks.example", options, (error, ...found) => resolve(error ?? found));
		});
	}

	test("leads to the first address that may be called, and to no other", async () => {
		expect(await ask(named)).toEqual(["2001:4860:4860::8888", 6]);
		expect(await ask(named, { all: true })).toEqual([named.slice(1)]);
		expect(await ask(named, { allowPrivate: true })).toEqual(["10.0.0.7", 4]);
	});

	test("leads nowhere when it stands for this network alone", async () => {
		expect(await ask(named.slice(0, 1))).toEqual(new AddressRefused("notPublic"));
		expect(await ask([], { all: true })).toEqual(new AddressRefused("notPublic"));
	});

	test("that nobody has is told as it was found out", async () => {
		const unknown = new Error("getaddrinfo ENOTFOUND hooks.example");
		const lookup = guardLookup((_host, _options, found) => found(unknown, []), false);
		expect(await new Promise((resolve) => lookup("hooks.example", {}, resolve))).toBe(unknown);
	});
});
