import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { toId, type UserId } from "../../src/domain/basics/ids.ts";
import { getOffer } from "../../src/domain/catalog/catalog.ts";
import type { DirectoryRoleId } from "../../src/domain/users/directory-role.ts";
import { saveRelationship } from "../../src/storage/customer-store.ts";
import { listRoleIdsOf, saveRolesOf } from "../../src/storage/directory-store.ts";
import { listAssignments, listUsers, saveAssignments } from "../../src/storage/license-store.ts";
import { erasePersonInChanges } from "../../src/storage/person-change-store.ts";
import { listSeatBatchesOfCustomer, listSubscriptionsOfCustomer } from "../../src/storage/subscription-store.ts";
import { saveNewUsers } from "../../src/storage/user-store.ts";
import { type ChangeView, change, type QuoteView, quote } from "../../src/wire/api/change.ts";
import { personQuote } from "../../src/wire/api/joins.ts";
import { licenseHolders } from "../../src/wire/api/subscription.ts";
import { hire, makeAssignment, makeUser, offerOf, type Product, partnerId, write } from "../support/fixture.ts";
import { databasesUnderTest } from "../support/postgres.ts";
import { openQuotedStage, type QuotedCaller, type QuotedStage } from "./quoted-stage.ts";
import { read, readProblem } from "./read-answer.ts";

describe.each(databasesUnderTest())("somebody joins or leaves on %s", (kind) => {
	let stage: QuotedStage;
	beforeEach(async () => {
		stage = await openQuotedStage(kind);
	});
	afterEach(() => stage.close());

	const customer = () => `/api/v1/customers/${stage.customerId}`;
	const skuOf = (product: Product) => getOffer(stage.catalog, offerOf(product)).skuId;
	const newcomer = (changes: object = {}) => ({
		userPrincipalName: `jia.kim@c${stage.customerId.slice(-6)}.onmicrosoft.example`,
		displayName: "김지아",
		usageLocation: "KR",
		...changes,
	});

	async function ask(url: string, body: unknown, as: QuotedCaller = "globalAdmin") {
		return await stage.ask({ method: "POST", url: `${customer()}${url}/quote`, body, as });
	}

	async function execute(
		{ id, token }: QuoteView,
		headers: Readonly<Record<string, string>> = {},
	): Promise<ChangeView> {
		const url = `${customer()}/quotes/${id}/execute`;
		return read(change, await stage.ask({ method: "POST", url, body: { token }, headers }), 201);
	}

	async function refusals(url: string, body: unknown, as: QuotedCaller = "globalAdmin") {
		const answer = readProblem(await ask(url, body, as), 409);
		for (const { reason, remedy } of answer.refusals ?? []) expect([reason, remedy].join(" ")).not.toMatch(/[{<]/u);
		return (answer.refusals ?? []).map(({ code }) => code);
	}

	/** Everything that a join or leave may touch, but for what goes on growing. */
	async function rows() {
		return await stage.surroundings.database.read(async (db) => ({
			users: await listUsers(db, stage.customerId),
			subscriptions: (await listSubscriptionsOfCustomer(db, stage.customerId)).map((one) => ({ ...one, version: 0 })),
			batches: (await listSeatBatchesOfCustomer(db, stage.customerId)).filter(({ quantity }) => quantity > 0),
			assignments: (await listAssignments(db, stage.customerId)).map(({ assignedAt: _, ...rest }) => rest),
		}));
	}

	async function undo({ id }: ChangeView): Promise<ChangeView> {
		return await execute(read(quote, await ask(`/changes/${id}/undo`, {}), 201));
	}

	test("a newcomer gets account, bought seat and license at once; undo gives everything back to the cent", async () => {
		const sold = await stage.buy({ quantity: 2 });
		await hire(stage, stage.customerId, { count: 2 });
		const before = await rows();
		const licenses = [{ skuId: skuOf("basic"), disabledPlans: ["YAMMER_ENTERPRISE"] }];
		const made = read(personQuote, await ask("/joins", { user: newcomer(), licenses }), 201);
		expect(made.person).toMatchObject({
			person: { displayName: "김지아", becomes: "created" },
			given: [{ seat: "bought", subscriptionId: sold.id, disabledPlans: [{ name: "YAMMER_ENTERPRISE" }] }],
		});
		expect(made.charges?.total.amount).toBeGreaterThan(0);
		expect(await rows()).toEqual(before);

		const done = await execute(made, { "ms-requestid": "one" });
		expect(done).toMatchObject({
			kind: "join",
			people: [{ becomes: "created" }],
			charges: { total: made.charges?.total },
		});
		expect(done.generatedPassword).toMatch(/^.{16}$/u);
		expect((await execute(made, { "ms-requestid": "one" })).generatedPassword).toBeUndefined();
		const after = await rows();
		expect(after.users).toHaveLength(3);
		expect(after.subscriptions[0]?.quantity).toBe(3);
		expect(after.assignments.find(({ userId }) => userId === done.people?.[0]?.userId)?.disabledPlans).toEqual([
			"YAMMER_ENTERPRISE",
		]);

		const undone = await undo(done);
		expect(undone.charges?.total.amount).toBe(0 - (done.charges?.total.amount ?? 0));
		expect(undone.people).toMatchObject([{ becomes: "deleted" }]);
		expect(await rows()).toEqual(before);
	});

	test("whoever may not see people is told no names, and who is erased is in no change and no quote", async () => {
		await stage.buy({ quantity: 2 });
		const licenses = [{ skuId: skuOf("basic") }];
		const done = await execute(read(personQuote, await ask("/joins", { user: newcomer(), licenses }), 201));
		const url = `${customer()}/changes/${done.id}`;
		expect(read(change, await stage.ask({ url, as: "salesAgent" })).people).toHaveLength(1);
		expect((await stage.ask({ url, as: "billingAdmin" })).body).not.toContain("김지아");
		const userId = toId<UserId>(done.people?.[0]?.userId ?? "");
		await write(stage, (tx) => erasePersonInChanges(tx, { customerId: stage.customerId, userId }));
		expect((await stage.ask({ url })).body).not.toContain("김지아");
		expect(read(change, await stage.ask({ url })).people).toMatchObject([{ userId, displayName: "" }]);
	});

	test("a free seat is taken before one is bought, unless buying is asked for", async () => {
		const sold = await stage.buy({ quantity: 5 });
		const [person] = await hire(stage, stage.customerId, { count: 1 });
		const free = read(
			personQuote,
			await ask("/joins", { user: newcomer(), licenses: [{ skuId: skuOf("basic") }] }),
			201,
		);
		expect(free.person.given).toMatchObject([{ seat: "free" }]);
		expect(free.effects).toEqual([]);
		const bought = read(
			personQuote,
			await ask("/joins", { user: newcomer(), licenses: [{ subscriptionId: sold.id, seat: "buy" }] }),
			201,
		);
		expect(bought.effects).toMatchObject([{ before: { quantity: 5 }, after: { quantity: 6 } }]);
		const held = { userId: person?.id, licenses: [{ skuId: skuOf("basic") }] };
		expect(await refusals("/joins", held)).toEqual(["personHoldsLicense"]);
	});

	test("everything that rules of people, licenses and seats say comes at once", async () => {
		await stage.buy({ quantity: 300 });
		await hire(stage, stage.customerId, { count: 300 });
		const user = newcomer({ userPrincipalName: "who?", usageLocation: undefined });
		const licenses = [{ skuId: skuOf("basic") }, { skuId: skuOf("e3") }, { skuId: "nothing" }];
		expect(await refusals("/joins", { user, licenses })).toEqual([
			"userNameMalformed",
			"quantityOutsideLimits",
			"personNoSeat",
			"unknownSku",
			"missingUsageLocation",
			"exchangePlanConflict",
			"sharePointPlanConflict",
		]);
		expect(await refusals("/joins", { userId: "nobody", licenses })).toEqual(["personNotFound"]);
		expect(await refusals("/joins", { user: newcomer(), licenses }, "app")).toEqual(["personUserContext"]);
	});

	test("the directory must be open to the partner, and the right to people and seats is needed", async () => {
		await stage.buy({ quantity: 5 });
		await write(stage, (tx) =>
			saveRelationship(tx, {
				...{ customerId: stage.customerId, partnerId, reseller: "active", since: stage.surroundings.now() },
				delegatedAdmin: { kind: "none" },
			}),
		);
		const licenses = [{ skuId: skuOf("basic") }];
		expect(await refusals("/joins", { user: newcomer(), licenses })).toEqual(["personDirectoryAccess"]);
		expect((await ask("/joins", { user: newcomer(), licenses }, "billingAdmin")).statusCode).toBe(403);
		expect((await ask("/joins", { user: newcomer(), licenses }, "otherPartner")).statusCode).toBe(404);
	});

	test("who leaves legacy gives the seat back; blocked, and undone with services that were off", async () => {
		await stage.buy({ quantity: 3 });
		const [person] = await hire(stage, stage.customerId, { count: 3 });
		if (person === undefined) throw new Error("somebody was hired");
		const off = makeAssignment(stage, person.id, {
			product: "basic",
			disabledPlans: [stage.catalog.skus.get(skuOf("basic"))?.servicePlans[0]].flatMap((one) => one ?? []),
		});
		await write(stage, (tx) => saveAssignments(tx, stage.customerId, [off]));
		const before = await rows();
		const made = read(personQuote, await ask("/leaves", { userId: person.id, account: "block" }), 201);
		expect(made.person).toMatchObject({ person: { becomes: "blocked" }, taken: [{ seat: "returned" }] });
		expect(made.charges?.total.amount).toBeLessThan(0);
		const done = await execute(made);
		const after = await rows();
		expect(after.subscriptions[0]?.quantity).toBe(2);
		expect(after.assignments).toHaveLength(2);
		expect(after.users.find(({ id }) => id === person.id)?.signInBlocked).toBe(true);
		await undo(done);
		expect(await rows()).toEqual(before);
	});

	test("who is deleted comes back with an undo, with licenses, also those of groups", async () => {
		await stage.buy({ quantity: 3 });
		const [person] = await hire(stage, stage.customerId, { count: 2 });
		if (person === undefined) throw new Error("somebody was hired");
		const ofGroup = { ...makeAssignment(stage, person.id, { product: "basic" }), groupName: "Sales" };
		const key = { customerId: stage.customerId, userId: person.id };
		const roleIds = [toId<DirectoryRoleId>("729827e3-9c14-49f7-bb1b-9608f156bbb8")];
		await write(stage, async (tx) => {
			await saveAssignments(tx, stage.customerId, [ofGroup]);
			await saveRolesOf(tx, key, { roleIds, addedAt: stage.clock.now() });
		});
		const before = await rows();
		const done = await execute(read(personQuote, await ask("/leaves", { userId: person.id, account: "delete" }), 201));
		expect(await rows()).toMatchObject({ users: [{}], assignments: [{}], subscriptions: [{ quantity: 2 }] });
		const undone = await undo(done);
		expect(undone.people).toMatchObject([{ becomes: "restored" }]);
		expect(await rows()).toEqual(before);
		expect(await stage.surroundings.database.read((db) => listRoleIdsOf(db, key))).toEqual(roleIds);
	});

	test("an undo says when somebody else has the name, the seat or the account has changed", async () => {
		await stage.buy({ quantity: 1 });
		const [person] = await hire(stage, stage.customerId, { count: 1 });
		if (person === undefined) throw new Error("somebody was hired");
		const body = { userId: person.id, account: "delete", seats: "keep" };
		const done = await execute(read(personQuote, await ask("/leaves", body), 201));
		const { userPrincipalName } = person;
		const heir = makeUser(stage.customerId, stage.surroundings.newId(), { userPrincipalName });
		await write(stage, async (tx) => {
			await saveNewUsers(tx, [heir]);
			await saveAssignments(tx, stage.customerId, [makeAssignment(stage, heir.id)]);
		});
		expect(await refusals(`/changes/${done.id}/undo`, {})).toEqual(["undoNameTaken", "undoSeatsAssigned"]);
	});

	test("new commerce keeps the seat outside its window and offers to plan the return", async () => {
		const sold = await stage.buy({ product: "basicNewCommerce", quantity: 3 });
		const [person] = await hire(stage, stage.customerId, { count: 3 });
		const made = read(personQuote, await ask("/leaves", { userId: person?.id }), 201);
		const [taken] = made.person.taken;
		expect(taken).toMatchObject({ seat: "kept", reason: { code: "reductionWindowClosed" } });
		expect(taken?.returnableFrom).toBeDefined();
		await execute(made);
		expect((await rows()).subscriptions[0]?.quantity).toBe(3);
		expect(taken?.plan?.url).toContain(sold.id);
	});

	test("new commerce takes the seat back within its window", async () => {
		await stage.buy({ product: "basicNewCommerce", quantity: 3, daysAgo: 2 });
		const [person] = await hire(stage, stage.customerId, { count: 3 });
		const made = read(personQuote, await ask("/leaves", { userId: person?.id }), 201);
		expect(made.person.taken).toMatchObject([{ seat: "returned" }]);
		expect(made.charges?.total.amount).toBeLessThan(0);
	});

	test("a quote whose free seat somebody else took says what differs", async () => {
		await stage.buy({ quantity: 2 });
		await hire(stage, stage.customerId, { count: 1 });
		const made = read(
			personQuote,
			await ask("/joins", { user: newcomer(), licenses: [{ skuId: skuOf("basic") }] }),
			201,
		);
		await hire(stage, stage.customerId, { count: 1 });
		const url = `${customer()}/quotes/${made.id}/execute`;
		const answer = readProblem(await stage.ask({ method: "POST", url, body: { token: made.token } }), 409);
		expect(answer.code).toBe("quoteChanged");
		expect(answer.differences?.map(({ what }) => what)).toContain("subscription");
		expect((await rows()).users).toHaveLength(2);
	});

	test("fewer seats than licenses: the holders come with a proposal, and the proposal is enough", async () => {
		const sold = await stage.buy({ quantity: 5 });
		await hire(stage, stage.customerId, { count: 4 });
		const url = `${customer()}/subscriptions/${sold.id}`;
		const found = read(licenseHolders, await stage.ask({ url: `${url}/license-holders?seats=2` }));
		expect(found.proposal).toEqual({
			...{ mustRelease: 2, heldByGroups: 0 },
			userIds: found.items.slice(0, 2).map(({ userId }) => userId),
		});
		expect(await refusals(`/subscriptions/${sold.id}/seats`, { quantity: 2 })).toEqual(["seatsAssigned"]);
		const release = found.proposal?.userIds;
		read(quote, await ask(`/subscriptions/${sold.id}/seats`, { quantity: 2, release }), 201);
		expect((await stage.ask({ url: `${url}/license-holders?seats=-1` })).statusCode).toBe(400);
	});

	test.each([
		["/joins", {}],
		["/joins", { user: {}, licenses: [] }],
		["/joins", { userId: "one", user: { userPrincipalName: "a", displayName: "b" }, licenses: [{ skuId: "x" }] }],
		["/joins", { userId: "one", licenses: [{}] }],
		["/joins", { userId: "one", licenses: [{ skuId: "x", seat: "steal" }] }],
		["/leaves", {}],
		["/leaves", { userId: "one", account: "fire" }],
		["/leaves", { userId: "one", account: "delete", licenses: [{ skuId: "x" }] }],
	])("%s with %j is refused as it is written", async (url, body) => {
		expect((await ask(url, body)).statusCode).toBe(400);
	});
});
