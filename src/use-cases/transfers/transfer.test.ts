import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { askForSeats, askForUpdate, askForUpgrade } from "../../../test/support/desk.ts";
import { failAtStatement } from "../../../test/support/faults.ts";
import { finishTransfers } from "../../../test/support/finish-transfers.ts";
import {
	addCustomer,
	hire,
	makeAssignment,
	offerOf,
	openStage,
	type Stage,
	sell,
	write,
} from "../../../test/support/fixture.ts";
import { databasesUnderTest } from "../../../test/support/postgres.ts";
import { openTransferDesk, skusByUser, type TransferDesk } from "../../../test/support/transfer-desk.ts";
import { toServicePlanName } from "../../domain/basics/ids.ts";
import type { CustomerUser } from "../../domain/licenses/license.ts";
import { countFree } from "../../domain/licenses/license-pool.ts";
import type { LicenseTransfer } from "../../domain/transfers/license-transfer.ts";
import { saveRelationship } from "../../storage/customer-store.ts";
import { removeAssignments, saveAssignments } from "../../storage/license-store.ts";
import { removeUser, updateUser } from "../../storage/user-store.ts";
import { advanceTransfer } from "./advance-transfer.ts";

describe.each(databasesUnderTest())("a transfer of licenses on %s", (kind) => {
	let stage: Stage;
	let desk: TransferDesk;
	beforeAll(async () => {
		stage = await openStage(kind);
		desk = openTransferDesk(stage, 3);
	});
	afterAll(() => stage.close());

	/** Twelve users of Business Basic who are to be moved to E3, one of them with two services switched off. */
	async function begin({ seats = 12 }: { readonly seats?: number } = {}) {
		const customerId = await addCustomer(stage);
		const source = await sell(stage, customerId, { quantity: seats });
		const users = await hire(stage, customerId, { count: 12 });
		const [first] = users;
		if (first === undefined) throw new Error("nobody was hired");
		const off = ["TEAMS1", "EXCHANGE_S_STANDARD"].map(toServicePlanName);
		await write(stage, (tx) =>
			saveAssignments(tx, customerId, [makeAssignment(stage, first.id, { disabledPlans: off })]),
		);
		const before = await desk.assignments(customerId);
		return { customerId, source, users, first, before };
	}
	const change = (user: CustomerUser, changes: Partial<CustomerUser>) =>
		write(stage, (tx) => updateUser(tx, { ...user, ...changes }));
	const step = (transfer: LicenseTransfer) => advanceTransfer(desk.surroundings, transfer, 5);
	const statesOf = async (transfer: LicenseTransfer) => (await desk.rows(transfer)).map(({ state }) => state);

	test("of few users is done with the upgrade, and keeps rows only for those who need something", async () => {
		const usual = openTransferDesk(stage);
		const { source, customerId } = await begin();
		const transfer = await usual.upgrade(source, "e3");
		expect(transfer).toMatchObject({ state: "finished", movedAtOnce: 0 });
		const rows = await desk.rows(transfer);
		expect(rows).toHaveLength(12);
		expect(new Set(rows.map(({ state, work }) => `${state} ${work}`))).toEqual(new Set(["moved open"]));
		expect(new Set([...skusByUser(await desk.assignments(customerId)).values()].flat())).toEqual(
			new Set([desk.skuOf("e3")]),
		);
	});

	test("of many goes on group by group, and everybody keeps what they have until then", async () => {
		const { source, customerId, before } = await begin();
		const transfer = await desk.upgrade(source, "e3");
		expect(transfer.state).toBe("running");
		expect(await desk.assignments(customerId)).toEqual(before);
		const [basic, e3] = [desk.skuOf("basic"), desk.skuOf("e3")];
		let pools = await desk.pools(customerId);
		expect(pools.get(basic)).toMatchObject({ active: 0, warning: 12, suspended: 0, assigned: 12 });
		expect(pools.get(e3)).toMatchObject({ active: 12, assigned: 0, reserved: 12 });
		expect(await step(transfer)).toEqual({ more: true });
		expect(await statesOf(transfer)).toEqual([...Array(5).fill("moved"), ...Array(7).fill("pending")]);
		pools = await desk.pools(customerId);
		expect(pools.get(basic)).toMatchObject({ active: 0, warning: 7, suspended: 5, assigned: 7 });
		for (const pool of pools.values()) expect(countFree(pool)).toBe(0);
		expect(await step(transfer)).toEqual({ more: true });
		expect(await step(transfer)).toEqual({ more: false });
		expect(await step(transfer)).toEqual({ more: false });
		expect(await desk.find(transfer)).toMatchObject({ state: "finished" });
		const after = await desk.assignments(customerId);
		expect(after.map(({ skuId }) => skuId)).toEqual(Array(12).fill(e3));
		expect(after.find(({ disabledPlans }) => disabledPlans.length > 0)?.disabledPlans.toSorted()).toEqual([
			"EXCHANGE_S_ENTERPRISE",
			"TEAMS1",
		]);
	});

	test("killed after any statement of a group resumes to the same end", async () => {
		const { source, customerId, users } = await begin();
		const [one, other] = users;
		if (one === undefined || other === undefined) throw new Error("nobody was hired");
		const transfer = await desk.upgrade(source, "e3");
		await change(one, { usageLocation: "" });
		await write(stage, (tx) => removeUser(tx, customerId, other.id));
		let faults = 0;
		for (let statement = 1; ; statement += 1) {
			const broken = failAtStatement(desk.surroundings.database, statement);
			const before = await desk.assignments(customerId);
			const asked = advanceTransfer({ ...desk.surroundings, database: broken }, transfer, 20);
			if ((await Promise.allSettled([asked]))[0].status === "fulfilled") break;
			faults += 1;
			expect(await desk.assignments(customerId)).toEqual(before);
			for (const [userId, skus] of skusByUser(before)) expect(skus, userId).toHaveLength(1);
		}
		expect(faults).toBeGreaterThan(15);
		expect(await desk.find(transfer)).toMatchObject({ state: "finished" });
		const states = Object.groupBy(await statesOf(transfer), (state) => state);
		expect(Object.entries(states).map(([state, { length }]) => [state, length])).toEqual(
			expect.arrayContaining([
				["moved", 10],
				["blocked", 1],
				["gone", 1],
			]),
		);
	});

	test("taken back half way gives back every license with its switches, and nobody moves any more", async () => {
		const { source, customerId, before } = await begin();
		const transfer = await desk.upgrade(source, "e3");
		await step(transfer);
		expect(await desk.undo(transfer)).toMatchObject({ kind: "executed" });
		expect(await desk.assignments(customerId)).toEqual(before);
		expect(await desk.find(transfer)).toMatchObject({ state: "undone" });
		expect(new Set(await statesOf(transfer))).toEqual(new Set(["returned"]));
		expect(await step(transfer)).toEqual({ more: false });
		const pools = await desk.pools(customerId);
		expect(pools.get(desk.skuOf("basic"))).toMatchObject({ active: 12, warning: 0, assigned: 12 });
		expect(pools.get(desk.skuOf("e3"))).toBeUndefined();
		expect(await desk.retry(transfer)).toEqual({ kind: "transferUndone" });
	});

	test("taken back when it is finished gives back everything too, also what was moved by a retry", async () => {
		const { source, customerId, first, before } = await begin();
		await change(first, { usageLocation: "" });
		const transfer = await desk.upgrade(source, "e3");
		await finishTransfers(desk.surroundings);
		expect(await statesOf(transfer)).toContain("blocked");
		await change(first, { usageLocation: "KR" });
		expect(await desk.retry(transfer)).toMatchObject({ kind: "retried" });
		expect(await statesOf(transfer)).not.toContain("blocked");
		expect(await desk.undo(transfer)).toMatchObject({ kind: "executed" });
		expect(await desk.assignments(customerId)).toEqual(before);
	});

	test("with the upgrade, and one user by a retry, is taken back whole as well", async () => {
		const usual = openTransferDesk(stage);
		const { source, customerId, first, before } = await begin();
		await change(first, { usageLocation: "" });
		const transfer = await usual.upgrade(source, "e3");
		expect(transfer.state).toBe("finished");
		const retried = await usual.retry(transfer, { fixing: true, userIds: [first.id] });
		expect(retried).toMatchObject({ outcomes: [{ row: { state: "moved" }, fixes: [{ code: "setUsageLocation" }] }] });
		expect(await usual.undo(transfer)).toMatchObject({ kind: "executed" });
		expect(await desk.assignments(customerId)).toEqual(before);
	});

	test("stands in the way of what would take seats from under it, and of another upgrade", async () => {
		const { source, customerId } = await begin();
		const transfer = await desk.upgrade(source, "e3");
		const target = { customerId, id: transfer.targetSubscriptionId };
		const refusal = { code: "transferUnderWay", transferId: transfer.id, remaining: 12 };
		const seats = await askForSeats(desk.surroundings, target, { request: { change: -1 } });
		expect(seats.outcome).toMatchObject({ kind: "refused", refusals: expect.arrayContaining([refusal]) });
		const suspended = await askForUpdate(desk.surroundings, target, { changes: { status: "suspended" } });
		expect(suspended.outcome).toMatchObject({ kind: "refused", refusals: [refusal] });
		const deleted = await askForUpdate(
			desk.surroundings,
			{ customerId, id: source.id },
			{ changes: { status: "deleted" } },
		);
		expect(deleted.outcome).toMatchObject({ kind: "refused", refusals: [refusal] });
		const choice = { targetOfferId: offerOf("e5"), licenseTransfer: true };
		const again = await askForUpgrade(desk.surroundings, target, { choice });
		expect(again.outcome).toMatchObject({ kind: "refused", refusals: expect.arrayContaining([refusal]) });
		const more = await askForSeats(desk.surroundings, target, { request: { change: 1 } });
		expect(more.outcome).toMatchObject({ kind: "changed" });
		await finishTransfers(desk.surroundings);
		const after = await askForSeats(desk.surroundings, target, { request: { change: -1 } });
		expect(after.outcome).toMatchObject({ kind: "changed" });
	});

	test("stops when the partner may no longer change the directory, and goes on when it may again", async () => {
		const { source, customerId } = await begin();
		const transfer = await desk.upgrade(source, "e3");
		await step(transfer);
		const relationship = {
			...({ customerId, partnerId: source.partnerId, reseller: "active", since: source.createdAt } as const),
		};
		const delegate = (services: readonly ("office365" | "azure")[]) =>
			write(stage, (tx) => saveRelationship(tx, { ...relationship, delegatedAdmin: { kind: "full", services } }));
		await delegate(["azure"]);
		expect(await step(transfer)).toEqual({ more: false });
		expect(await desk.find(transfer)).toMatchObject({ state: "stopped", stopReason: "directoryClosed" });
		expect(await desk.retry(transfer)).toEqual({ kind: "directoryClosed" });
		await delegate(["office365"]);
		expect(await desk.retry(transfer)).toMatchObject({ kind: "retried" });
		await finishTransfers(desk.surroundings);
		expect(await desk.find(transfer)).toMatchObject({ state: "finished" });
		expect(await statesOf(transfer)).toEqual(Array(12).fill("moved"));
	});

	test("finds users as they are when their turn comes, not as they were when it began", async () => {
		const { source, customerId, users } = await begin();
		const [deleted, helped, robbed] = users;
		if (deleted === undefined || helped === undefined || robbed === undefined) throw new Error("nobody was hired");
		const transfer = await desk.upgrade(source, "e3");
		await write(stage, async (tx) => {
			await removeAssignments(tx, {
				customerId,
				skuId: desk.skuOf("basic"),
				userIds: [deleted.id, robbed.id, helped.id],
			});
			await removeUser(tx, customerId, deleted.id);
			await saveAssignments(tx, customerId, [makeAssignment(stage, helped.id, { product: "e3" })]);
		});
		await finishTransfers(desk.surroundings);
		const rows = new Map((await desk.rows(transfer)).map((row) => [row.userId, row]));
		expect([deleted, helped, robbed].map(({ id }) => rows.get(id)?.state)).toEqual(["gone", "moved", "gone"]);
		expect(rows.get(deleted.id)?.work).toBe("resolved");
		expect((await desk.assignments(customerId)).filter(({ skuId }) => skuId === desk.skuOf("e3"))).toHaveLength(10);
	});

	test("keeps seats for those who wait, so that nobody else is given them", async () => {
		const { source, customerId } = await begin();
		await desk.upgrade(source, "e3", { quantity: 13 });
		const pools = await desk.pools(customerId);
		expect(countFree(pools.get(desk.skuOf("e3")) ?? { active: 0, warning: 0, assigned: 0 })).toBe(1);
	});

	test("of chosen users leaves the others with what they have, in grace, and listed", async () => {
		const { source, customerId, users } = await begin();
		const chosen = users.slice(0, 4).map(({ id }) => id);
		const transfer = await desk.upgrade(source, "e3", { userIds: chosen });
		await finishTransfers(desk.surroundings);
		const skus = skusByUser(await desk.assignments(customerId));
		for (const { id } of users) {
			expect(skus.get(id)).toEqual([desk.skuOf(chosen.includes(id) ? "e3" : "basic")]);
		}
		const left = (await desk.rows(transfer)).filter(({ state }) => state === "blocked");
		expect(left.map(({ userId }) => userId).toSorted()).toEqual(
			users
				.slice(4)
				.map(({ id }) => id)
				.toSorted(),
		);
		expect((await desk.pools(customerId)).get(desk.skuOf("basic"))).toMatchObject({ warning: 8, assigned: 8 });
	});
});
