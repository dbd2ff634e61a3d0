import { afterAll, describe, expect, test } from "vitest";
import { toId } from "../../src/domain/basics/ids.ts";
import { saveNewCustomer, saveRelationship } from "../../src/storage/customer-store.ts";
import { demoPartnerId } from "../../src/use-cases/demo/demo-ids.ts";
import { demoStories } from "../../src/use-cases/demo/demo-stories.ts";
import { auditPage } from "../../src/wire/api/audit.ts";
import { customerPage, customerSummary } from "../../src/wire/api/customer.ts";
import { subscriptionList } from "../../src/wire/api/subscription.ts";
import { databasesUnderTest } from "../support/postgres.ts";
import { startTestServer, type TestServer } from "../support/test-server.ts";
import { placeOf } from "./demo-places.ts";
import { read, readProblem } from "./read-answer.ts";
import { startServerOn } from "./server-on.ts";

const twins = 25;

describe.each(databasesUnderTest())("customers on %s", async (kind) => {
	const server = await startServerOn(kind);
	const { ask } = server;
	afterAll(server.close);
	await addTwins(server);

	const list = async (query: string) => read(customerPage, await ask({ url: `/api/v1/customers?${query}` }));
	const everyone = (await list("size=200")).items;

	test("all are listed with their counts, as each alone is", async () => {
		expect(everyone.length).toBe(demoStories.length + twins);
		for (const customer of everyone.filter(({ companyName }) => companyName !== "Same Name Ltd")) {
			const url = `/api/v1/customers/${customer.id}`;
			expect(read(customerSummary, await ask({ url }))).toEqual(customer);
			const { items } = read(subscriptionList, await ask({ url: `${url}/subscriptions` }));
			const active = items.filter(({ status }) => status === "active");
			expect(customer.activeSubscriptions).toBe(active.length);
			expect(customer.seats).toBe(active.reduce((seats, { quantity }) => seats + quantity, 0));
		}
	});

	test.each([1, 7, 13, ...[-1, 0, 1].map((more) => demoStories.length + twins + more)])(
		"pages of %i give everybody once, customers of one name too",
		async (size) => {
			const seen: string[] = [];
			let query = `size=${size}`;
			while (query !== "") {
				const page = await list(query);
				expect(page.items.length).toBeLessThanOrEqual(size);
				seen.push(...page.items.map(({ id }) => id));
				query = page.next === undefined ? "" : `size=${size}&cursor=${encodeURIComponent(page.next)}`;
			}
			expect(seen).toEqual(everyone.map(({ id }) => id));
		},
	);

	test("a search keeps its place from page to page", async () => {
		const first = await list("search=same%20name&size=20");
		const second = await list(`search=same%20name&size=20&cursor=${first.next}`);
		expect([first.items.length, second.items.length]).toEqual([20, 5]);
		expect(second).not.toHaveProperty("next");
		expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(25);
	});

	test.each([
		["한빛", ["한빛무역"]],
		["%ED%95%9C%EB%B9%9B".normalize(), ["한빛무역"]],
		["NORTHWIND", ["Northwind Coffee"]],
		["hanbit-tra", ["한빛무역"]],
		["nuri-electronics.onmicrosoft", ["누리전자"]],
		["  coffee ", ["Northwind Coffee"]],
		["nobody", []],
		["%25", []],
		["northwin_", []],
	])("the search %s looks into names and domains: %o", async (search, names) => {
		expect((await list(`search=${search}`)).items.map(({ companyName }) => companyName)).toEqual(names);
	});

	test("an empty search is no search, and a decomposed one is composed", async () => {
		expect((await list("search=&size=200")).items).toEqual(everyone);
		expect((await list("search=%20&size=200")).items).toEqual(everyone);
		const decomposed = encodeURIComponent("한빛무역".normalize("NFD"));
		expect((await list(`search=${decomposed}`)).items.length).toBe(1);
	});

	test.each([
		"size=0",
		"size=201",
		"size=-1",
		"size=x",
		"size=1.5",
		`search=${"x".repeat(201)}`,
		`cursor=${"x".repeat(501)}`,
	])("%s is refused with the name of what is wrong", async (query) => {
		const problem = readProblem(await ask({ url: `/api/v1/customers?${query}` }), 400);
		expect(problem.code).toBe("invalidInput");
		expect(problem.errors?.map(({ pointer }) => pointer)).toEqual([`/${query.split("=")[0]}`]);
	});
});

describe("problems", async () => {
	const { ask, close } = await startTestServer();
	afterAll(close);
	const { ourSubscription } = placeOf("hanbit-trading");
	const hangul = /\p{Script=Hangul}/u;

	test.each([
		["malformedJson", 400, { method: "POST", url: `${ourSubscription}/seats`, body: "{" }],
		["invalidInput", 400, { method: "POST", url: `${ourSubscription}/seats`, body: { change: "x" } }],
		["unauthenticated", 401, { as: "nobody", url: "/api/v1/session" }],
		["forbidden", 403, { as: "billingAdmin", method: "POST", url: `${ourSubscription}/seats`, body: { change: 1 } }],
		["notFound", 404, { url: "/api/v1/customers/x" }],
		["notFound", 404, { url: `${ourSubscription.slice(0, -1)}f/upgrades` }],
		["refused", 409, { method: "POST", url: `${ourSubscription}/seats`, body: { change: 0 } }],
		["bodyTooLarge", 413, { method: "POST", url: `${ourSubscription}/seats`, body: " ".repeat(1_100_000) }],
	] as const)("%s is %i in Korean and in English, with the same code", async (code, status, request) => {
		for (const [language, isKorean] of [
			["ko", true],
			["en", false],
		] as const) {
			const answer = await ask({ ...request, headers: { "accept-language": language } });
			const problem = readProblem(answer, status);
			expect(problem.code).toBe(code);
			expect(hangul.test(problem.title)).toBe(isKorean);
			const sentences = [
				problem.detail,
				...(problem.errors ?? []).map(({ detail }) => detail),
				...(problem.refusals ?? []).map(({ reason }) => reason),
			];
			for (const sentence of sentences) if (sentence !== undefined) expect(hangul.test(sentence)).toBe(isKorean);
		}
	});

	test.each([
		[{ change: "x" }, "/change"],
		[{ quantity: 1.5 }, "/quantity"],
		[{ change: 1, release: ["x"] }, "/release/0"],
		[{ change: 1, quantitty: 5 }, ""],
		[[], ""],
	])("%o is wrong at the pointer %j", async (body, pointer) => {
		const problem = readProblem(await ask({ method: "POST", url: `${ourSubscription}/seats`, body }), 400);
		expect(problem.errors?.map((error) => error.pointer)).toEqual([pointer]);
	});

	test("answers of our own API are not kept by caches", async () => {
		const answer = await ask({ url: "/api/v1/session" });
		expect(answer.headers["cache-control"]).toBe("no-store");
		expect(answer.headers["content-type"]).toBe("application/json; charset=utf-8");
	});

	test("the activity of a customer is listed whole, page by page", async () => {
		const place = placeOf("gaon-logistics");
		for (const change of [1, 2, 3])
			await ask({ method: "POST", url: `${place.ourSubscription}/seats`, body: { change } });
		const url = `${place.ourCustomer}/audit`;
		const all = read(auditPage, await ask({ url }));
		expect(all.items.map(({ details }) => details.QuantityAfter)).toEqual(["46", "43", "41"]);
		expect(all.items.map(({ at }) => at)).toEqual(
			all.items
				.map(({ at }) => at)
				.toSorted()
				.toReversed(),
		);
		const first = read(auditPage, await ask({ url: `${url}?size=2` }));
		const second = read(auditPage, await ask({ url: `${url}?size=2&cursor=${first.next}` }));
		expect([...first.items, ...second.items]).toEqual(all.items);
		expect(second).not.toHaveProperty("next");
	});
});

/** Customers that the order by name alone cannot tell apart. */
async function addTwins({ surroundings }: TestServer): Promise<void> {
	const now = surroundings.now();
	for (let number = 1; number <= twins; number++) {
		const id = toId<Parameters<typeof saveNewCustomer>[1]["id"]>(surroundings.newId());
		await surroundings.database.transact(id, async (tx) => {
			await saveNewCustomer(tx, {
				id,
				companyName: "Same Name Ltd",
				domain: `twin-${number}.example`,
				country: "KR",
				culture: "en-US",
				email: `billing@twin-${number}.example`,
				address: { firstName: "A", lastName: "B", addressLine1: "1", city: "Seoul", postalCode: "04524" },
				createdAt: now,
				isTest: false,
				version: 1,
			});
			const delegatedAdmin = { kind: "none" } as const;
			await saveRelationship(tx, {
				customerId: id,
				partnerId: demoPartnerId,
				reseller: "active",
				delegatedAdmin,
				since: now,
			});
		});
	}
}
