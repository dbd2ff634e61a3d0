import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type EmptyStore, openEmptyStore } from "../../test/support/empty-store.ts";
import { makeUser } from "../../test/support/fixture.ts";
import { databasesUnderTest } from "../../test/support/postgres.ts";
import { type CustomerId, type SkuId, toId, toServicePlanName, type UserId } from "../domain/basics/ids.ts";
import { parseInstant } from "../domain/basics/instant.ts";
import type { CustomerUser, LicenseAssignment } from "../domain/licenses/license.ts";
import {
	countAssignments,
	listAssignments,
	listAssignmentsOfSku,
	listAssignmentsOfUser,
	listUsers,
	removeAssignments,
	saveAssignments,
	saveLicenseMoves,
} from "./license-store.ts";
import { saveNewUsers } from "./user-store.ts";

const assignedAt = parseInstant("2026-02-01T00:00:00Z");
const later = parseInstant("2026-03-01T00:00:00Z");
const [oldSku, newSku] = [toId<SkuId>("sku-1-old"), toId<SkuId>("sku-2-new")];
/** More than twice what one insert carries. */
const many = 1_201;
let made = 0;
const freshCustomer = () => toId<CustomerId>(`customer-${++made}`);

describe.each(databasesUnderTest())("licenses on %s", (kind) => {
	let store: EmptyStore;
	beforeAll(async () => {
		store = await openEmptyStore(kind);
	});
	afterAll(() => store.close());

	const users = (customerId: CustomerId) => store.database.read((db) => listUsers(db, customerId));
	const assignments = (customerId: CustomerId) => store.database.read((db) => listAssignments(db, customerId));
	const ofSku = (customerId: CustomerId, skuId: SkuId) =>
		store.database.read((db) => listAssignmentsOfSku(db, customerId, skuId));
	const saveUsers = (all: readonly CustomerUser[]) =>
		store.database.transactInstallation((tx) => saveNewUsers(tx, all));
	const assign = (customerId: CustomerId, all: readonly LicenseAssignment[]) =>
		store.database.transact(customerId, (tx) => saveAssignments(tx, customerId, all));

	test("users come back with every field, in Korean too, by id", async () => {
		const customerId = freshCustomer();
		const whole = makeUser(customerId, "b", {
			displayName: "김 '민서' \\ %",
			kind: "guest",
			signInBlocked: true,
			lastActiveAt: later,
		});
		const mailbox = makeUser(customerId, "c", { kind: "sharedMailbox", usageLocation: "IN" });
		const { usageLocation: _, ...bare } = makeUser(customerId, "a");
		await saveUsers([whole, mailbox, bare]);
		await saveUsers([makeUser(freshCustomer(), "a")]);
		expect(await users(customerId)).toStrictEqual([bare, whole, mailbox]);
	});

	test("what one user alone is assigned", async () => {
		const [customerId, elsewhere] = [freshCustomer(), freshCustomer()];
		const kim = makeUser(customerId, "kim");
		await saveUsers([kim, makeUser(customerId, "lee"), makeUser(elsewhere, "kim", { displayName: "other" })]);
		const license = (skuId: SkuId, id: string) => ({ userId: toId<UserId>(id), skuId, disabledPlans: [], assignedAt });
		await assign(customerId, [license(newSku, "kim"), license(oldSku, "kim"), license(oldSku, "lee")]);
		await assign(elsewhere, [license(toId<SkuId>("another"), "kim")]);
		const held = await store.database.read((db) => listAssignmentsOfUser(db, customerId, kim.id));
		expect(held).toEqual([license(oldSku, "kim"), license(newSku, "kim")]);
	});

	test("assignments come back with every field, by user and SKU", async () => {
		const customerId = freshCustomer();
		const disabledPlans = ["Deskless", "SWAY"].map(toServicePlanName);
		const whole = assignment("b", oldSku, { disabledPlans, groupName: "라이선스-야간근무" });
		const [bare, second] = [assignment("a", newSku), assignment("a", oldSku)];
		await assign(customerId, [whole, bare, second]);
		await assign(freshCustomer(), [assignment("a", newSku)]);
		expect(await assignments(customerId)).toStrictEqual([second, bare, whole]);
		expect(await ofSku(customerId, oldSku)).toStrictEqual([second, whole]);
		expect(await ofSku(customerId, toId("sku-none"))).toEqual([]);
	});

	test.each([1, 20, 21, 500, 501, many])(
		"%i users and their licenses are written, counted and taken",
		async (count) => {
			const customerId = freshCustomer();
			const names = Array.from({ length: count }, (_, index) => String(index).padStart(5, "0"));
			await saveUsers(names.map((name) => makeUser(customerId, name)));
			await assign(
				customerId,
				names.map((name) => assignment(name, oldSku)),
			);
			await assign(customerId, [assignment(names[0] ?? "", newSku)]);
			expect(await users(customerId)).toStrictEqual(names.map((name) => makeUser(customerId, name)));
			expect(await ofSku(customerId, oldSku)).toStrictEqual(names.map((name) => assignment(name, oldSku)));
			const counted = await store.database.read((db) => countAssignments(db, customerId));
			expect(counted).toEqual(
				new Map([
					[oldSku, count],
					[newSku, 1],
				]),
			);
			const userIds = names.map((name) => assignment(name, oldSku).userId);
			await store.database.transact(customerId, (tx) => removeAssignments(tx, { customerId, skuId: oldSku, userIds }));
			expect(await assignments(customerId)).toStrictEqual([assignment(names[0] ?? "", newSku)]);
		},
	);

	test.each([2, many])("assigning again changes the disabled plans and nothing else, for %i at once", async (count) => {
		const customerId = freshCustomer();
		const names = Array.from({ length: count }, (_, index) => String(index).padStart(5, "0"));
		await assign(
			customerId,
			names.map((name) => assignment(name, oldSku, { groupName: "g" })),
		);
		const disabledPlans = [toServicePlanName("SWAY")];
		await assign(
			customerId,
			names.map((name) => assignment(name, oldSku, { disabledPlans, assignedAt: later })),
		);
		const expected = names.map((name) => assignment(name, oldSku, { disabledPlans, groupName: "g" }));
		expect(await assignments(customerId)).toStrictEqual(expected);
	});

	test("nothing to write or to take is no statement", async () => {
		const customerId = freshCustomer();
		await saveUsers([]);
		await assign(customerId, []);
		await store.database.transact(customerId, async (tx) => {
			await removeAssignments(tx, { customerId, skuId: oldSku, userIds: [] });
			await saveLicenseMoves(tx, customerId, []);
		});
		expect(await assignments(customerId)).toEqual([]);
	});

	test("taking one SKU leaves other SKUs, users and customers alone", async () => {
		const [customerId, neighbor] = [freshCustomer(), freshCustomer()];
		const all = [assignment("a", oldSku), assignment("a", newSku), assignment("b", oldSku)];
		await assign(customerId, all);
		await assign(neighbor, all);
		const userIds = [toId<CustomerUser["id"]>("a")];
		await store.database.transact(customerId, (tx) => removeAssignments(tx, { customerId, skuId: oldSku, userIds }));
		expect(await assignments(customerId)).toStrictEqual([assignment("a", newSku), assignment("b", oldSku)]);
		expect(await assignments(neighbor)).toHaveLength(3);
	});

	test.each([3, many])("moving %i licenses never leaves a user without one", async (count) => {
		const customerId = freshCustomer();
		const names = Array.from({ length: count }, (_, index) => String(index).padStart(5, "0"));
		await assign(
			customerId,
			names.map((name) => assignment(name, oldSku)),
		);
		const moves = names.map((name) => {
			const moved = assignment(name, newSku, { assignedAt: later });
			return { userId: moved.userId, removeSkuId: oldSku, assignment: moved };
		});
		const fewest = await store.database.transact(customerId, async (tx) => {
			const holders = [names.length];
			const watched = tx.withPlugin({
				transformQuery: ({ node }) => node,
				async transformResult({ result }) {
					holders.push(new Set((await listAssignments(tx, customerId)).map(({ userId }) => userId)).size);
					return result;
				},
			});
			await saveLicenseMoves(watched, customerId, moves);
			return Math.min(...holders);
		});
		expect(fewest).toBe(count);
		expect(await assignments(customerId)).toStrictEqual(moves.map((move) => move.assignment));
	});
});

function assignment(user: string, skuId: SkuId, changes: Partial<LicenseAssignment> = {}): LicenseAssignment {
	return { userId: toId(user), skuId, disabledPlans: [], assignedAt, ...changes };
}
