import type { SecondFactorDemand } from "../domain/access/second-factor.ts";
import type { PartnerId } from "../domain/basics/ids.ts";
import type { Reader, Transactor } from "./database.ts";

/** Of whom the partner demands a second factor; of nobody until it says so. */
export async function findSecondFactorDemand(db: Reader, partnerId: PartnerId): Promise<SecondFactorDemand> {
	const row = await db
		.selectFrom("sign_in_rules")
		.select("second_factor")
		.where("partner_id", "=", partnerId)
		.executeTakeFirst();
	return (row?.second_factor ?? "optional") as SecondFactorDemand; // written by `saveSecondFactorDemand` only
}

/** Writes of whom it is demanded. */
export async function saveSecondFactorDemand(
	tx: Transactor,
	partnerId: PartnerId,
	demand: SecondFactorDemand,
): Promise<void> {
	await tx
		.insertInto("sign_in_rules")
		.values({ partner_id: partnerId, second_factor: demand })
		.onConflict((conflict) => conflict.column("partner_id").doUpdateSet({ second_factor: demand }))
		.execute();
}
