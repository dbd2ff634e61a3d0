import { LRUCache } from "lru-cache";
import type { Instant } from "../domain/basics/instant.ts";

/** Failures that an address may have at once. */
const mostFailures = 30;
/** After so many seconds one failure is forgotten. */
const secondsPerFailure = 2;
/** Addresses remembered at once; the longest untouched is forgotten first. */
const mostAddresses = 50_000;

/** Slows down whoever guesses from one address under many names, and nobody elsewhere. */
export interface AddressLimit {
	/** Seconds until the address may try again; 0 when it may now. */
	secondsToWait(address: string): number;
	/** A name, password, code, link or secret from there was wrong. */
	noteFailure(address: string): void;
}

/** Only failures count, so that a whole office behind one address, or a busy program, never meets it. Kept in memory. */
export function createAddressLimit(now: () => Instant): AddressLimit {
	const levels = new LRUCache<string, { readonly level: number; readonly at: Instant }>({ max: mostAddresses });

	function levelNow(key: string): number {
		const known = levels.get(key);
		if (known === undefined) return 0;
		const seconds = Temporal.Instant.from(known.at).until(now()).total("seconds");
		return Math.max(0, known.level - Math.max(0, seconds) / secondsPerFailure);
	}

	return {
		secondsToWait(address) {
			const level = levelNow(toNetwork(address));
			return level <= mostFailures - 1 ? 0 : Math.ceil((level - (mostFailures - 1)) * secondsPerFailure);
		},
		noteFailure(address) {
			const key = toNetwork(address);
			levels.set(key, { level: Math.min(levelNow(key) + 1, 2 * mostFailures), at: now() });
		},
	};
}

/** Whoever has one address of IPv6 has at least 2⁶⁴ of them, so the first half counts. */
function toNetwork(address: string): string {
	const bare = address.replace(/^::ffff:(?=\d+\.)/iu, "").replace(/%.*$/u, "");
	if (!bare.includes(":")) return bare;
	const [head = "", tail] = bare.toLowerCase().split("::");
	const front = head === "" ? [] : head.split(":");
	const back = tail === undefined || tail === "" ? [] : tail.split(":");
	const zeros =
		tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => "0");
	const groups = [...front, ...zeros, ...back].slice(0, 4);
	return groups.map((group) => group.replace(/^0+(?=.)/u, "")).join(":");
}
