import ipaddr from "ipaddr.js";

/** Why a partner cannot be told there. */
export type AddressRefusal =
	| "notAnAddress"
	/** Only over TLS does nobody in between read it. */
	| "notEncrypted"
	| "hasCredentials"
	/** Of this machine, of its network, or of nobody. */
	| "notPublic";

/** Networks that only a server under development may be told to call. */
const nearby: ReadonlySet<string> = new Set(["loopback", "private", "uniqueLocal"]);

/** What is wrong with an address as it is written; a name is looked up only when something is sent. */
export function refuseAddress(text: string, allowPrivate: boolean): AddressRefusal | undefined {
	const url = URL.parse(text);
	if (url === null || !/^https?:$/u.test(url.protocol)) return "notAnAddress";
	if (url.username !== "" || url.password !== "") return "hasCredentials";
	const host = url.hostname.replace(/^\[|\]$/gu, "");
	if (ipaddr.isValid(host) && !isAllowedIp(host, allowPrivate)) return "notPublic";
	if (!allowPrivate && /(^|\.)(localhost|local|internal)\.?$/iu.test(host)) return "notPublic";
	return url.protocol === "https:" || allowPrivate ? undefined : "notEncrypted";
}

/** Whether something may be sent to an IP address; one that hides an IPv4 address is taken for that one. */
export function isAllowedIp(text: string, allowPrivate: boolean): boolean {
	if (!ipaddr.isValid(text)) return false;
	const range = ipaddr.process(text).range();
	return range === "unicast" || (allowPrivate && nearby.has(range));
}
