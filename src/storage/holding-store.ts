import { type CustomerId, storedId } from "../domain/basics/ids.ts";
import { storedInstant } from "../domain/basics/instant.ts";
import type { Holding } from "../domain/customers/holding.ts";
import type { Reader, Transactor } from "./database.ts";
import { readStatement } from "./statement.ts";

/** What the customer has from outside this installation: bought direct, by volume licensing, from partners elsewhere. */
export async function listOutsideHoldings(db: Reader, customerId: CustomerId): Promise<readonly Holding[]> {
	return (await holdingsOfCustomer.all(db, { customerId })).map((row) => ({
		channel: row.channel as Holding["channel"], // written by saveOutsideHolding only
		skuId: storedId(row.sku_id),
		state: row.state as Holding["state"], // written by saveOutsideHolding only
		since: storedInstant(row.since),
	}));
}

const holdingsOfCustomer = readStatement(["customerId"], (db, place) =>
	db.selectFrom("holdings").selectAll().where("customer_id", "=", place("customerId")).orderBy("id"),
);

/** Writes one thing that the customer has from outside this installation. */
export async function saveOutsideHolding(
	tx: Transactor,
	customerId: CustomerId,
	holding: { readonly id: string } & Pick<Holding, "channel" | "skuId" | "state" | "since">,
): Promise<void> {
	await tx
		.insertInto("holdings")
		.values({
			customer_id: customerId,
			id: holding.id,
			channel: holding.channel,
			sku_id: holding.skuId,
			state: holding.state,
			since: holding.since,
		})
		.execute();
}
