import { type ChainFault, type ChainHead, emptyChain, findFault } from "../../domain/audit/audit-chain.ts";
import { type AuditSeal, hashSeal, type SealFault } from "../../domain/audit/audit-seal.ts";
import type { PartnerId } from "../../domain/basics/ids.ts";
import {
	type ChainPlace,
	findRecordHash,
	listChainLinks,
	listSealingPartners,
	listSeals,
} from "../../storage/audit-chain-store.ts";
import { sha256 } from "../../storage/sha256.ts";
import type { Surroundings } from "../surroundings.ts";

const linksAtOnce = 1_000;
const sealsAtOnce = 20;

/** What was found when every chain and every seal was walked. */
export interface AuditVerification {
	readonly records: number;
	readonly chains: number;
	readonly seals: number;
	/** Records of which somebody's personal data was erased. */
	readonly erased: number;
	/** The newest seal of each partner, to be kept elsewhere. */
	readonly newest: readonly Pick<AuditSeal, "partnerId" | "number" | "sealedAt" | "hash">[];
	/** Everything wrong, the first broken record of each chain first. */
	readonly faults: readonly (ChainFault | SealFault | UnknownSeal)[];
}

/** A seal that somebody kept elsewhere is not among ours. */
interface UnknownSeal {
	readonly kind: "sealUnknown";
	readonly hash: string;
}

/**
 * Walks every chain from its first record and every seal from a partner's first, and compares each sealed head with the
 * record that is there. `known` are hashes of seals kept elsewhere, each of which must be found.
 */
export async function verifyAudit(
	surroundings: Pick<Surroundings, "database">,
	known: readonly string[] = [],
): Promise<AuditVerification> {
	const chains = await walkChains(surroundings);
	const seals = await walkSeals(surroundings, new Set(known));
	return { ...chains, ...seals, faults: [...chains.faults, ...seals.faults] };
}

async function walkChains({ database }: Pick<Surroundings, "database">) {
	const faults: ChainFault[] = [];
	let [records, chains, erased] = [0, 0, 0];
	let place: ChainPlace | undefined;
	let head: ChainHead = emptyChain;
	let broken = false;
	for (;;) {
		const after = place;
		const links = await database.read((db) => listChainLinks(db, after, linksAtOnce));
		if (links.length === 0) return { records, chains, erased, faults };
		for (const link of links) {
			if (link.chainId !== place?.chainId) {
				[head, broken] = [emptyChain, false];
				chains += 1;
			}
			const fault = findFault(sha256, head, link);
			// Only the first of a chain is named: what follows it may be whole and is not proven.
			if (fault !== undefined && !broken) faults.push(fault);
			broken ||= fault !== undefined;
			[head, place] = [link, link];
			records += 1;
			if (link.actor.kind === "erased" || link.subject?.kind === "erased") erased += 1;
		}
	}
}

async function walkSeals({ database }: Pick<Surroundings, "database">, known: ReadonlySet<string>) {
	const partners = await database.read(listSealingPartners);
	const faults: (SealFault | UnknownSeal)[] = [];
	const newest: AuditSeal[] = [];
	const missing = new Set(known);
	let seals = 0;
	for (const partnerId of partners) {
		let last: AuditSeal | undefined;
		for (;;) {
			const page = await readSeals({ database }, partnerId, last);
			for (const seal of page) {
				faults.push(...(await judgeSeal({ database }, seal, last)));
				missing.delete(seal.hash);
				last = seal;
				seals += 1;
			}
			if (page.length < sealsAtOnce) break;
		}
		if (last !== undefined) newest.push(last);
	}
	for (const hash of missing) faults.push({ kind: "sealUnknown", hash });
	return { seals, newest, faults };
}

async function readSeals({ database }: Pick<Surroundings, "database">, partnerId: PartnerId, last?: AuditSeal) {
	return await database.read((db) => listSeals(db, partnerId, { after: last?.number ?? 0, limit: sealsAtOnce }));
}

async function judgeSeal(
	{ database }: Pick<Surroundings, "database">,
	seal: AuditSeal,
	last: AuditSeal | undefined,
): Promise<readonly SealFault[]> {
	const { partnerId, number } = seal;
	const expected = (last?.number ?? 0) + 1;
	if (number !== expected) return [{ kind: "sealMissing", partnerId, number: expected }];
	if (hashSeal(sha256, last?.hash ?? "", seal) !== seal.hash) return [{ kind: "sealChanged", partnerId, number }];
	return await database.read(async (db) => {
		const faults: SealFault[] = [];
		for (const { chainId, sequence, hash } of seal.heads) {
			const found = await findRecordHash(db, { chainId, sequence });
			if (found === hash) continue;
			const kind = found === undefined ? "cutOff" : "rewritten";
			faults.push({ kind, chainId, sequence, sealNumber: number });
		}
		return faults;
	});
}
