import { afterAll, describe, expect, test } from "vitest";
import { auditPage } from "../../src/wire/api/audit.ts";
import { channelMap, holding, holdingImportReport, holdings } from "../../src/wire/api/channels.ts";
import { upgradeTargets } from "../../src/wire/api/upgrade.ts";
import { databasesUnderTest } from "../support/postgres.ts";
import { offerIds, placeOf } from "./demo-places.ts";
import { tokenOfOther } from "./other-partner.ts";
import { read, readProblem } from "./read-answer.ts";
import { startServerOn } from "./server-on.ts";

describe.each(databasesUnderTest())("what customers have through other channels on %s", async (kind) => {
	const server = await startServerOn(kind);
	const { ask } = server;
	afterAll(server.close);

	const place = placeOf("hanbit-trading");
	const url = `${place.ourCustomer}/holdings`;
	const list = async () => read(holdings, await ask({ url })).items;
	const e3 = { channel: "volumeLicensing", product: "ENTERPRISEPACK", since: "2020-01-01" };
	const codesAgainstE3 = async () => {
		const { targets } = read(upgradeTargets, await ask({ url: `${place.ourSubscription}/upgrades` }));
		const target = targets.find(({ offer }) => offer.id === offerIds.e3.toLowerCase());
		return target?.refusals.map(({ code }) => code);
	};

	test("is recorded, stands in the way of the upgrade at once, and is removed again", async () => {
		expect(await codesAgainstE3()).toEqual([]);
		const body = { ...e3, committedUntil: "2099-12-31", quantity: 5 };
		const made = read(holding, await ask({ method: "POST", url, body }), 201);
		expect(made).toMatchObject({ skuPartNumber: "ENTERPRISEPACK", committedUntil: "2099-12-31", quantity: 5 });
		expect(await list()).toEqual([made]);
		expect(await codesAgainstE3()).toEqual(["targetAlreadyHeld"]);
		const map = read(channelMap, await ask({ url: `${place.ourCustomer}/channels?offerId=${offerIds.e3}` }));
		expect(map.wanted?.inTheWay.map(({ key, refusal }) => [key, refusal.code])).toEqual([
			[made.id, "targetAlreadyHeld"],
		]);
		const [upgrade] = map.wanted?.ways.filter((way) => way.kind === "upgrade") ?? [];
		expect(upgrade).toMatchObject({ ready: "2100-01-01", readyIsKnown: true, refusals: [] });
		expect((await ask({ method: "DELETE", url: `${url}/${made.id}` })).statusCode).toBe(204);
		expect((await ask({ method: "DELETE", url: `${url}/${made.id}` })).statusCode).toBe(404);
		expect(await codesAgainstE3()).toEqual([]);
		const { items } = read(auditPage, await ask({ url: `${place.ourCustomer}/audit` }));
		const operations = items.map(({ operation }) => operation);
		expect(operations).toEqual(expect.arrayContaining(["create_customer_holding", "delete_customer_holding"]));
	});

	test("is changed once for each request, guarded by its etag, and recorded with before and after", async () => {
		const made = read(holding, await ask({ method: "POST", url, body: e3 }), 201);
		const at = `${url}/${made.id}`;
		const patch = (body: object, headers: Record<string, string> = {}) =>
			ask({ method: "PATCH", url: at, body, headers });
		const changed = await patch({ committedUntil: "2030-06-30", quantity: 7 }, { "if-match": `"${made.etag}"` });
		const edited = read(holding, changed);
		expect(edited).toEqual({ ...made, committedUntil: "2030-06-30", quantity: 7, etag: edited.etag });
		expect(changed.headers.etag).toBe(`"${edited.etag}"`);
		expect((await patch({ quantity: 8 }, { "if-match": `"${made.etag}"` })).statusCode).toBe(412);
		const emptied = read(holding, await patch({ committedUntil: null, channel: "direct" }));
		expect(emptied).toMatchObject({ channel: "direct", quantity: 7 });
		expect(emptied.committedUntil).toBeUndefined();
		expect(read(holding, await patch({ quantity: 7 })).etag).toBe(emptied.etag);
		const wrong = readProblem(await patch({ since: "2999-01-01", committedUntil: "2021-01-01" }), 400);
		expect(wrong.errors?.map(({ pointer }) => pointer)).toEqual(["/since", "/committedUntil"]);
		const { items } = read(auditPage, await ask({ url: `${place.ourCustomer}/audit` }));
		expect(items.filter(({ operation }) => operation === "update_customer_holding")).toHaveLength(2);
		await ask({ method: "DELETE", url: at });
		expect((await patch({ quantity: 9 })).statusCode).toBe(404);
	});

	test("of a product that the catalog lacks counts by its services, and without them is told as unknown", async () => {
		const named = { channel: "direct", product: "Mail and more", since: "2021-01-01", unlisted: true };
		const body = { ...named, services: ["exchange_s_enterprise"] };
		const made = read(holding, await ask({ method: "POST", url, body }), 201);
		expect(made).toMatchObject({
			unlisted: true,
			title: "Mail and more",
			services: [{ name: "EXCHANGE_S_ENTERPRISE" }],
		});
		expect(await codesAgainstE3()).toEqual(["additionalServicesAlreadyHeld"]);
		const bare = read(holding, await ask({ method: "POST", url, body: { ...named, product: "Nobody knows" } }), 201);
		const map = read(channelMap, await ask({ url: `${place.ourCustomer}/channels?offerId=${offerIds.e3}` }));
		const unknown = map.held.filter(({ servicesUnknown }) => servicesUnknown);
		expect(unknown.map(({ key, title }) => [key, title])).toEqual([[bare.id, "Nobody knows"]]);
		expect(map.wanted?.inTheWay.map(({ key }) => key)).toEqual([made.id]);
		expect((await ask({ url: `${place.ourCustomer}/licenses` })).statusCode).toBe(200);
		const exported = (await ask({ url: `${url}/export` })).body;
		for (const { id } of [made, bare]) await ask({ method: "DELETE", url: `${url}/${id}` });
		const again = { method: "POST", url: `${url}/import`, body: { csv: exported, dryRun: false } } as const;
		expect(read(holdingImportReport, await ask(again))).toMatchObject({ result: "created", good: 2 });
		const back = await list();
		expect(back.map(({ title, services }) => [title, services.length])).toEqual(
			expect.arrayContaining([
				["Mail and more", 1],
				["Nobody knows", 0],
			]),
		);
		for (const { id } of back) await ask({ method: "DELETE", url: `${url}/${id}` });
		const odd = await ask({ method: "POST", url, body: { ...named, services: ["NOTHING"] } });
		expect(readProblem(odd, 400).errors?.map(({ pointer }) => pointer)).toEqual(["/services"]);
	});

	test("is refused with everything that is wrong with it", async () => {
		const body = { ...e3, product: "nothing", since: "2999-01-01", committedUntil: "2998-01-01" };
		const { errors } = readProblem(await ask({ method: "POST", url, body }), 400);
		expect(errors?.map(({ pointer }) => pointer)).toEqual(["/product", "/since", "/committedUntil"]);
		expect(await list()).toEqual([]);
	});

	test("comes from a sheet, all rows or none, and goes back into one", async () => {
		const post = (csv: string, dryRun: boolean) => ask({ method: "POST", url: `${url}/import`, body: { csv, dryRun } });
		const good = "Channel,Product,Since,CommittedUntil,Seats,State\ndirect,EXCHANGESTANDARD,2021-02-03,2031-02-02,7,\n";
		const bad = `${good}phone,=1+1,never,,0,odd\ndirect,EXCHANGESTANDARD,2021-02-03,,,live\n`;
		const looked = read(holdingImportReport, await post(bad, true));
		expect(looked).toMatchObject({ result: "checked", rows: 3, good: 1 });
		expect(looked.items.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
			[],
			["channelUnknown", "notDay", "notSeats", "stateUnknown"],
			["repeatedRow"],
		]);
		expect(readProblem(await post(bad, false), 400).errors?.[0]?.pointer).toBe("/csv/3/Channel");
		expect(await list()).toEqual([]);
		expect(read(holdingImportReport, await post(good, false))).toMatchObject({ result: "created", good: 1 });
		const exported = (await ask({ url: `${url}/export` })).body;
		const [made] = await list();
		expect(exported).toContain("direct,EXCHANGESTANDARD,2021-02-03,2031-02-02,7,live,");
		await ask({ method: "DELETE", url: `${url}/${made?.id}` });
		expect(read(holdingImportReport, await post(exported, false))).toMatchObject({ result: "created", good: 1 });
		expect(await list()).toMatchObject([{ skuPartNumber: "EXCHANGESTANDARD", quantity: 7 }]);
	});

	test("another partner's purchase is a channel without a name, with the day on which it ends", async () => {
		const other = placeOf("two-partners");
		const { body } = await ask({ url: `${other.ourCustomer}/channels?offerId=${offerIds.e3}` });
		const map = channelMap.parse(JSON.parse(body));
		const [theirs] = map.held.filter(({ channel }) => channel === "otherPartner");
		expect(theirs).toMatchObject({ skuPartNumber: "ENTERPRISEPACK" });
		expect(theirs?.subscriptionId).toBeUndefined();
		expect(body).not.toContain("Dalbit");
		expect(map.wanted?.ways[0]?.steps.map(({ kind: step }) => step)).toEqual(["customerEnds", "upgrade"]);
	});

	test("the map has money where the partner bills, and says where it is not known", async () => {
		const map = read(channelMap, await ask({ url: `${place.ourCustomer}/channels?offerId=${offerIds.e3}` }));
		for (const way of map.wanted?.ways ?? []) {
			for (const { money } of way.steps) expect(money.kind === "notKnown" || money.sentence !== "").toBe(true);
		}
		expect(map.wanted?.ways.some((way) => way.refusals.length === 0)).toBe(true);
	});

	test("two partners of one customer never see what the other recorded, nor remove it", async () => {
		const both = placeOf("two-partners");
		const theirs = await tokenOfOther(server);
		const own = `${both.ourCustomer}/holdings`;
		const made = read(
			holding,
			await ask({ method: "POST", url: own, body: { ...e3, product: "ATP_ENTERPRISE" } }),
			201,
		);
		const asOther = { authorization: `Bearer ${theirs}` };
		expect(read(holdings, await ask({ url: own, headers: asOther })).items).toEqual([]);
		const gone = await ask({ method: "DELETE", url: `${own}/${made.id}`, headers: asOther });
		expect(gone.statusCode).toBe(404);
		const map = (await ask({ url: `${both.ourCustomer}/channels`, headers: asOther })).body;
		expect(map).not.toContain(made.id);
		expect(map).not.toContain("ATP_ENTERPRISE");
		expect(read(holdings, await ask({ url: own })).items).toContainEqual(made);
	});

	test("a provider sees its reseller's subscriptions, and the reseller nothing of the provider's", async () => {
		const sold = placeOf("hanbit-trading");
		const reseller = otherDemoMpnId;
		const noted = await ask({
			method: "PATCH",
			url: sold.subscription,
			body: { partnerId: reseller },
		});
		expect(noted.statusCode, noted.body).toBe(200);
		const seen = await ask({ url: `${sold.customer}/subscriptions?mpn_id=${reseller}` });
		expect(seen.json<{ totalCount: number }>().totalCount).toBe(1);
		const asReseller = { authorization: `Bearer ${await tokenOfOther(server)}` };
		for (const url of [
			sold.subscription,
			sold.customer,
			`${sold.ourCustomer}/channels`,
			`${sold.ourCustomer}/holdings`,
		])
			expect((await ask({ url, headers: asReseller })).statusCode, url).toBe(404);
	});

	test("a map to an offer that is not sold here is not found", async () => {
		expect((await ask({ url: `${place.ourCustomer}/channels?offerId=none` })).statusCode).toBe(404);
	});
});

/** Of the demo's second partner, in the partner network. */
const otherDemoMpnId = "7654321";
