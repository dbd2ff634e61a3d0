import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Asking } from "../../../test/support/desk.ts";
import { toOrigin } from "../../../test/support/desk.ts";
import { dumpTables } from "../../../test/support/dump-tables.ts";
import {
	addCustomer,
	hire,
	makeAssignment,
	makeCaller,
	makeUser,
	offerOf,
	openStage,
	otherPartnerId,
	type Product,
	partnerId,
	type Stage,
	sell,
	write,
} from "../../../test/support/fixture.ts";
import { databasesUnderTest } from "../../../test/support/postgres.ts";
import { type CustomerId, toId, toServicePlanName, type UserId } from "../../domain/basics/ids.ts";
import { addDays } from "../../domain/basics/instant.ts";
import { getOffer } from "../../domain/catalog/catalog.ts";
import type { DelegatedAdmin } from "../../domain/customers/partner-relationship.ts";
import { listAuditRecords } from "../../storage/audit-store.ts";
import { countAssignments, listAssignmentsOfUser, saveAssignments } from "../../storage/license-store.ts";
import { saveNewUsers } from "../../storage/user-store.ts";
import {
	type LicenseUpdateAsked,
	type LicenseUpdateOutcome,
	previewUserLicenses,
	updateUserLicenses,
	type WantedLicenses,
} from "./update-user-licenses.ts";

describe.each(databasesUnderTest())("a user's licenses on %s", (kind) => {
	let stage: Stage;
	beforeAll(async () => {
		stage = await openStage(kind);
	});
	afterAll(() => stage.close());

	const skuOf = (product: Product) => getOffer(stage.catalog, offerOf(product)).skuId;
	const read = (customerId: CustomerId, userId: UserId) =>
		stage.store.database.read((db) => listAssignmentsOfUser(db, customerId, userId));
	const add = async (customerId: CustomerId, changes: Parameters<typeof makeUser>[2] = {}) => {
		const user = makeUser(customerId, stage.surroundings.newId(), changes);
		await write(stage, (tx) => saveNewUsers(tx, [user]));
		return user.id;
	};
	const changes = (assign: readonly Product[], remove: readonly Product[] = []): WantedLicenses => ({
		kind: "changes",
		request: { assign: assign.map((one) => ({ skuId: skuOf(one) })), remove: remove.map(skuOf) },
	});
	const toAsked = (
		customerId: CustomerId,
		userId: UserId,
		{ wanted, isCurrent, ...asking }: Asking & Pick<LicenseUpdateAsked, "wanted" | "isCurrent">,
	): LicenseUpdateAsked => ({
		customerId,
		userId,
		wanted,
		origin: toOrigin(asking),
		...(isCurrent === undefined ? {} : { isCurrent }),
	});
	const ask = async (asked: LicenseUpdateAsked) => {
		let told: LicenseUpdateOutcome | undefined;
		const answer = await updateUserLicenses(stage.surroundings, {
			...asked,
			toAnswer(outcome) {
				told = outcome;
				return { status: 200, headers: {}, body: outcome.kind };
			},
		});
		return { answer, outcome: told };
	};

	test("come and go in one step, with a record of who did it", async () => {
		const customerId = await addCustomer(stage);
		await sell(stage, customerId);
		await sell(stage, customerId, { product: "e3" });
		const [user] = await hire(stage, customerId, { count: 1 });
		if (user === undefined) throw new Error("somebody was hired");
		const { outcome } = await ask(toAsked(customerId, user.id, { wanted: changes(["e3"], ["basic"]), key: "swap" }));
		expect(outcome?.kind).toBe("updated");
		expect((await read(customerId, user.id)).map(({ skuId }) => skuId)).toEqual([skuOf("e3")]);
		const records = await stage.store.database.read((db) => listAuditRecords(db, { partnerId, customerId, limit: 10 }));
		expect(records).toMatchObject([
			{
				operation: "update_customer_user_licenses",
				resource: "license",
				resourceId: user.id,
				userName: "agent@example",
				requestId: "swap",
				details: {
					CustomerUserId: user.id,
					AddedLicenseSkuId: skuOf("e3"),
					RemovedLicenseSkuId: skuOf("basic"),
				},
			},
		]);
	});

	test("of ten who want the last three licenses at once three get one", async () => {
		const customerId = await addCustomer(stage);
		await sell(stage, customerId, { quantity: 3 });
		const users = await Promise.all(Array.from({ length: 10 }, () => add(customerId)));
		const told = await Promise.all(
			users.map((userId) => ask(toAsked(customerId, userId, { wanted: changes(["basic"]) }))),
		);
		expect(told.filter(({ outcome }) => outcome?.kind === "updated").length).toBe(3);
		const counts = await stage.store.database.read((db) => countAssignments(db, customerId));
		expect(counts.get(skuOf("basic"))).toBe(3);
	});

	test("count the seats of every partner, and those in their time of grace, but no suspended ones", async () => {
		const customerId = await addCustomer(stage, { partners: [partnerId, otherPartnerId] });
		const userId = await add(customerId);
		const kindOf = async (product: Product) =>
			(await previewUserLicenses(stage.surroundings, toAsked(customerId, userId, { wanted: changes([product]) }))).kind;
		await sell(stage, customerId, { product: "basic", partnerId: otherPartnerId, quantity: 1 });
		await sell(stage, customerId, { product: "standard", status: "expired", quantity: 1 });
		await sell(stage, customerId, { product: "e3", status: "suspended", quantity: 1 });
		expect([await kindOf("basic"), await kindOf("standard"), await kindOf("e3")]).toEqual([
			"updated",
			"updated",
			"refused",
		]);
	});

	test("are given once, however often the request comes", async () => {
		const customerId = await addCustomer(stage);
		await sell(stage, customerId);
		const userId = await add(customerId);
		const asked = toAsked(customerId, userId, { wanted: changes(["basic"]), key: "once" });
		expect((await ask(asked)).outcome?.kind).toBe("updated");
		const again = await ask(asked);
		expect([again.outcome, again.answer.body]).toEqual([undefined, "updated"]);
	});

	test("are not touched by somebody who has not seen them as they are", async () => {
		const customerId = await addCustomer(stage);
		await sell(stage, customerId);
		const userId = await add(customerId);
		const asked = toAsked(customerId, userId, { wanted: changes(["basic"]), isCurrent: () => false });
		expect((await ask(asked)).outcome?.kind).toBe("stale");
		expect(await read(customerId, userId)).toEqual([]);
	});

	test("are nobody's business without delegated admin, and need a right to write for changes", async () => {
		const until = addDays(stage.clock.now(), 1);
		const granular = (roles: Extract<DelegatedAdmin, { kind: "granular" }>["roles"]): DelegatedAdmin => ({
			kind: "granular",
			services: ["office365"],
			roles,
			until,
		});
		const outcomeWith = async (delegatedAdmin: DelegatedAdmin) => {
			const customerId = await addCustomer(stage, { delegatedAdmin });
			await sell(stage, customerId);
			const userId = await add(customerId);
			return (await ask(toAsked(customerId, userId, { wanted: changes(["basic"]) }))).outcome?.kind;
		};
		expect(await outcomeWith({ kind: "none" })).toBe("directoryClosed");
		expect(await outcomeWith(granular(["directoryReaders"]))).toBe("directoryClosed");
		expect(await outcomeWith(granular(["directoryWriters"]))).toBe("updated");
	});

	test("of a stranger, of nobody and by an app alone stay as they are", async () => {
		const customerId = await addCustomer(stage);
		await sell(stage, customerId);
		const userId = await add(customerId);
		const wanted = changes(["basic"]);
		const before = await dumpTables(stage.store.database);
		const kinds = [
			await ask(toAsked(customerId, toId("nobody"), { wanted })),
			await ask(toAsked(customerId, userId, { wanted, caller: makeCaller({ partner: otherPartnerId }) })),
			await ask(toAsked(customerId, userId, { wanted, caller: makeCaller({ kind: "app" }) })),
		].map(({ outcome }) => outcome?.kind);
		expect(kinds).toEqual(["userNotFound", "customerNotFound", "userRequired"]);
		expect(await dumpTables(stage.store.database)).toEqual(before);
	});

	test("property: the preview says what the action does, and a refusal changes nothing", async () => {
		const products = ["basic", "standard", "e3", "exchangePlan1"] as const;
		const some = fc.subarray([...products], { maxLength: 2 });
		const step = fc.record({ who: fc.nat({ max: 2 }), assign: some, remove: some });
		await fc.assert(
			fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
				const customerId = await addCustomer(stage);
				for (const product of products) await sell(stage, customerId, { product, quantity: 2 });
				const users = [await add(customerId), await add(customerId), await add(customerId)];
				const off = { disabledPlans: [toServicePlanName("TEAMS1")] };
				await write(stage, async (tx) => {
					const [first] = users;
					if (first !== undefined) await saveAssignments(tx, customerId, [makeAssignment(stage, first, off)]);
				});
				for (const { who, assign, remove } of steps) {
					const userId = users[who];
					if (userId === undefined) throw new Error("there are three");
					const asked = toAsked(customerId, userId, { wanted: changes(assign, remove) });
					const before = await read(customerId, userId);
					const preview = await previewUserLicenses(stage.surroundings, asked);
					expect(await read(customerId, userId)).toEqual(before);
					const { outcome } = await ask(asked);
					expect(outcome).toEqual(preview);
					const expected = preview.kind === "updated" ? preview.plan.after : before;
					const bySku = (a: { skuId: string }, b: { skuId: string }) => (a.skuId < b.skuId ? -1 : 1);
					expect(await read(customerId, userId)).toEqual(expected.toSorted(bySku));
				}
				const counts = await stage.store.database.read((db) => countAssignments(db, customerId));
				for (const assigned of counts.values()) expect(assigned).toBeLessThanOrEqual(2);
			}),
			{ numRuns: 15 },
		);
	});
});
