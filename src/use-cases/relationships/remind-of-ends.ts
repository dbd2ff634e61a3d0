import type { Partner } from "../../domain/access/partner.ts";
import { toId } from "../../domain/basics/ids.ts";
import { addDays, type Instant } from "../../domain/basics/instant.ts";
import type { Customer } from "../../domain/customers/customer.ts";
import { dueReminder } from "../../domain/relationships/request.ts";
import { saveAuditRecords } from "../../storage/audit-store.ts";
import { findCustomerById } from "../../storage/customer-store.ts";
import { findPartner } from "../../storage/partner-store.ts";
import { findPartnerProfile } from "../../storage/profile-store.ts";
import { claimReminder, type EndingGrant, listEndingGrants } from "../../storage/relationship-store.ts";
import type { Surroundings } from "../surroundings.ts";

/** That granular delegated admin ends in some days, or has ended when 0. */
export interface Reminder {
	readonly customer: Customer;
	readonly partner: Partner;
	/** Empty when the partner has not told one. */
	readonly partnerEmail: string;
	readonly until: Instant;
	readonly days: number;
}

const grantsAtOnce = 100;
const earliestDays = 30;

/**
 * Finds what is to be reminded of now, each once, whichever server looks. That it has ended is also recorded, as
 * `granular_admin_relationship_expired`, since from that moment on upgrades are refused.
 */
export async function remindOfEnds(surroundings: Surroundings): Promise<readonly Reminder[]> {
	const now = surroundings.now();
	const reminders: Reminder[] = [];
	let after: EndingGrant | undefined;
	for (;;) {
		const search = {
			before: addDays(now, earliestDays),
			limit: grantsAtOnce,
			...(after === undefined ? {} : { after }),
		};
		const grants = await surroundings.database.read((db) => listEndingGrants(db, search));
		for (const grant of grants) {
			const reminder = await remind(surroundings, grant, now);
			if (reminder !== undefined) reminders.push(reminder);
		}
		after = grants.at(-1);
		if (grants.length < grantsAtOnce) return reminders;
	}
}

async function remind(
	{ database, newId }: Surroundings,
	grant: EndingGrant,
	now: Instant,
): Promise<Reminder | undefined> {
	const { customerId, partnerId, until } = grant;
	const days = dueReminder(until, now);
	const remindedOf = `${until} ${days}`;
	if (days === undefined || grant.remindedOf === remindedOf) return undefined;
	return await database.transact(customerId, async (tx) => {
		const customer = await findCustomerById(tx, customerId);
		const partner = await findPartner(tx, partnerId);
		if (customer === undefined || partner === undefined) return undefined;
		if (!(await claimReminder(tx, grant, remindedOf))) return undefined;
		if (days === 0) {
			await saveAuditRecords(tx, [
				{
					...{ id: toId(newId()), customerId, partnerId, status: "succeeded", clientId: "time" },
					...{ operation: "granular_admin_relationship_expired", resource: "granular_admin_relationship" },
					...{ resourceId: customerId, correlationId: newId(), requestId: newId(), occurredAt: until },
					details: { CustomerName: customer.companyName },
				},
			]);
		}
		const told = await findPartnerProfile(tx, partnerId, "organization");
		return { customer, partner, partnerEmail: told?.profile.email ?? "", until, days };
	});
}
