import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
	addCustomer,
	hire,
	makeAssignment,
	makeCaller,
	makeUser,
	offerOf,
	openStage,
	otherPartnerId,
	partnerId,
	type Stage,
	sell,
	write,
} from "../../../test/support/fixture.ts";
import { databasesUnderTest } from "../../../test/support/postgres.ts";
import { type CustomerId, type SkuId, toId } from "../../domain/basics/ids.ts";
import { addDays } from "../../domain/basics/instant.ts";
import { getOffer } from "../../domain/catalog/catalog.ts";
import { saveOutsideHolding } from "../../storage/holding-store.ts";
import { saveAssignments } from "../../storage/license-store.ts";
import { saveNewUsers } from "../../storage/user-store.ts";
import { readCustomerInsights, readPartnerInsights } from "./read-license-insights.ts";
import { readLicenseOverview } from "./read-license-overview.ts";
import { listAssignedLicenses, listLicensePools } from "./read-licenses.ts";

const caller = makeCaller();
const twinOfBasic = toId<SkuId>("dab7782a-93b1-4074-8bb1-0e61318bea0b");

describe.each(databasesUnderTest())("licenses read on %s", (kind) => {
	let stage: Stage;
	beforeAll(async () => {
		stage = await openStage(kind);
	});
	afterAll(() => stage.close());

	const overview = async (customerId: CustomerId) => {
		const asked = { caller, customerId, idleDays: 30, withMoney: true };
		const found = await readLicenseOverview(stage.surroundings, asked);
		if (found.kind !== "overview") throw new Error(found.kind);
		return found.products;
	};
	const addPeople = async (customerId: CustomerId, skuId: SkuId, days: readonly (number | undefined)[]) => {
		const users = days.map((day) =>
			makeUser(
				customerId,
				stage.surroundings.newId(),
				day === undefined ? {} : { lastActiveAt: addDays(stage.clock.now(), -day) },
			),
		);
		await write(stage, async (tx) => {
			await saveNewUsers(tx, users);
			await saveAssignments(
				tx,
				customerId,
				users.map(({ id }) => ({ ...makeAssignment(stage, id), skuId })),
			);
		});
	};

	test("twins stand side by side, each with what was bought, assigned and left alone", async () => {
		const customerId = await addCustomer(stage, { partners: [partnerId, otherPartnerId] });
		const { skuId } = getOffer(stage.catalog, offerOf("basic"));
		const own = await sell(stage, customerId, { quantity: 6 });
		await sell(stage, customerId, { quantity: 4, partnerId: otherPartnerId });
		await addPeople(customerId, skuId, [1, 40, undefined]);
		await addPeople(customerId, twinOfBasic, [100]);
		const since = stage.clock.now();
		await write(stage, (tx) =>
			saveOutsideHolding(tx, customerId, {
				id: stage.surroundings.newId(),
				channel: "direct",
				skuId: twinOfBasic,
				state: "live",
				since,
			}),
		);
		const products = await overview(customerId);
		expect(products.map(({ productFamily, skus }) => [productFamily, skus.map(({ sku }) => sku.partNumber)])).toEqual([
			["business-basic", ["O365_BUSINESS_ESSENTIALS", "SMB_BUSINESS_ESSENTIALS"]],
		]);
		const [basic, twin] = products[0]?.skus ?? [];
		expect(new Set([basic?.sku.title.ko, twin?.sku.title.ko]).size).toBe(1);
		expect(basic).toMatchObject({ pool: { active: 10, assigned: 3 }, use: { holders: 3, unknown: 1 } });
		expect(basic?.use.idle.length).toBe(1);
		expect(basic?.advice).toEqual({
			kind: "returnSeats",
			seats: 5,
			free: 7,
			idle: 1,
			returns: [{ subscriptionId: own.id, seats: 5, returnableNow: 5 }],
		});
		expect(twin).toMatchObject({ pool: { active: 1, assigned: 1, boughtElsewhere: true } });
		expect(twin?.advice).toBeUndefined();
	});

	test("nothing is told of a customer that lets nobody look, or that is not the partner's", async () => {
		const closed = await addCustomer(stage, { delegatedAdmin: { kind: "none" } });
		const foreign = await addCustomer(stage, { partners: [otherPartnerId] });
		const kinds = async (customerId: CustomerId) => [
			(await listLicensePools(stage.surroundings, { caller, customerId })).kind,
			(await listAssignedLicenses(stage.surroundings, { caller, customerId })).kind,
			(await readCustomerInsights(stage.surroundings, { caller, customerId })).kind,
		];
		expect(new Set(await kinds(closed))).toEqual(new Set(["directoryClosed"]));
		expect(new Set(await kinds(foreign))).toEqual(new Set(["customerNotFound"]));
	});

	test("the partner's insights add up those of its open customers, and leave the others out", async () => {
		const partner = toId<typeof partnerId>(stage.surroundings.newId());
		const insider = makeCaller({ partner });
		const { skuId } = getOffer(stage.catalog, offerOf("basic"));
		for (const delegatedAdmin of [
			{ kind: "full", services: ["office365"] },
			{ kind: "full", services: ["office365"] },
			{ kind: "none" },
		] as const) {
			const customerId = await addCustomer(stage, { partners: [partner, otherPartnerId], delegatedAdmin });
			await sell(stage, customerId, { quantity: 4, partnerId: partner });
			await sell(stage, customerId, { quantity: 50, partnerId: otherPartnerId });
			await addPeople(customerId, skuId, [1, 27, 29, undefined, 2]);
		}
		const { total } = await readPartnerInsights(stage.surroundings, insider);
		expect(total).toEqual({ sold: 8, deployed: 8, active: 6, qualified: 10 });
	});

	test("every license is a row, by person", async () => {
		const customerId = await addCustomer(stage);
		const people = await hire(stage, customerId, { count: 3 });
		const found = await listAssignedLicenses(stage.surroundings, { caller, customerId });
		if (found.kind !== "assigned") throw new Error(found.kind);
		expect(found.licenses.map(({ user }) => user.id)).toEqual(people.map(({ id }) => id));
	});
});
