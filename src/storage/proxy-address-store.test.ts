import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addCustomer, makeUser, openStage, type Stage, write } from "../../test/support/fixture.ts";
import { databasesUnderTest } from "../../test/support/postgres.ts";
import { toId, type UserId } from "../domain/basics/ids.ts";
import { listDuplicateAddresses, listProxyAddresses, saveProxyAddresses } from "./proxy-address-store.ts";
import { removeUser, saveNewUsers } from "./user-store.ts";

describe.each(databasesUnderTest())("mail addresses on %s", (kind) => {
	let stage: Stage;
	beforeAll(async () => {
		stage = await openStage(kind);
	});
	afterAll(() => stage.close());

	const id = (name: string) => toId<UserId>(name);
	async function settle(addresses: Readonly<Record<string, readonly string[]>>) {
		const customerId = await addCustomer(stage);
		const names = ["kim", "lee", "park"];
		await write(stage, async (tx) => {
			await saveNewUsers(
				tx,
				names.map((name) => makeUser(customerId, name)),
			);
			for (const [name, own] of Object.entries(addresses)) {
				await saveProxyAddresses(tx, { customerId, userId: id(name) }, own);
			}
		});
		const list = (...only: readonly string[]) =>
			stage.store.database.read((db) =>
				listDuplicateAddresses(db, customerId, only.length === 0 ? undefined : only.map(id)),
			);
		return { customerId, list };
	}

	test("are nobody's twice where nobody has further ones", async () => {
		const { list, customerId } = await settle({});
		expect(await list()).toEqual(new Map());
		expect(await stage.store.database.read((db) => listDuplicateAddresses(db, customerId, []))).toEqual(new Map());
	});

	test("are found with whose they are too, sign-in names among them", async () => {
		const { list, customerId } = await settle({
			kim: ["sales@hanbit.example", "lee@hanbit.example"],
			lee: ["sales@hanbit.example"],
			park: ["park2@hanbit.example"],
		});
		const all = await list();
		expect(all).toEqual(
			new Map([
				[
					"kim",
					[
						{ address: "sales@hanbit.example", others: ["lee@hanbit.example"] },
						{ address: "lee@hanbit.example", others: ["lee@hanbit.example"] },
					],
				],
				[
					"lee",
					[
						{ address: "sales@hanbit.example", others: ["kim@hanbit.example"] },
						{ address: "lee@hanbit.example", others: ["kim@hanbit.example"] },
					],
				],
			]),
		);
		expect(await list("lee", "park")).toEqual(new Map([["lee", all.get(id("lee"))]]));
		await write(stage, (tx) => removeUser(tx, customerId, id("lee")));
		expect(await list()).toEqual(new Map());
	});

	test("are replaced whole", async () => {
		const { customerId } = await settle({ kim: ["a@hanbit.example", "b@hanbit.example"] });
		await write(stage, (tx) => saveProxyAddresses(tx, { customerId, userId: id("kim") }, ["c@hanbit.example"]));
		const now = await stage.store.database.read((db) => listProxyAddresses(db, customerId, id("kim")));
		expect(now).toEqual(["c@hanbit.example"]);
	});
});
