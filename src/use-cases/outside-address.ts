import ipaddr from "ipaddr.js";

/** Why an address that a partner gave us is not called. */
export type AddressRefusal =
	| "notAnAddress"
	/** Only over TLS does nobody in between read it. */
	| "notEncrypted"
	| "hasCredentials"
	/** Of this machine, of its network, or of nobody. */
	| "notPublic";

/** A place that this server may not call. */
export class AddressRefused extends Error {
	readonly why: AddressRefusal;

	constructor(why: AddressRefusal) {
		super(`the address may not be called: ${why}`);
		this.why = why;
	}
}

/** An address that a name stands for. */
interface FoundAddress {
	readonly address: string;
	readonly family: number;
}

/** `lookup` of `node:dns`, as far as it is used. */
type FindAll = (
	host: string,
	options: { readonly all: true },
	found: (error: Error | null, addresses: FoundAddress[]) => void,
) => void;

/** What `node:net` asks for the address of a name. */
type FindOne = (
	host: string,
	options: { readonly all?: boolean | undefined },
	found: (error: Error | null, address: string | FoundAddress[], family?: number) => void,
) => void;

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

/**
 * A look-up that finds only addresses that may be called. Whoever connects by it uses what was looked at here, so that a
 * name that points elsewhere a moment later changes nothing.
 */
export function guardLookup(lookup: FindAll, allowPrivate: boolean): FindOne {
	return (host, options, found) => {
		lookup(host, { ...options, all: true }, (error, all) => {
			if (error !== null) return found(error, "", 0);
			const allowed = all.filter(({ address }) => isAllowedIp(address, allowPrivate));
			const [first] = allowed;
			if (first === undefined) return found(new AddressRefused("notPublic"), "", 0);
			if (options.all === true) return found(null, allowed);
			found(null, first.address, first.family);
		});
	};
}
