import type { Customer } from "../../domain/customers/customer.ts";
import { saveAuditRecords } from "../../storage/audit-store.ts";
import type { Transactor } from "../../storage/database.ts";
import { findPartnerByMpnId } from "../../storage/partner-store.ts";
import { findReseller, saveReseller } from "../../storage/reseller-store.ts";
import { newPartnerRecord } from "../new-audit-record.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";

/**
 * Where a customer comes through a reseller that the partner has not worked with, the partner stands behind that
 * reseller from now on. A partner of this installation is known by name, any other by its number only.
 */
export async function noteReseller(
	tx: Transactor,
	at: Surroundings,
	{ origin, customer }: { readonly origin: RequestOrigin; readonly customer: Customer },
): Promise<void> {
	const mpnId = customer.resellerMpnId;
	if (mpnId === undefined) return;
	const { partnerId } = origin.caller;
	if ((await findReseller(tx, partnerId, mpnId)) !== undefined) return;
	const known = await findPartnerByMpnId(tx, mpnId);
	const reseller = {
		partnerId,
		mpnId,
		id: known?.id ?? at.newId(),
		name: known?.name ?? `MPN ${mpnId}`,
		country: known?.country ?? customer.country,
		addedAt: at.now(),
	};
	await saveReseller(tx, reseller);
	await saveAuditRecords(tx, [
		newPartnerRecord(at, origin, {
			operation: "create_partner_relationship",
			resource: "partner_relationship",
			resourceId: reseller.id,
			after: reseller,
			details: { MpnId: mpnId },
		}),
	]);
}
