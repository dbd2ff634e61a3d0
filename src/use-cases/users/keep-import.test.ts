import { afterAll, describe, expect, test } from "vitest";
import { makePlace } from "../../../test/support/empty-store.ts";
import { setHandClock } from "../../../test/support/hand-clock.ts";
import { databasesUnderTest } from "../../../test/support/postgres.ts";
import { toId } from "../../domain/basics/ids.ts";
import { advanceImport, beginImport } from "../../domain/users/import-progress.ts";
import { migrate } from "../../storage/migrate.ts";
import { openDatabase } from "../../storage/open-database.ts";
import type { UserImportKey } from "../../storage/user-import-store.ts";
import { findKeptImport, keepImport } from "./keep-import.ts";

const first = beginImport(1_000, "create");
const later = advanceImport(first, { phase: "hashing", rowsDone: 64 });
const further = advanceImport(later, { phase: "hashing", rowsDone: 128 });
const over = advanceImport(further, { phase: "done" });

describe.each(databasesUnderTest())("an import that another process carries out, on %s,", async (kind) => {
	const place = await makePlace(kind);
	const [database, elsewhere] = [await openDatabase(place.url), await openDatabase(place.url)];
	await migrate(database);
	afterAll(async () => {
		await Promise.all([database.close(), elsewhere.close()]);
		await place.drop();
	});
	const begin = () => {
		const clock = setHandClock();
		const key: UserImportKey = { partnerId: toId("one"), customerId: toId("c"), importId: crypto.randomUUID() };
		const keeper = keepImport({ database, now: clock.now }, key);
		const look = (asked: UserImportKey = key) => findKeptImport({ database: elsewhere, now: clock.now }, asked);
		return { clock, key, keeper, look };
	};

	test("is seen as far as it was told, by its partner alone", async () => {
		const { key, keeper, look } = begin();
		expect(await look()).toBeUndefined();
		keeper.tell(first);
		await keeper.settled();
		expect(await look()).toEqual(first);
		expect(await look({ ...key, partnerId: toId("other") })).toBeUndefined();
		expect(await look({ ...key, customerId: toId("other") })).toBeUndefined();
	});

	test("writes a phase at once, what follows within it half a second later, and the end whenever it comes", async () => {
		const { clock, keeper, look } = begin();
		keeper.tell(first);
		keeper.tell(later);
		await keeper.settled();
		expect(await look()).toEqual(later);
		keeper.tell(further);
		await new Promise((resolve) => setImmediate(resolve));
		expect(await look()).toEqual(later);
		clock.advance({ milliseconds: 500 });
		keeper.tell(further);
		await keeper.settled();
		expect(await look()).toEqual(further);
		keeper.tell(over);
		await keeper.settled();
		expect(await look()).toEqual(over);
	});

	test("is seen while its customer is locked by the people who are written", async () => {
		const { keeper, look, key } = begin();
		keeper.tell(first);
		await keeper.settled();
		await database.transact(key.customerId, async () => {
			keeper.tell(later);
			// On SQLite the import is the only writer, and what it tells is written after it.
			if (kind === "postgres") await keeper.settled();
			expect(await look()).toEqual(kind === "postgres" ? later : first);
		});
		await keeper.settled();
		expect(await look()).toEqual(later);
	});

	test("has ended with its process when it is silent for a minute; its end is known for ten", async () => {
		const { clock, keeper, look } = begin();
		keeper.tell(first);
		await keeper.settled();
		clock.advance({ minutes: 1, seconds: 1 });
		expect(await look()).toBeUndefined();
		keeper.tell(over);
		await keeper.settled();
		clock.advance({ minutes: 10 });
		expect(await look()).toEqual(over);
		clock.advance({ seconds: 1 });
		expect(await look()).toBeUndefined();
	});

	test("is forgotten when nobody knows how it ended, and takes along what is long over", async () => {
		const old = begin();
		old.keeper.tell(over);
		await old.keeper.settled();
		const { clock, key, keeper, look } = begin();
		clock.advance({ hours: 1 });
		keeper.tell(first);
		await keeper.forget();
		expect(await look()).toBeUndefined();
		const rows = await database.read((db) =>
			db.selectFrom("user_imports").select("import_id").where("partner_id", "=", key.partnerId).execute(),
		);
		expect(rows).toEqual([]);
	});
});

test("what cannot be written stops nobody and is told to whoever runs the installation", async () => {
	const place = await makePlace("sqlite");
	const database = await openDatabase(place.url);
	await database.close();
	const errors: unknown[] = [];
	const key: UserImportKey = { partnerId: toId("one"), customerId: toId("c"), importId: crypto.randomUUID() };
	const keeper = keepImport({ database, now: setHandClock().now, onError: (error) => void errors.push(error) }, key);
	keeper.tell(first);
	await keeper.settled();
	expect(String(errors[0])).toMatch(/could not be written/u);
	await place.drop();
});
