import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type EmptyStore, openEmptyStore } from "../../test/support/empty-store.ts";
import { databasesUnderTest } from "../../test/support/postgres.ts";
import { contains, startsWith } from "./dialect.ts";

describe.each(databasesUnderTest())("what is the same on %s as elsewhere", (kind) => {
	let store: EmptyStore;
	beforeAll(async () => {
		store = await openEmptyStore(kind);
		await store.database.transactInstallation(async (tx) => {
			for (const name of ["Straße_1%", "straße\\2", "STRASSE", "가나다"]) {
				await tx.insertInto("installation_values").values({ name, value: "" }).execute();
			}
		});
	});
	afterAll(() => store.close());

	const matching = (condition: ReturnType<typeof contains>) =>
		store.database.read(async (db) => {
			const rows = await db.selectFrom("installation_values").select("name").where(condition).execute();
			return rows.map(({ name }) => name).toSorted();
		});

	test.each([
		["stra", ["STRASSE", "Straße_1%", "straße\\2"]],
		["straße_", ["Straße_1%"]],
		["straße\\", ["straße\\2"]],
		["%", []],
		["가나", ["가나다"]],
		["나", []],
		["", ["STRASSE", "Straße_1%", "straße\\2", "가나다"]],
	])("the names that start with %j", async (prefix, names) => {
		expect(await matching(startsWith("name", prefix))).toEqual(names);
	});

	test.each([
		["_1%", ["Straße_1%"]],
		["\\2", ["straße\\2"]],
		["sse", ["STRASSE"]],
		["나", ["가나다"]],
		["__", []],
	])("the names that contain %j", async (part, names) => {
		expect(await matching(contains("name", part))).toEqual(names);
	});
});
