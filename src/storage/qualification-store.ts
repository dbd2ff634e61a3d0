import type { CustomerId } from "../domain/basics/ids.ts";
import { storedInstant } from "../domain/basics/instant.ts";
import type { CustomerQualification } from "../domain/customers/qualification.ts";
import type { Reader, Transactor } from "./database.ts";
import { fromJson, toJson } from "./json.ts";

/** What a customer is or wants to be qualified as, in the order in which it was asked for. */
export async function listQualifications(
	db: Reader,
	customerId: CustomerId,
): Promise<readonly CustomerQualification[]> {
	const rows = await db
		.selectFrom("customer_qualifications")
		.selectAll()
		.where("customer_id", "=", customerId)
		.orderBy("created_at")
		.orderBy("qualification")
		.execute();
	return rows.map((row) => ({
		qualification: row.qualification as CustomerQualification["qualification"], // written below only
		vettingStatus: row.vetting_status as CustomerQualification["vettingStatus"], // written below only
		...(row.vetting_reason === null ? {} : { vettingReason: row.vetting_reason }),
		details: fromJson<Record<string, string>>(row.details),
		createdAt: storedInstant(row.created_at),
	}));
}

/** Notes a qualification, in place of what was noted of the same before. */
export async function saveQualification(
	tx: Transactor,
	customerId: CustomerId,
	one: CustomerQualification,
): Promise<void> {
	const row = {
		customer_id: customerId,
		qualification: one.qualification,
		vetting_status: one.vettingStatus,
		vetting_reason: one.vettingReason ?? null,
		details: toJson(one.details),
		created_at: one.createdAt,
	};
	await tx
		.insertInto("customer_qualifications")
		.values(row)
		.onConflict((conflict) => conflict.columns(["customer_id", "qualification"]).doUpdateSet(row))
		.execute();
}

/** Takes every qualification from a customer. */
export async function removeQualifications(tx: Transactor, customerId: CustomerId): Promise<void> {
	await tx.deleteFrom("customer_qualifications").where("customer_id", "=", customerId).execute();
}
