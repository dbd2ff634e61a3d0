import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
	addCustomer,
	makeAssignment,
	makeCaller,
	makeUser,
	openStage,
	otherPartnerId,
	type Stage,
	sell,
	write,
} from "../../test/support/fixture.ts";
import { databasesUnderTest } from "../../test/support/postgres.ts";
import { toId } from "../domain/basics/ids.ts";
import { addDays } from "../domain/basics/instant.ts";
import { saveAssignments } from "../storage/license-store.ts";
import { saveNewUsers } from "../storage/user-store.ts";
import { listLicenseHolders } from "./list-license-holders.ts";

const caller = makeCaller();

describe.each(databasesUnderTest())("who holds a license on %s", (kind) => {
	let stage: Stage;
	beforeAll(async () => {
		stage = await openStage(kind);
	});
	afterAll(() => stage.close());

	test("comes the least recently active first, those never seen before all, then by name", async () => {
		const customerId = await addCustomer(stage);
		const { id: subscriptionId } = await sell(stage, customerId);
		const seen = (days: number) => ({ lastActiveAt: addDays(stage.clock.now(), -days) });
		const users = [
			makeUser(customerId, "busy", seen(1)),
			makeUser(customerId, "new-b", { displayName: "나" }),
			makeUser(customerId, "same-z", { displayName: "하", ...seen(5) }),
			makeUser(customerId, "idle", seen(60)),
			makeUser(customerId, "same-a", { displayName: "가", ...seen(5) }),
			makeUser(customerId, "new-a", { displayName: "가" }),
			makeUser(customerId, "mail-only"),
			makeUser(customerId, "nothing"),
		];
		await write(stage, async (tx) => {
			await saveNewUsers(tx, users);
			const own = users.slice(0, 6).map(({ id }) => makeAssignment(stage, id));
			await saveAssignments(tx, customerId, [
				...own,
				makeAssignment(stage, toId("mail-only"), { product: "exchangePlan1" }),
			]);
		});
		const found = await listLicenseHolders(stage.surroundings, { caller, customerId, subscriptionId });
		const holders = found.kind === "holders" ? found.holders : [];
		expect(holders.map(({ user }) => user.id)).toEqual(["new-a", "new-b", "idle", "same-a", "same-z", "busy"]);
		expect(holders.every(({ user, assignment }) => assignment.userId === user.id)).toBe(true);
	});

	test("is told of own subscriptions only", async () => {
		const foreign = await addCustomer(stage, { partners: [otherPartnerId] });
		const both = await addCustomer(stage, { partners: [caller.partnerId, otherPartnerId] });
		const ask = async (customerId: typeof foreign) => {
			const { id: subscriptionId } = await sell(stage, customerId, { partnerId: otherPartnerId });
			return await listLicenseHolders(stage.surroundings, { caller, customerId, subscriptionId });
		};
		expect(await ask(foreign)).toEqual({ kind: "customerNotFound" });
		expect(await ask(both)).toEqual({ kind: "subscriptionNotFound" });
	});
});
