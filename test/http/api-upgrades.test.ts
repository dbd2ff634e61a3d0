import { afterAll, describe, expect, test } from "vitest";
import { demoStories } from "../../src/use-cases/demo/demo-stories.ts";
import { licenseHolders, subscriptionList } from "../../src/wire/api/subscription.ts";
import { upgradePreview, upgradeResult, upgradeTargets } from "../../src/wire/api/upgrade.ts";
import { upgradeCollection } from "../../src/wire/upgrade.ts";
import { finishTransfers } from "../support/finish-transfers.ts";
import { startTestServer } from "../support/test-server.ts";
import { type DemoPlace, offerIds, placeOf } from "./demo-places.ts";
import { read, readProblem } from "./read-answer.ts";

const server = await startTestServer();
const { ask, close } = server;
afterAll(close);

const english = { "accept-language": "en" };
const korean = { "accept-language": "ko" };
const prefixes = demoStories.map(({ domain }) => domain.split(".")[0] ?? "");
const e3 = offerIds.e3.toLowerCase();

interface Choice {
	readonly targetOfferId: string;
	readonly licenseTransfer: boolean;
	readonly quantity?: number;
}

async function targetsOf({ ourSubscription }: DemoPlace, headers = english) {
	return read(upgradeTargets, await ask({ url: `${ourSubscription}/upgrades`, headers }));
}

async function preview({ ourSubscription }: DemoPlace, body: Choice, headers = english) {
	return read(upgradePreview, await ask({ method: "POST", url: `${ourSubscription}/upgrades/preview`, body, headers }));
}

async function act({ ourSubscription }: DemoPlace, body: Choice, headers = english) {
	return await ask({ method: "POST", url: `${ourSubscription}/upgrades`, body, headers });
}

describe("the list of targets", () => {
	test("shows every documented path with its three facts, open or closed", async () => {
		const { targets } = await targetsOf(placeOf("hanbit-trading"));
		const facts = new Map(
			targets.map((one) => [one.offer.title, [one.pathExists, one.mayUpgrade, one.mayUpgradeWithLicenseTransfer]]),
		);
		expect(facts.get("Office 365 Enterprise E3")).toEqual([true, true, true]);
		// Known from the recorded catalog of 2019 only, which is not in force by default.
		expect(facts.get("Microsoft 365 Business Premium")).toEqual([false, false, false]);
		for (const { pathExists, refusals } of targets)
			if (!pathExists) expect(refusals.map(({ code }) => code)).toContain("noUpgradePath");
	});

	test("keeps apart what holds without license transfer and what holds with it", async () => {
		const { targets } = await targetsOf(placeOf("readers-only"));
		const open = targets.filter(({ pathExists }) => pathExists);
		expect(open.length).toBe(4);
		for (const target of open) {
			expect([target.mayUpgrade, target.mayUpgradeWithLicenseTransfer]).toEqual([true, false]);
			expect(target.refusals).toEqual([]);
			expect(target.transferRefusals.map(({ code }) => code)).toEqual(["granularAdminRoleMissing"]);
		}
	});

	test.each(prefixes)("is consistent for %s, and the icon, the list and the original's list agree", async (prefix) => {
		const place = placeOf(prefix);
		const { source, targets } = await targetsOf(place);
		const list = read(subscriptionList, await ask({ url: `${place.ourCustomer}/subscriptions`, headers: english }));
		expect(list.items.find(({ id }) => id === place.subscriptionId)).toEqual(source);
		expect(source.upgradable).toBe(targets.some(({ mayUpgrade }) => mayUpgrade));
		expect(source.upgradeTargets).toBe(targets.length);
		for (const target of targets) {
			expect(target.mayUpgrade).toBe(target.refusals.length === 0);
			expect(target.mayUpgradeWithLicenseTransfer).toBe(target.transferRefusals.length === 0);
			for (const refusal of target.refusals) expect(target.transferRefusals).toContainEqual(refusal);
			for (const { reason, remedy } of target.transferRefusals)
				expect([reason.length > 9, remedy.length > 9]).toEqual([true, true]);
		}
		const { items } = read(upgradeCollection, await ask({ url: `${place.subscription}/upgrades` }));
		const open = targets.filter(({ pathExists }) => pathExists);
		expect(
			items.map(({ targetOffer, isEligible, upgradeErrors }) => [
				targetOffer.id.toLowerCase(),
				isEligible,
				upgradeErrors.length,
			]),
		).toEqual(
			open.flatMap(({ offer, mayUpgrade, mayUpgradeWithLicenseTransfer, refusals, transferRefusals }) => [
				[offer.id, mayUpgrade, refusals.length],
				[offer.id, mayUpgradeWithLicenseTransfer, transferRefusals.length],
			]),
		);
	});

	test("tells reasons and remedies in the language that is asked for, with the same facts", async () => {
		const [ko, en] = [
			await targetsOf(placeOf("bought-twice"), korean),
			await targetsOf(placeOf("bought-twice"), english),
		];
		const refused = (list: typeof ko) => list.targets.find(({ offer }) => offer.id === e3)?.refusals[0];
		expect(refused(ko)?.code).toBe(refused(en)?.code);
		expect(refused(ko)?.facts).toEqual(refused(en)?.facts);
		expect(refused(ko)?.reason).toMatch(/\p{Script=Hangul}/u);
		expect(refused(en)?.reason).not.toMatch(/\p{Script=Hangul}/u);
	});
});

describe("preview and action", () => {
	test.each(prefixes)("agree for %s on every target and both ways, where they refuse", async (prefix) => {
		const place = placeOf(prefix);
		const before = (await ask({ url: place.subscription })).body;
		const { targets } = await targetsOf(place);
		for (const { offer, refusals, transferRefusals } of targets) {
			for (const licenseTransfer of [false, true]) {
				const choice = { targetOfferId: offer.id, licenseTransfer };
				const expected = licenseTransfer ? transferRefusals : refusals;
				const planned = await preview(place, choice);
				expect(planned.mayUpgrade).toBe(expected.length === 0);
				expect(planned.refusals).toEqual(expected);
				expect(planned.target).toEqual(offer);
				expect(planned.consequences === undefined).toBe(expected.length > 0);
				if (expected.length > 0) {
					const problem = readProblem(await act(place, choice), 409);
					expect(problem).toMatchObject({ code: "refused", refusals: expected });
				}
			}
		}
		expect((await ask({ url: place.subscription })).body).toBe(before);
	});

	test.each([
		["seoul-mirae", true],
		["hanbit-trading", false],
		["nuri-electronics", true],
	])("agree for %s on what the upgrade does, license transfer %s", async (prefix, licenseTransfer) => {
		const place = placeOf(prefix);
		const choice = { targetOfferId: e3, licenseTransfer };
		const planned = await preview(place, choice);
		expect(await preview(place, choice)).toEqual(planned);
		const holders = read(licenseHolders, await ask({ url: `${place.ourSubscription}/license-holders` })).items.length;
		const done = read(upgradeResult, await act(place, choice), 201);
		expect(done.consequences).toEqual(planned.consequences);
		await finishTransfers(server.surroundings);
		const { users, affected } = done.consequences;
		expect(users.holding).toBe(holders);
		expect(users.moving + users.keepingOld).toBe(users.holding);
		expect(users.needingWork).toBe(affected.length);
		const moved = read(
			licenseHolders,
			await ask({ url: `${place.ourCustomer}/subscriptions/${done.targetSubscriptionId}/license-holders` }),
		);
		expect(moved.items.length).toBe(users.moving);
		const left = read(licenseHolders, await ask({ url: `${place.ourSubscription}/license-holders` }));
		expect(left.items.length).toBe(users.keepingOld);
		const list = read(subscriptionList, await ask({ url: `${place.ourCustomer}/subscriptions` }));
		expect(list.items.find(({ id }) => id === place.subscriptionId)).toMatchObject({
			status: "suspended",
			upgraded: true,
			upgradable: false,
		});
		expect(list.items.find(({ id }) => id === done.targetSubscriptionId)).toMatchObject({
			status: "active",
			quantity: done.consequences.quantity,
		});
	});

	test("refuse a target that nobody sells with its reason, beside the others", async () => {
		const place = placeOf("paused-trading");
		const choice = { targetOfferId: "no such offer", licenseTransfer: false };
		const planned = await preview(place, choice);
		expect(planned.refusals.map(({ code }) => code)).toEqual(["subscriptionNotActive", "targetOfferNotFound"]);
		expect(planned).not.toHaveProperty("target");
		expect(readProblem(await act(place, choice), 409).refusals).toEqual(planned.refusals);
	});
});
