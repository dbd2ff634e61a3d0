import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { getOffer } from "../../src/domain/catalog/catalog.ts";
import { listAssignments } from "../../src/storage/license-store.ts";
import { listSeatBatchesOfCustomer, listSubscriptionsOfCustomer } from "../../src/storage/subscription-store.ts";
import { runDue } from "../../src/use-cases/timeline/run-due.ts";
import { type ChangeView, change, ledger, type QuoteView, quote } from "../../src/wire/api/change.ts";
import { timelineEdit } from "../../src/wire/api/timeline.ts";
import { transition, transitionCollection, transitionEligibilityCollection } from "../../src/wire/transition.ts";
import { hire, offerOf, type Product } from "../support/fixture.ts";
import { databasesUnderTest } from "../support/postgres.ts";
import { openQuotedStage, type QuotedCaller, type QuotedStage } from "./quoted-stage.ts";
import { read, readProblem } from "./read-answer.ts";

describe.each(databasesUnderTest())("transitions on %s", (kind) => {
	let stage: QuotedStage;
	beforeEach(async () => {
		stage = await openQuotedStage(kind);
	});
	afterEach(() => stage.close());

	const v1 = (id: string) => `/v1/customers/${stage.customerId}/subscriptions/${id}`;
	const ours = (id: string) => `/api/v1/customers/${stage.customerId}/subscriptions/${id}`;
	const item = (product: Product) => offerOf(product).toUpperCase();
	const skuOf = (product: Product) => getOffer(stage.catalog, offerOf(product)).skuId;

	async function post(id: string, body: object, as: QuotedCaller = "globalAdmin") {
		return await stage.ask({ method: "POST", url: `${v1(id)}/transitions`, body, as });
	}

	async function quoteOf(id: string, body: object, as: QuotedCaller = "globalAdmin"): Promise<QuoteView> {
		const url = `${ours(id)}/transitions/quote`;
		return read(quote, await stage.ask({ method: "POST", url, body, as }), 201);
	}

	async function refusals(id: string, body: object, as: QuotedCaller = "globalAdmin") {
		const url = `${ours(id)}/transitions/quote`;
		const answer = readProblem(await stage.ask({ method: "POST", url, body, as }), 409);
		for (const { reason, remedy } of answer.refusals ?? []) expect([reason, remedy].join(" ")).not.toMatch(/[{<]/u);
		return (answer.refusals ?? []).map(({ code }) => code);
	}

	async function execute({ id, token }: QuoteView): Promise<ChangeView> {
		const url = `/api/v1/customers/${stage.customerId}/quotes/${id}/execute`;
		return read(change, await stage.ask({ method: "POST", url, body: { token } }), 201);
	}

	async function rows() {
		return await stage.surroundings.database.read(async (db) => ({
			subscriptions: await listSubscriptionsOfCustomer(db, stage.customerId),
			batches: (await listSeatBatchesOfCustomer(db, stage.customerId)).filter(({ quantity }) => quantity > 0),
			assignments: await listAssignments(db, stage.customerId),
		}));
	}

	async function eventsOf(id: string) {
		const found = read(transitionCollection, await stage.ask({ url: `${v1(id)}/transitions` }));
		return found.items.map(({ events }) => events.map(({ name, status }) => `${name} ${status}`));
	}

	test("a whole subscription keeps its id, its term and its windows, and takes everybody along", async () => {
		const sold = await stage.buy({ product: "basicNewCommerce", quantity: 4 });
		await hire(stage, stage.customerId, { count: 4 });
		const before = await rows();
		const body = { toCatalogItemId: item("standardNewCommerce"), quantity: 4, transitionType: "transition_only" };
		const answer = read(transition, await post(sold.id, body));
		expect(answer).toMatchObject({
			...{ fromCatalogItemId: item("basicNewCommerce"), toSubscriptionId: sold.id, transitionType: "transition_only" },
			events: [{ name: "Conversion", status: "Started", attributes: { objectType: "TransitionEvent" } }],
			attributes: { objectType: "Transition" },
		});
		const after = await rows();
		expect(after.subscriptions).toMatchObject([
			{ id: sold.id, offerId: offerOf("standardNewCommerce"), quantity: 4, committedUntil: sold.committedUntil },
		]);
		expect(after.batches).toEqual(before.batches);
		expect(new Set(after.assignments.map(({ skuId }) => skuId))).toEqual(new Set([skuOf("standardNewCommerce")]));
		expect(after.assignments).toHaveLength(4);
		expect(await eventsOf(sold.id)).toEqual([
			["Conversion Started", "Conversion Completed", "LicenseReassignment Started", "LicenseReassignment Completed"],
		]);
		const found = read(
			transitionCollection,
			await stage.ask({ url: `${v1(sold.id)}/transitions?operationId=${answer.operationId}` }),
		);
		expect(found.totalCount).toBe(1);
		expect(
			read(transitionCollection, await stage.ask({ url: `${v1(sold.id)}/transitions?operationId=x` })).items,
		).toEqual([]);
	});

	test("some seats begin a subscription that ends with its source; licenses are left to be assigned by hand", async () => {
		const sold = await stage.buy({ product: "basicNewCommerce", quantity: 10 });
		await hire(stage, stage.customerId, { count: 10 });
		const before = await rows();
		const body = { ToCatalogItemId: item("standardNewCommerce"), Quantity: 4, TransitionType: "TransitionOnly" };
		const answer = read(transition, await post(sold.id, body));
		const after = await rows();
		const [source, target] = [sold.id, answer.toSubscriptionId].map((id) =>
			after.subscriptions.find((one) => one.id === id),
		);
		expect(source).toMatchObject({ quantity: 6, offerId: offerOf("basicNewCommerce") });
		expect(target).toMatchObject({
			quantity: 4,
			offerId: offerOf("standardNewCommerce"),
			committedUntil: sold.committedUntil,
		});
		expect(target?.orderId).not.toBe(sold.orderId);
		expect(after.assignments).toEqual(before.assignments);
		expect(after.batches.map(({ addedAt }) => addedAt)).toEqual([sold.createdAt, sold.createdAt]);
		expect(await eventsOf(sold.id)).toEqual([["Conversion Started", "Conversion Completed"]]);
		// From here on both are billed together.
		stage.clock.advance({ hours: 24 * 31 });
		await runDue(stage.surroundings, { customerId: stage.customerId, until: stage.surroundings.now() });
		const { sums } = read(ledger, await stage.ask({ url: `/api/v1/customers/${stage.customerId}/ledger` }));
		expect(sums.map(({ amount }) => amount)).toEqual([0]);
	});

	test("our API moves chosen users with some of the seats, in one quote with its money", async () => {
		const sold = await stage.buy({ product: "basicNewCommerce", quantity: 10 });
		const people = await hire(stage, stage.customerId, { count: 8 });
		const userIds = people.slice(0, 3).map(({ id }) => id);
		const made = await quoteOf(sold.id, { targetOfferId: item("standardNewCommerce"), quantity: 4, userIds });
		expect(made.transition).toMatchObject({
			...{ kind: "part", price: "new", seats: { moving: 4, staying: 6 } },
			users: { holding: 8, moving: 3, keepingOld: 5 },
		});
		expect(made.charges?.lines.map(({ proof }) => [proof.quantity, proof.unitPrice.amount])).toEqual([
			[10, 500],
			[6, 500],
			[4, 1250],
		]);
		expect(made.undoableUntil).toBeUndefined();
		const done = await execute(made);
		expect(done).toMatchObject({
			kind: "transition",
			undo: { possible: false, reasons: [{ code: "irreversibleUpstream" }] },
		});
		const after = await rows();
		const moved = after.assignments.filter(({ skuId }) => skuId === skuOf("standardNewCommerce"));
		expect(new Set(moved.map(({ userId }) => userId))).toEqual(new Set(userIds));
		expect(after.assignments).toHaveLength(8);
		expect(await eventsOf(sold.id)).toHaveLength(1);
	});

	test("seats go into a subscription that is there and have its price; without a seat the source is over", async () => {
		const sold = await stage.buy({ product: "basicNewCommerce", quantity: 3 });
		const into = await stage.buy({ product: "standardNewCommerce", quantity: 5, daysAgo: 20 });
		await hire(stage, stage.customerId, { count: 3 });
		const [eligible] = read(
			transitionEligibilityCollection,
			await stage.ask({ url: `${v1(sold.id)}/transitionEligibilities?eligibilityType=immediate` }),
		).items.filter(({ catalogItemId }) => catalogItemId === item("standardNewCommerce"));
		expect(eligible?.subscriptionEligibilities).toMatchObject([
			{
				isEligible: true,
				subscriptionId: into.id,
				subscriptionTermDuration: "P1Y",
				subscriptionBillingCycle: "monthly",
			},
		]);
		const body = { targetOfferId: item("standardNewCommerce"), toSubscriptionId: into.id };
		const made = await quoteOf(sold.id, body);
		expect(made.transition).toMatchObject({ kind: "into", price: "kept", seats: { moving: 3, staying: 0 } });
		await execute(made);
		const after = await rows();
		expect(after.subscriptions.find(({ id }) => id === into.id)?.quantity).toBe(8);
		expect(after.subscriptions.find(({ id }) => id === sold.id)?.status).toBe("deleted");
		expect(new Set(after.assignments.map(({ skuId }) => skuId))).toEqual(new Set([skuOf("standardNewCommerce")]));
		expect(after.batches.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(8);
	});

	test("eligibilities list every target with both ways, numbers for errors, and nothing to merge into when scheduled", async () => {
		const sold = await stage.buy({ product: "basicNewCommerce", quantity: 3 });
		await stage.buy({ product: "standardNewCommerce", quantity: 1, daysAgo: 1 });
		const ask = async (query: string) =>
			read(transitionEligibilityCollection, await stage.ask({ url: `${v1(sold.id)}/transitionEligibilities${query}` }));
		const now = await ask("");
		expect(now.items.map(({ catalogItemId }) => catalogItemId)).toContain(item("e3NewCommerce"));
		const standard = now.items.find(({ catalogItemId }) => catalogItemId === item("standardNewCommerce"));
		expect(standard).toMatchObject({
			quantity: 3,
			eligibilities: [
				{ isEligible: true, transitionType: "transition_only", errors: [] },
				{ isEligible: false, transitionType: "transition_with_license_transfer", errors: [{ code: 4 }] },
			],
			subscriptionEligibilities: [{ isEligible: false, errors: [{ code: 2 }] }],
			attributes: { objectType: "TransitionEligibility" },
		});
		const later = await ask("?eligibilityType=Scheduled");
		expect(later.items.every(({ subscriptionEligibilities }) => subscriptionEligibilities.length === 0)).toBe(true);
		expect((await stage.ask({ url: `${v1(sold.id)}/transitionEligibilities?eligibilityType=soon` })).statusCode).toBe(
			400,
		);
	});

	test("a legacy source goes where the guide leads, as a whole and to a subscription of its own", async () => {
		const sold = await stage.buy({ product: "basic", quantity: 3 });
		await hire(stage, stage.customerId, { count: 3 });
		const eligible = read(
			transitionEligibilityCollection,
			await stage.ask({ url: `${v1(sold.id)}/transitionEligibilities` }),
		);
		expect(eligible.items.map(({ catalogItemId }) => catalogItemId)).toContain(item("e3"));
		const body = { toCatalogItemId: item("e3"), quantity: 3, transitionType: "transition_with_license_transfer" };
		const answer = read(transition, await post(sold.id, body));
		expect(answer.toSubscriptionId).not.toBe(sold.id);
		expect(await eventsOf(sold.id)).toEqual([
			["Conversion Started", "Conversion Completed", "LicenseReassignment Started", "LicenseReassignment Completed"],
		]);
		const more = await stage.buy({ product: "basic", quantity: 3 });
		expect((await post(more.id, { ...body, quantity: 2 })).json().code).toBe(2002);
	});

	test("only the Global admin and the Admin agent may; nobody of another partner", async () => {
		const sold = await stage.buy({ product: "basicNewCommerce", quantity: 1 });
		const statuses = [];
		for (const as of ["globalAdmin", "adminAgent", "salesAgent", "billingAdmin", "otherPartner"] as const) {
			statuses.push((await stage.ask({ url: `${v1(sold.id)}/transitionEligibilities`, as })).statusCode);
		}
		expect(statuses).toEqual([200, 200, 403, 403, 404]);
	});

	test("with some seats our API asks who goes, and tells everything against the choice at once", async () => {
		const sold = await stage.buy({ product: "basicNewCommerce", quantity: 5 });
		const people = await hire(stage, stage.customerId, { count: 5 });
		const [stranger] = await hire(stage, stage.customerId, { count: 1, product: "exchangePlan1" });
		const targetOfferId = item("standardNewCommerce");
		expect(await refusals(sold.id, { targetOfferId, quantity: 2 })).toEqual(["transitionUsersTooFew"]);
		const userIds = [...people.slice(0, 2), stranger].map((one) => one?.id);
		expect(await refusals(sold.id, { targetOfferId, quantity: 2, userIds })).toEqual([
			"transitionUsersUnknown",
			"transitionUsersTooMany",
		]);
		expect(await refusals(sold.id, { targetOfferId, quantity: 2, userIds: userIds.slice(0, 2) }, "app")).toEqual([
			"userContextRequired",
		]);
		expect(await refusals(sold.id, { targetOfferId: "nothing", quantity: 6 })).toEqual([
			"transitionQuantity",
			"targetOfferNotFound",
		]);
	});

	test("a transition can be planned for the renewal, and is carried out then", async () => {
		const sold = await stage.buy({ product: "basicNewCommerce", quantity: 2, daysAgo: 360 });
		await hire(stage, stage.customerId, { count: 2 });
		const dueAt = sold.committedUntil.slice(0, 10);
		const request = { kind: "transition", targetOfferId: item("standardNewCommerce") };
		const planned = await stage.ask({ method: "POST", url: `${ours(sold.id)}/timeline`, body: { dueAt, request } });
		expect(read(timelineEdit, planned, 201).entry?.title).toContain("Business Standard");
		stage.clock.advance({ hours: 24 * 10 });
		await runDue(stage.surroundings, { customerId: stage.customerId, until: stage.surroundings.now() });
		const after = await rows();
		expect(after.subscriptions[0]).toMatchObject({ id: sold.id, offerId: offerOf("standardNewCommerce") });
		expect(await eventsOf(sold.id)).toHaveLength(1);
	});
});
