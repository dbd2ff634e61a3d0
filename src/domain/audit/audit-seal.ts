import type { PartnerId } from "../basics/ids.ts";
import type { Instant } from "../basics/instant.ts";
import { type ChainHead, type Digest, joinExactly } from "./audit-chain.ts";

/** How far one chain had come when it was sealed. */
export interface SealedHead extends ChainHead {
	readonly chainId: string;
}

/**
 * A partner's seal: the heads of chains that had moved since the seal before, under one hash that also contains the
 * hash of that seal. Whoever keeps the hash of a seal elsewhere can prove all records before it.
 */
export interface AuditSeal {
	readonly partnerId: PartnerId;
	/** 1 for the partner's first, then without a gap. */
	readonly number: number;
	readonly sealedAt: Instant;
	readonly heads: readonly SealedHead[];
	/** The id of the newest record that it looked at, to go on from. */
	readonly throughId: string;
	readonly hash: string;
}

/** Why a seal does not hold. */
export type SealFault =
	| { readonly kind: "sealMissing"; readonly partnerId: string; readonly number: number }
	| { readonly kind: "sealChanged"; readonly partnerId: string; readonly number: number }
	| {
			/** The chain ends before the record that was sealed. */
			readonly kind: "cutOff";
			readonly chainId: string;
			readonly sequence: number;
			readonly sealNumber: number;
	  }
	| {
			/** The chain holds in itself, but is another one than was sealed. */
			readonly kind: "rewritten";
			readonly chainId: string;
			readonly sequence: number;
			readonly sealNumber: number;
	  };

/** How many heads one seal holds at the most, so that writing one is quick. */
const mostHeadsPerSeal = 500;

/** The hash of a seal: of the seal before and of all that it says. */
export function hashSeal(digest: Digest, previousHash: string, seal: Omit<AuditSeal, "hash">): string {
	const heads = seal.heads.flatMap(({ chainId, sequence, hash }) => [chainId, String(sequence), hash]);
	return digest(
		joinExactly([previousHash, seal.partnerId, String(seal.number), seal.sealedAt, seal.throughId, ...heads]),
	);
}

/** The seals of all heads that moved, one after the other; none when nothing moved. */
export function planSeals(
	digest: Digest,
	{ partnerId, last, sealedAt, moved, throughId }: SealOrder,
): readonly AuditSeal[] {
	const seals: AuditSeal[] = [];
	let { number, hash } = last ?? { number: 0, hash: "" };
	for (let at = 0; at < moved.length; at += mostHeadsPerSeal) {
		number += 1;
		const seal = { partnerId, number, sealedAt, throughId, heads: moved.slice(at, at + mostHeadsPerSeal) };
		hash = hashSeal(digest, hash, seal);
		seals.push({ ...seal, hash });
	}
	return seals;
}

interface SealOrder {
	readonly partnerId: PartnerId;
	readonly last: Pick<AuditSeal, "number" | "hash"> | undefined;
	readonly sealedAt: Instant;
	readonly moved: readonly SealedHead[];
	readonly throughId: string;
}
