import type { Attempt } from "../../domain/audit/attempt.ts";
import type { AuditRecord } from "../../domain/audit/audit-record.ts";
import type { CustomerId } from "../../domain/basics/ids.ts";
import { saveAuditRecords } from "../../storage/audit-store.ts";
import { findCustomerOfPartner } from "../../storage/customer-store.ts";
import type { Transactor } from "../../storage/database.ts";
import { newAuditRecord } from "../new-audit-record.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";

/** What an outcome may tell of why nothing was done. */
interface Outcome {
	readonly kind?: unknown;
	readonly refusals?: unknown;
	readonly violations?: unknown;
	readonly refusal?: unknown;
	readonly operation?: unknown;
}

/** What rights and relationships refuse; it is decided before the customer may have been looked for. */
const forbiddings: ReadonlySet<unknown> = new Set(["forbidden", "userRequired", "directoryClosed"]);

/**
 * Records, in the transaction that found it, that a change was refused: one record for one request, with the names of
 * all reasons. Nothing is recorded of what asks without changing, nor of a customer that is not the partner's.
 */
export async function recordRefusal<Told>(
	tx: Transactor,
	surroundings: Surroundings,
	{ customerId, origin, outcome }: { customerId: CustomerId; origin: RequestOrigin; outcome: Told },
): Promise<void> {
	const { attempt, caller } = origin;
	if (attempt === undefined || typeof outcome !== "object" || outcome === null) return;
	const told: Outcome = outcome;
	if (told.kind !== "refused") {
		if (!forbiddings.has(told.kind)) return;
		if ((await findCustomerOfPartner(tx, caller.partnerId, customerId)) === undefined) return;
	}
	const record = newRefusalRecord(surroundings, origin, { attempt, customerId, reasons: namesOf(told) });
	await saveAuditRecords(tx, [record]);
}

/** The record of an attempt that was refused. */
export function newRefusalRecord(
	surroundings: Surroundings,
	origin: RequestOrigin,
	refused: {
		readonly attempt: Attempt;
		readonly customerId: CustomerId;
		readonly reasons: readonly string[];
		readonly details?: Readonly<Record<string, string>>;
	},
): AuditRecord {
	const { attempt, customerId, reasons, details } = refused;
	const told = { ...attempt, customerId, details: { Refused: reasons.join(","), ...details } };
	return { ...newAuditRecord(surroundings, origin, told), status: "failed" };
}

function namesOf({ kind, refusals, violations, refusal, operation }: Outcome): readonly string[] {
	const all = [refusals, violations, refusal === undefined ? undefined : [refusal]].find(Array.isArray) ?? [];
	const names = all.flatMap(nameOf);
	if (names.length > 0) return [...new Set(names)];
	return [typeof operation === "string" ? `${String(kind)}:${operation}` : String(kind)];
}

/** Refusals name themselves by `code`, violations by `kind`. */
function nameOf(one: unknown): readonly string[] {
	if (typeof one === "string") return [one];
	if (typeof one !== "object" || one === null) return [];
	if ("code" in one && typeof one.code === "string") return [one.code];
	return "kind" in one && typeof one.kind === "string" ? [one.kind] : [];
}
