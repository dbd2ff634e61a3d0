import { expect, expectTypeOf, test } from "vitest";
import type { Reader, Transactor } from "./database.ts";
import { openSqlite } from "./sqlite-database.ts";
import { type ReadStatement, readStatement, type WriteStatement, writeStatement } from "./statement.ts";

const create = writeStatement([], (db) => db.schema.createTable("partners").addColumn("name", "text"));
const insert = writeStatement(["name"], (db, place) =>
	db.insertInto("partners").values({ name: place("name") } as never),
); // a table of one column
const named = readStatement(["name"], (db, place) =>
	db.selectFrom("partners").select("name").where("name", "=", place("name")),
);

test("a statement is filled in anew each time that it runs", async () => {
	const database = await openSqlite(":memory:");
	await database.transactInstallation(async (tx) => {
		await create.run(tx, {});
		for (const name of ["one", "둘"]) await insert.run(tx, { name });
	});
	for (const name of ["one", "둘"]) {
		expect({ ...(await database.read((db) => named.first(db, { name }))) }).toEqual({ name });
	}
	expect(await database.read((db) => named.all(db, { name: "three" }))).toEqual([]);
	await database.close();
});

test("what writes is run by a change only, what reads by both", () => {
	expectTypeOf<Reader>().not.toExtend<Parameters<WriteStatement<"name">["run"]>[0]>();
	expectTypeOf<Transactor>().toExtend<Parameters<WriteStatement<"name">["run"]>[0]>();
	expectTypeOf<keyof WriteStatement<"name">>().toEqualTypeOf<"run">();
	expectTypeOf<Reader>().toExtend<Parameters<ReadStatement<"name", object>["all"]>[0]>();
	expectTypeOf<Transactor>().toExtend<Parameters<ReadStatement<"name", object>["all"]>[0]>();
	expectTypeOf<Parameters<Parameters<typeof readStatement>[1]>[0]>().toEqualTypeOf<Reader>();
});
