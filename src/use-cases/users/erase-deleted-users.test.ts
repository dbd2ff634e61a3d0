import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toOrigin } from "../../../test/support/desk.ts";
import { dumpTables } from "../../../test/support/dump-tables.ts";
import { addCustomer, hire, openStage, type Stage, write } from "../../../test/support/fixture.ts";
import { databasesUnderTest } from "../../../test/support/postgres.ts";
import type { CustomerId } from "../../domain/basics/ids.ts";
import { addDays, type Instant } from "../../domain/basics/instant.ts";
import { saveCustomerClock } from "../../storage/customer-store.ts";
import { saveProxyAddresses } from "../../storage/proxy-address-store.ts";
import { deleteUser } from "./delete-user.ts";
import { eraseDeletedUsers } from "./erase-deleted-users.ts";

describe.each(databasesUnderTest())("the deleted on %s", (kind) => {
	let stage: Stage;
	beforeAll(async () => {
		stage = await openStage(kind);
	});
	afterAll(() => stage.close());

	async function deleteOneOf(customerId: CustomerId) {
		const [user] = await hire(stage, customerId, { count: 1 });
		if (user === undefined) throw new Error("nobody was hired");
		await write(stage, (tx) => saveProxyAddresses(tx, { customerId, userId: user.id }, ["someone@mail.example"]));
		const toAnswer = () => ({ status: 200, headers: {}, body: "" });
		await deleteUser(stage.surroundings, { customerId, userId: user.id, origin: toOrigin({}), toAnswer });
	}
	const leftOf = async (customerId: CustomerId) => {
		const { deleted_users: people, user_proxy_addresses: addresses } = await dumpTables(stage.store.database);
		return [people, addresses].map((rows) => rows.filter((row) => row.includes(customerId)).length);
	};
	const eraseAt = async (now: Instant) => await eraseDeletedUsers({ ...stage.surroundings, now: () => now });

	test("are erased with their addresses once nobody can restore them, and not a moment earlier", async () => {
		const customerId = await addCustomer(stage);
		await deleteOneOf(customerId);
		const now = stage.clock.now();
		await eraseAt(addDays(now, 29));
		expect(await leftOf(customerId)).toEqual([1, 1]);
		expect(await eraseAt(addDays(now, 30))).toEqual({ more: false });
		expect(await leftOf(customerId)).toEqual([0, 0]);
	});

	test("of a customer with a clock of its own are erased by that clock", async () => {
		const customerId = await addCustomer(stage, { clock: stage.clock.now() });
		await deleteOneOf(customerId);
		await eraseAt(addDays(stage.clock.now(), 400));
		expect(await leftOf(customerId)).toEqual([1, 1]);
		await write(stage, (tx) => saveCustomerClock(tx, customerId, addDays(stage.clock.now(), 31)));
		await eraseAt(stage.clock.now());
		expect(await leftOf(customerId)).toEqual([0, 0]);
	});
});
