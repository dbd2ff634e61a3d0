import type { CustomRole } from "../../domain/access/custom-role.ts";
import type { AuditOperation, AuditResource } from "../../domain/audit/audit-record.ts";
import { saveAuditRecords } from "../../storage/audit-store.ts";
import { listCustomRoles } from "../../storage/custom-role-store.ts";
import type { Transactor } from "../../storage/database.ts";
import { holdPartner } from "../../storage/partner-store.ts";
import { newPartnerRecord } from "../new-audit-record.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";

/** What is recorded of a change of the partner's own people, programs and roles. */
export interface OwnRecord {
	readonly operation: AuditOperation;
	readonly resource: AuditResource;
	readonly resourceId: string;
	readonly before?: unknown;
	readonly after?: unknown;
	readonly details?: Readonly<Record<string, string>>;
}

/** One change of the partner's own, while nobody else of the partner changes anything. */
export interface OwnChange {
	readonly tx: Transactor;
	readonly customRoles: readonly CustomRole[];
	record(recorded: OwnRecord): Promise<void>;
}

/**
 * Carries out a change of the partner's own people, programs or roles. No answer of such a change is remembered, since
 * some hold a secret that is shown once and kept by nobody.
 */
export async function changeOwn<Outcome>(
	surroundings: Pick<Surroundings, "database" | "now" | "newId">,
	origin: RequestOrigin,
	change: (own: OwnChange) => Promise<Outcome>,
): Promise<Outcome> {
	const { partnerId } = origin.caller;
	return await surroundings.database.transactInstallation(async (tx) => {
		await holdPartner(tx, partnerId);
		return await change({
			tx,
			customRoles: await listCustomRoles(tx, partnerId),
			record: async (recorded) =>
				await saveAuditRecords(tx, [newPartnerRecord(surroundings, origin, { details: {}, ...recorded })]),
		});
	});
}
