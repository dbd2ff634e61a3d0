import { type AuditSeal, planSeals, type SealedHead } from "../../domain/audit/audit-seal.ts";
import type { PartnerId } from "../../domain/basics/ids.ts";
import { findLastSeal, listMovedHeads, listSeals, saveSeals } from "../../storage/audit-chain-store.ts";
import { holdPartner, listPartnerIds } from "../../storage/partner-store.ts";
import { sha256 } from "../../storage/sha256.ts";
import type { Surroundings } from "../surroundings.ts";
import { idsAround } from "./id-moments.ts";

const recordsAtOnce = 2_000;

/** A change may be committed some time after its ids were made; so far back sealing looks again. */
const latestCommitSeconds = 120;

/** Seals what was recorded since the last time, partner by partner; tells how many seals were written. */
export async function sealAudit(surroundings: Surroundings): Promise<number> {
	let written = 0;
	for (const partnerId of await surroundings.database.read(listPartnerIds)) {
		written += await sealPartner(surroundings, partnerId);
	}
	return written;
}

/**
 * Reads on the side and writes in one short transaction of the partner, so that no writer of records waits. Of two that
 * seal at once, the second finds another last seal than it started from and leaves it at that.
 */
async function sealPartner(surroundings: Surroundings, partnerId: PartnerId): Promise<number> {
	const { database, now } = surroundings;
	const last = await database.read((db) => findLastSeal(db, partnerId));
	const { heads, throughId } = await collectHeads(surroundings, partnerId, last?.throughId ?? "");
	const moved = await dropSealed(surroundings, last, heads);
	if (moved.length === 0) return 0;
	const seals = planSeals(sha256, { partnerId, last, sealedAt: now(), moved, throughId });
	return await database.transactInstallation(async (tx) => {
		await holdPartner(tx, partnerId);
		if ((await findLastSeal(tx, partnerId))?.number !== last?.number) return 0;
		await saveSeals(tx, seals);
		return seals.length;
	});
}

async function collectHeads({ database }: Surroundings, partnerId: PartnerId, throughId: string) {
	const heads = new Map<string, SealedHead>();
	let afterId = throughId === "" ? "" : idsAround(throughId, latestCommitSeconds).from;
	let newest = throughId;
	for (;;) {
		const page = await database.read((db) => listMovedHeads(db, partnerId, { afterId, limit: recordsAtOnce }));
		for (const { recordId, chainId, sequence, hash } of page) {
			afterId = recordId;
			if (recordId > newest) newest = recordId;
			if ((heads.get(chainId)?.sequence ?? 0) < sequence) heads.set(chainId, { chainId, sequence, hash });
		}
		if (page.length < recordsAtOnce) return { heads, throughId: newest };
	}
}

/** As many seals are looked through for what they sealed; sealing something twice would do no harm. */
const recentSeals = 50;

/** What was looked at again and had been sealed already is not sealed again. */
async function dropSealed(
	{ database }: Surroundings,
	last: AuditSeal | undefined,
	heads: ReadonlyMap<string, SealedHead>,
): Promise<readonly SealedHead[]> {
	const sealed = new Map<string, number>();
	if (last !== undefined) {
		const after = Math.max(0, last.number - recentSeals);
		const recent = await database.read((db) => listSeals(db, last.partnerId, { after, limit: recentSeals }));
		for (const { chainId, sequence } of recent.flatMap((seal) => seal.heads)) {
			sealed.set(chainId, Math.max(sealed.get(chainId) ?? 0, sequence));
		}
	}
	return [...heads.values()]
		.filter(({ chainId, sequence }) => sequence > (sealed.get(chainId) ?? 0))
		.toSorted((one, other) => (one.chainId < other.chainId ? -1 : 1));
}
