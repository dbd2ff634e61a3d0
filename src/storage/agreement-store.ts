import { type CustomerId, storedId } from "../domain/basics/ids.ts";
import { storedInstant } from "../domain/basics/instant.ts";
import { type AgreementContact, agreementTemplates, type CustomerAgreement } from "../domain/profiles/agreement.ts";
import type { Reader, Transactor } from "./database.ts";
import { fromJson, toJson } from "./json.ts";

const ownWord = "self:";

/** What a customer agreed to, the first first. */
export async function listAgreements(db: Reader, customerId: CustomerId): Promise<readonly CustomerAgreement[]> {
	const rows = await db
		.selectFrom("customer_agreements")
		.selectAll()
		.where("customer_id", "=", customerId)
		.orderBy("id")
		.execute();
	return rows.flatMap((row) => {
		const template = agreementTemplates.find(({ id }) => id === row.template_id);
		if (template === undefined) return [];
		return {
			customerId: storedId<CustomerId>(row.customer_id),
			id: row.id,
			partnerId: storedId<CustomerAgreement["partnerId"]>(row.partner_id),
			template,
			agreedAt: storedInstant(row.agreed_at),
			...(row.contact === null ? {} : { contact: fromJson<AgreementContact>(row.contact) }),
			userId: row.user_id.replace(ownWord, ""),
			bySelf: row.user_id.startsWith(ownWord),
			recordedAt: storedInstant(row.recorded_at),
		};
	});
}

/** Writes that a customer agreed. */
export async function saveAgreement(tx: Transactor, one: CustomerAgreement): Promise<void> {
	await tx
		.insertInto("customer_agreements")
		.values({
			customer_id: one.customerId,
			id: one.id,
			partner_id: one.partnerId,
			template_id: one.template.id,
			type: one.template.type,
			agreed_at: one.agreedAt,
			contact: one.contact === undefined ? null : toJson(one.contact),
			user_id: one.bySelf ? `${ownWord}${one.userId}` : one.userId,
			recorded_at: one.recordedAt,
		})
		.execute();
}
