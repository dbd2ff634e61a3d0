/** Makes a digest of a text; the same everywhere in a chain. Handed in, since the domain computes no hashes itself. */
export type Digest = (text: string) => string;

/**
 * Values that a record vouches for without holding them in its own hash: either still there with their salt, or erased,
 * and then only the digest is left, from which nobody can tell them without the salt.
 */
export type Commitment =
	| { readonly kind: "kept"; readonly salt: string; readonly values: readonly (string | null)[] }
	| { readonly kind: "erased"; readonly digest: string };

/** A record as its chain sees it. */
export interface ChainLink {
	readonly chainId: string;
	/** 1 for the first of the chain, then without a gap. */
	readonly sequence: number;
	readonly recordId: string;
	/** Of everything before it and of itself. */
	readonly hash: string;
	/** What can never be erased. */
	readonly open: readonly (string | null)[];
	/** Who did it, from where. */
	readonly actor: Commitment;
	/** What was done to a person; absent where the values are among the open ones. */
	readonly subject?: Commitment;
}

/** The end of a chain as far as it is known; sequence 0 with an empty hash is a chain without records. */
export interface ChainHead {
	readonly sequence: number;
	readonly hash: string;
}

/** The head of a chain that has no records yet. */
export const emptyChain: ChainHead = { sequence: 0, hash: "" };

/** Why a record does not belong where it stands. */
export type ChainFault =
	| { readonly kind: "missing"; readonly chainId: string; readonly sequence: number }
	| { readonly kind: "changed"; readonly chainId: string; readonly sequence: number; readonly recordId: string };

/** The digest of a commitment, erased or not. */
export function digestOf(digest: Digest, commitment: Commitment): string {
	return commitment.kind === "erased"
		? commitment.digest
		: digest(joinExactly([commitment.salt, ...commitment.values]));
}

/** The hash of a record: of the hash before it, its place and all that it says. */
export function hashLink(digest: Digest, previousHash: string, link: Omit<ChainLink, "hash">): string {
	const subject = link.subject === undefined ? null : digestOf(digest, link.subject);
	const place = [previousHash, link.chainId, String(link.sequence), link.recordId];
	return digest(joinExactly([...place, ...link.open, digestOf(digest, link.actor), subject]));
}

/** What is wrong with the record that stands after `head`, or nothing. */
export function findFault(digest: Digest, head: ChainHead, link: ChainLink): ChainFault | undefined {
	const { chainId, sequence, recordId } = link;
	const expected = head.sequence + 1;
	if (sequence > expected) return { kind: "missing", chainId, sequence: expected };
	if (sequence < expected || hashLink(digest, head.hash, link) !== link.hash) {
		return { kind: "changed", chainId, sequence, recordId };
	}
	return undefined;
}

/** Puts texts behind each other so that no two lists give the same text: each after its length, null as a dash. */
export function joinExactly(parts: readonly (string | null)[]): string {
	let joined = "";
	for (const part of parts) joined += part === null ? "-" : `${part.length}:${part}`;
	return joined;
}
