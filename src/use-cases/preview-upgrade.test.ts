import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dumpTables } from "../../test/support/dump-tables.ts";
import {
	addCustomer,
	hire,
	makeCaller,
	offerOf,
	openStage,
	otherPartnerId,
	partnerId,
	type Stage,
	sell,
} from "../../test/support/fixture.ts";
import { databasesUnderTest } from "../../test/support/postgres.ts";
import type { Caller } from "../domain/access/caller.ts";
import { type CustomerId, type SubscriptionId, toId } from "../domain/basics/ids.ts";
import { listSubscriptionOverviews } from "./list-subscriptions.ts";
import { listUpgrades, overviewUpgrades, previewUpgrade, type SubscriptionKey } from "./preview-upgrade.ts";

const caller = makeCaller();

describe.each(databasesUnderTest())("looking at an upgrade on %s", (kind) => {
	let stage: Stage;
	beforeAll(async () => {
		stage = await openStage(kind);
	});
	afterAll(() => stage.close());

	const keyOf = (
		{ customerId, id }: { readonly customerId: CustomerId; readonly id: SubscriptionId },
		by: Caller = caller,
	): SubscriptionKey => {
		return { caller: by, customerId, subscriptionId: id };
	};
	const preview = (key: SubscriptionKey, licenseTransfer = true) =>
		previewUpgrade(stage.surroundings, key, { targetOfferId: offerOf("e3"), licenseTransfer });

	test("writes nothing, whether it is allowed or not", async () => {
		const open = await sell(stage, await addCustomer(stage));
		const closed = await sell(stage, await addCustomer(stage), { status: "suspended" });
		await hire(stage, open.customerId, { count: 3 });
		const before = await dumpTables(stage.store.database);
		for (const key of [keyOf(open), keyOf(closed)]) {
			await preview(key);
			await listUpgrades(stage.surroundings, key);
			await overviewUpgrades(stage.surroundings, key);
		}
		expect(await dumpTables(stage.store.database)).toEqual(before);
	});

	test("icon, list, overview and preview agree about every target", async () => {
		for (const delegatedAdmin of [
			{ kind: "none" },
			{ kind: "full", services: ["office365"] },
			{
				kind: "granular",
				services: ["office365"],
				roles: ["globalReader"],
				until: "2027-01-01T00:00:00.000Z" as ReturnType<Stage["clock"]["now"]>,
			},
		] as const) {
			const source = await sell(stage, await addCustomer(stage, { delegatedAdmin }));
			const [icon] = (await listSubscriptionOverviews(stage.surroundings, caller, source.customerId)) ?? [];
			const list = await listUpgrades(stage.surroundings, keyOf(source));
			const overview = await overviewUpgrades(stage.surroundings, keyOf(source));
			if (list.kind !== "targets" || overview.kind !== "targets") throw new Error("not found");
			expect(overview.targets).toEqual(list.targets);
			expect(overview.source).toEqual(icon);
			expect(icon?.upgradable).toBe(list.targets.some(({ mayUpgrade }) => mayUpgrade));
			expect(icon?.upgradeTargets).toBe(list.targets.length);
			for (const target of list.targets) {
				for (const licenseTransfer of [true, false]) {
					const choice = { targetOfferId: target.target.id, licenseTransfer };
					const seen = await previewUpgrade(stage.surroundings, keyOf(source), choice);
					if (seen.kind !== "preview") throw new Error("not found");
					const refusals = licenseTransfer ? target.transferRefusals : target.refusals;
					expect(seen.planned.kind).toBe(refusals.length === 0 ? "planned" : "refused");
					if (seen.planned.kind === "refused") expect(seen.planned.refusals).toEqual(refusals);
				}
			}
		}
	});

	test("shows the source with its seats and licenses beside the plan", async () => {
		const source = await sell(stage, await addCustomer(stage));
		await hire(stage, source.customerId, { count: 4 });
		const seen = await preview(keyOf(source));
		expect(seen).toMatchObject({
			kind: "preview",
			source: { subscription: source, assigned: 4, purchased: 10 },
			planned: { kind: "planned", plan: { users: { holding: 4, moving: 4, keepingOld: 0 } } },
		});
	});

	test("counts what other partners sold, but of theirs tells product and channel only", async () => {
		const customerId = await addCustomer(stage, { partners: [partnerId, otherPartnerId] });
		const source = await sell(stage, customerId);
		const foreign = await sell(stage, customerId, { product: "e3", partnerId: otherPartnerId, friendlyName: "비밀" });
		const seen = await preview(keyOf(source));
		expect(seen).toMatchObject({ planned: { refusals: [{ code: "targetAlreadyHeld" }] } });
		const told = JSON.stringify([seen, await listUpgrades(stage.surroundings, keyOf(source))]);
		for (const secret of [otherPartnerId, foreign.id, foreign.orderId, "비밀"]) expect(told).not.toContain(secret);
	});

	test("of an app on its own tells that licenses need a person", async () => {
		const source = await sell(stage, await addCustomer(stage));
		const app = makeCaller({ kind: "app" });
		expect(await preview(keyOf(source, app))).toMatchObject({
			planned: { refusals: [{ code: "userContextRequired" }] },
		});
		expect(await preview(keyOf(source, app), false)).toMatchObject({ planned: { kind: "planned" } });
		const lifted = { ...stage.surroundings, settings: { ...stage.surroundings.settings, enforceUserContext: false } };
		const choice = { targetOfferId: offerOf("e3"), licenseTransfer: true };
		expect(await previewUpgrade(lifted, keyOf(source, app), choice)).toMatchObject({ planned: { kind: "planned" } });
	});

	test("finds neither another partner's customer nor its subscription", async () => {
		const both = await addCustomer(stage, { partners: [partnerId, otherPartnerId] });
		const foreign = await sell(stage, await addCustomer(stage, { partners: [otherPartnerId] }), {
			partnerId: otherPartnerId,
		});
		const atBoth = await sell(stage, both, { partnerId: otherPartnerId });
		const unknown = { customerId: both, id: toId<SubscriptionId>("unknown") };
		for (const look of [
			preview,
			(key: SubscriptionKey) => listUpgrades(stage.surroundings, key),
			(key: SubscriptionKey) => overviewUpgrades(stage.surroundings, key),
		]) {
			expect(await look(keyOf(foreign))).toEqual({ kind: "customerNotFound" });
			expect(await look(keyOf(atBoth))).toEqual({ kind: "subscriptionNotFound" });
			expect(await look(keyOf(unknown))).toEqual({ kind: "subscriptionNotFound" });
		}
	});
});
