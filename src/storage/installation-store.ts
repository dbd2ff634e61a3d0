import type { Reader, Transactor } from "./database.ts";

/** A named value of the installation. */
export async function findInstallationValue(db: Reader, name: string): Promise<string | undefined> {
	const row = await db.selectFrom("installation_values").select("value").where("name", "=", name).executeTakeFirst();
	return row?.value;
}

/** Writes a value of the installation over whatever stood there. */
export async function saveInstallationValue(tx: Transactor, name: string, value: string): Promise<void> {
	await tx
		.insertInto("installation_values")
		.values({ name, value })
		.onConflict((conflict) => conflict.column("name").doUpdateSet({ value }))
		.execute();
}

/** Writes a value unless there is one, and tells whether it did: of several that try at once, one succeeds. */
export async function claimInstallationValue(tx: Transactor, name: string, value: string): Promise<boolean> {
	const result = await tx
		.insertInto("installation_values")
		.values({ name, value })
		.onConflict((conflict) => conflict.column("name").doNothing())
		.executeTakeFirst();
	return Number(result.numInsertedOrUpdatedRows ?? 0) > 0;
}
