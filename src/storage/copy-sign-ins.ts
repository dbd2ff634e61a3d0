import type { Database } from "./database.ts";

const demoMark = "demo";
const rowsAtOnce = 200;

/** Gives another database, which is empty yet, the keys that tokens are signed with and what has been granted by them. */
export async function copySignIns(from: Database, to: Database): Promise<void> {
	const { values, payloads } = await from.read(async (db) => ({
		values: await db.selectFrom("installation_values").selectAll().where("name", "!=", demoMark).execute(),
		payloads: await db.selectFrom("oidc_payloads").selectAll().execute(),
	}));
	await to.transactInstallation(async (tx) => {
		for (const value of values) await tx.insertInto("installation_values").values(value).execute();
		for (let at = 0; at < payloads.length; at += rowsAtOnce) {
			await tx
				.insertInto("oidc_payloads")
				.values(payloads.slice(at, at + rowsAtOnce))
				.execute();
		}
	});
}
