import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type EmptyStore, openEmptyStore } from "../../test/support/empty-store.ts";
import { makeUser } from "../../test/support/fixture.ts";
import { databasesUnderTest } from "../../test/support/postgres.ts";
import { type CustomerId, type SkuId, toId, type UserId } from "../domain/basics/ids.ts";
import { parseInstant } from "../domain/basics/instant.ts";
import type { CustomerUser } from "../domain/licenses/license.ts";
import type { DeletedUser } from "../domain/users/deleted-user.ts";
import { directoryRoles } from "../domain/users/directory-role.ts";
import type { UserFilter, UserListing, UserPlace } from "../domain/users/user-listing.ts";
import {
	findDeletedUser,
	forgetDeletedUsers,
	listDeletedUsers,
	removeDeletedUser,
	saveDeletedUser,
} from "./deleted-user-store.ts";
import {
	findMustChange,
	listLicensesOf,
	listMemberIds,
	listRoleIdsOf,
	removeHoldingsOfUser,
	removeRoleOf,
	savePasswords,
	saveRolesOf,
} from "./directory-store.ts";
import { listUsers, saveAssignments } from "./license-store.ts";
import {
	countUsers,
	findUser,
	findUserIdByName,
	listUserNames,
	listUserPage,
	removeUser,
	saveNewUsers,
	updateUser,
} from "./user-store.ts";

const moment = parseInstant("2026-03-01T00:00:00Z");
let made = 0;
const freshCustomer = () => toId<CustomerId>(`customer-${++made}`);

describe.each(databasesUnderTest())("people on %s", (kind) => {
	let store: EmptyStore;
	beforeAll(async () => {
		store = await openEmptyStore(kind);
	});
	afterAll(() => store.close());

	const insert = (customerId: CustomerId, users: readonly CustomerUser[]) =>
		store.database.transact(customerId, (tx) => saveNewUsers(tx, users));
	const find = (customerId: CustomerId, id: string) =>
		store.database.read((db) => findUser(db, customerId, toId<UserId>(id)));

	function makeWhole(customerId: CustomerId): CustomerUser {
		return makeUser(customerId, "whole", {
			displayName: "김 '민서' \\ %",
			kind: "guest",
			signInBlocked: true,
			lastActiveAt: moment,
			createdAt: moment,
			immutableId: "abc==",
			phoneNumber: "+82 2 000",
			contact: { jobTitle: "팀장", city: "서울" },
		});
	}

	test("come back with every field, changed ones too", async () => {
		const customerId = freshCustomer();
		const { usageLocation: _, ...bare } = makeUser(customerId, "bare");
		const whole = makeWhole(customerId);
		await insert(customerId, [whole, bare]);
		expect(await find(customerId, "whole")).toStrictEqual(whole);
		expect(await find(customerId, "bare")).toStrictEqual(bare);
		const { contact: _c, lastActiveAt: _l, immutableId: _i, ...less } = { ...whole, displayName: "Min" };
		await store.database.transact(customerId, (tx) => updateUser(tx, less));
		expect(await find(customerId, "whole")).toStrictEqual(less);
		expect(await find(freshCustomer(), "whole")).toBeUndefined();
	});

	test("that were written without a directory are people like any other", async () => {
		const customerId = freshCustomer();
		const user = makeUser(customerId, "old");
		await store.database.transactInstallation((tx) => saveNewUsers(tx, [user]));
		expect(await find(customerId, "old")).toStrictEqual(user);
	});

	test("are found by name in whatever case, and no two have one name", async () => {
		const customerId = freshCustomer();
		await insert(customerId, [makeUser(customerId, "a", { userPrincipalName: "Min.Seo@Hanbit.example" })]);
		const byName = (name: string) => store.database.read((db) => findUserIdByName(db, customerId, name));
		expect(await byName("MIN.seo@hanbit.EXAMPLE")).toBe("a");
		expect(await byName("min@hanbit.example")).toBeUndefined();
		expect(await store.database.read((db) => listUserNames(db, customerId))).toEqual(
			new Set(["min.seo@hanbit.example"]),
		);
		await expect(
			insert(customerId, [makeUser(customerId, "b", { userPrincipalName: "min.seo@hanbit.example" })]),
		).rejects.toThrow(/unique/iu);
		const other = freshCustomer();
		await insert(other, [makeUser(other, "b", { userPrincipalName: "min.seo@hanbit.example" })]);
	});

	describe("in pages", () => {
		const customerId = toId<CustomerId>("customer-pages");
		const names = Array.from(
			{ length: 23 },
			(_, index) => ["Ärger", "bo", "Bo", "김민서", "_x", "50%"][index % 6] ?? "",
		);
		const everybody = names.map((displayName, index) =>
			makeUser(customerId, `p${String(index).padStart(2, "0")}`, {
				displayName,
				kind: index % 5 === 0 ? "guest" : "member",
				signInBlocked: index % 7 === 0,
			}),
		);
		beforeAll(async () => {
			const located = everybody.map(({ usageLocation, ...rest }, index) =>
				index % 4 === 0 || usageLocation === undefined ? rest : { ...rest, usageLocation },
			);
			await insert(customerId, located);
			const licensed = everybody.filter((_, index) => index % 3 === 0);
			await store.database.transact(customerId, (tx) =>
				saveAssignments(
					tx,
					customerId,
					licensed.map(({ id }) => ({ userId: id, skuId: toId<SkuId>("sku"), disabledPlans: [], assignedAt: moment })),
				),
			);
		});

		const page = (listing: Partial<UserListing> & { readonly filter?: UserFilter }) =>
			store.database.read((db) =>
				listUserPage(db, customerId, {
					...{ sort: { field: "displayName", descending: false }, from: "start", limit: 100, filter: {} },
					...listing,
				}),
			);
		const idsOf = ({ items }: Awaited<ReturnType<typeof page>>) => items.map(({ user }) => user.id);

		test.each([
			[1, false],
			[4, false],
			[23, false],
			[5, true],
		])("of %i, everybody comes once, forth and back (descending: %s)", async (limit, descending) => {
			const sort = { field: "displayName", descending } as const;
			const whole = idsOf(await page({ sort }));
			expect(whole).toHaveLength(23);
			const forth: string[] = [];
			let after: UserPlace | undefined;
			for (;;) {
				const read = await page({ sort, limit, from: after === undefined ? "start" : { after } });
				expect(read.earlier).toBe(after !== undefined);
				forth.push(...idsOf(read));
				if (!read.later) break;
				after = read.items.at(-1)?.place;
			}
			expect(forth).toEqual(whole);
			const back: string[] = [];
			let before: UserPlace | undefined;
			for (;;) {
				const read = await page({ sort, limit, from: before === undefined ? "end" : { before } });
				expect(read.later).toBe(before !== undefined);
				back.unshift(...idsOf(read));
				if (!read.earlier) break;
				before = read.items[0]?.place;
			}
			expect(back).toEqual(whole);
		});

		test("whoever looks into the middle passes over those before it", async () => {
			const whole = idsOf(await page({}));
			const middle = await page({ skip: 7, limit: 5 });
			expect(idsOf(middle)).toEqual(whole.slice(7, 12));
			expect(middle.later).toBe(true);
			expect(idsOf(await page({ skip: 20, limit: 5 }))).toEqual(whole.slice(20));
			expect(idsOf(await page({ skip: 40, limit: 5 }))).toEqual([]);
		});

		test.each([
			[{ kind: "guest" }, (index: number) => index % 5 === 0],
			[{ signInBlocked: true }, (index: number) => index % 7 === 0],
			[{ licensed: false }, (index: number) => index % 3 !== 0],
			[{ skuId: toId<SkuId>("sku"), kind: "guest" }, (index: number) => index % 15 === 0],
			[{ skuId: toId<SkuId>("another") }, () => false],
			[{ licensed: true, withUsageLocation: false }, (index: number) => index % 12 === 0],
			[{ withUsageLocation: true }, (index: number) => index % 4 !== 0],
			[{ search: "민서" }, (index: number) => index % 6 === 3],
			[{ search: "%" }, (index: number) => index % 6 === 5],
			[{ search: "bo" }, (index: number) => index % 6 === 1 || index % 6 === 2],
			[{ search: "p07@" }, (index: number) => index === 7],
		] as const)("the filter %j keeps whom it should, and counts them", async (filter, keeps) => {
			const expected = everybody.filter((_, index) => keeps(index)).map(({ id }) => id);
			expect(idsOf(await page({ filter })).toSorted()).toEqual(expected);
			expect(await store.database.read((db) => countUsers(db, customerId, filter))).toBe(expected.length);
		});
	});

	test("who is deleted is nowhere among the living, and remembered until forgotten", async () => {
		const customerId = freshCustomer();
		const user = makeWhole(customerId);
		const licenses = [{ userId: user.id, skuId: toId<SkuId>("sku"), disabledPlans: [], assignedAt: moment }];
		const roleIds = directoryRoles.slice(0, 2).map(({ id }) => id);
		const key = { customerId, userId: user.id };
		const deleted: DeletedUser = { user, deletedAt: moment, licenses, roleIds };
		await insert(customerId, [user]);
		await store.database.transact(customerId, async (tx) => {
			await saveAssignments(tx, customerId, licenses);
			await saveRolesOf(tx, key, { roleIds, addedAt: moment });
			await savePasswords(tx, [{ ...key, hash: "$", mustChange: true, setAt: moment }]);
			await saveDeletedUser(tx, deleted);
			await removeHoldingsOfUser(tx, key);
			await removeUser(tx, customerId, user.id);
		});
		const before = parseInstant("2026-02-28T00:00:00Z");
		await store.database.read(async (db) => {
			expect(await listUsers(db, customerId)).toEqual([]);
			expect(await listLicensesOf(db, customerId, [user.id])).toEqual(new Map());
			expect(await listDeletedUsers(db, customerId, before)).toStrictEqual([deleted]);
			expect(await findDeletedUser(db, { customerId, id: user.id }, before)).toStrictEqual(deleted);
			expect(await findDeletedUser(db, { customerId, id: user.id }, moment)).toBeUndefined();
			expect(await findMustChange(db, key)).toBe(true);
		});
		await store.database.transact(customerId, (tx) => forgetDeletedUsers(tx, customerId, before));
		expect(await store.database.read((db) => listDeletedUsers(db, customerId, before))).toHaveLength(1);
		await store.database.transact(customerId, (tx) => forgetDeletedUsers(tx, customerId, moment));
		expect(await store.database.read((db) => listDeletedUsers(db, customerId, before))).toEqual([]);
		expect(await store.database.read((db) => findMustChange(db, key))).toBeUndefined();
	});

	test("roles are given once, listed both ways, and taken", async () => {
		const customerId = freshCustomer();
		const [one, two] = [toId<UserId>("u1"), toId<UserId>("u2")];
		const [first, second] = directoryRoles.map(({ id }) => id).toSorted();
		if (first === undefined || second === undefined) throw new Error("there are roles");
		await store.database.transact(customerId, async (tx) => {
			await saveRolesOf(tx, { customerId, userId: one }, { roleIds: [second, first], addedAt: moment });
			await saveRolesOf(tx, { customerId, userId: one }, { roleIds: [first], addedAt: moment });
			await saveRolesOf(tx, { customerId, userId: two }, { roleIds: [first], addedAt: moment });
			await removeRoleOf(tx, { customerId, userId: one }, second);
		});
		await store.database.read(async (db) => {
			expect(await listRoleIdsOf(db, { customerId, userId: one })).toEqual([first]);
			expect(await listMemberIds(db, customerId, first)).toEqual([one, two]);
			expect(await listMemberIds(db, customerId, second)).toEqual([]);
		});
	});

	test("a password that is set again replaces the one before, for many at once", async () => {
		const customerId = freshCustomer();
		const keys = Array.from({ length: 1_201 }, (_, index) => ({ customerId, userId: toId<UserId>(`u${index}`) }));
		const set = (mustChange: boolean) =>
			store.database.transact(customerId, (tx) =>
				savePasswords(
					tx,
					keys.map((key) => ({ ...key, hash: "$", mustChange, setAt: moment })),
				),
			);
		await set(true);
		await set(false);
		for (const key of [keys[0], keys[1_200]]) {
			if (key !== undefined) expect(await store.database.read((db) => findMustChange(db, key))).toBe(false);
		}
	});

	test("a person that is restored is forgotten among the deleted", async () => {
		const customerId = freshCustomer();
		const user = makeUser(customerId, "back");
		await store.database.transact(customerId, async (tx) => {
			await saveDeletedUser(tx, { user, deletedAt: moment, licenses: [], roleIds: [] });
			await removeDeletedUser(tx, customerId, user.id);
		});
		const before = parseInstant("2026-02-28T00:00:00Z");
		expect(await store.database.read((db) => listDeletedUsers(db, customerId, before))).toEqual([]);
	});
});
