import { afterEach, describe, expect, test } from "vitest";
import { startTestServer } from "../support/test-server.ts";
import { placeOf } from "./demo-places.ts";
import { readProblem } from "./read-answer.ts";

const settings = { SEATLIFT_PARTNER_REQUESTS_PER_MINUTE: "6", SEATLIFT_CUSTOMER_REQUESTS_PER_MINUTE: "3" };
const [trading, coffee] = [placeOf("hanbit-trading"), placeOf("northwind-coffee")];

const toClose: (() => Promise<void>)[] = [];
afterEach(async () => {
	for (const close of toClose.splice(0)) await close();
});

describe("requests in a minute", () => {
	test("about one customer beyond its limit get the gateway's 429, others are taken until the partner's", async () => {
		const { ask, close } = await startTestServer(settings);
		toClose.push(close);
		const status = async (url: string) => (await ask({ url })).statusCode;
		for (let times = 0; times < 3; times++) expect(await status(trading.subscription)).toBe(200);
		const refused = await ask({ url: trading.subscription });
		const wait = Number(refused.headers["retry-after"]);
		expect([refused.statusCode, wait > 0, wait <= 60]).toEqual([429, true, true]);
		expect(refused.body).toBe(
			`{ "statusCode": 429, "message": "Rate limit is exceeded. Try again in ${wait} seconds." }`,
		);
		// Another kind of resource, and another customer, are counted apart; the partner's two are left.
		expect(await status(trading.customer)).toBe(200);
		expect(await status(coffee.subscription)).toBe(200);
		expect(await status(coffee.subscription)).toBe(200);
		expect(await status(coffee.subscription)).toBe(429);
	});

	test("beyond the limit are a problem over our own API, and change nothing", async () => {
		const { ask, close } = await startTestServer(settings);
		toClose.push(close);
		const add = () => ask({ method: "POST", url: `${trading.ourSubscription}/seats`, body: { change: 1 } });
		for (let times = 0; times < 3; times++) expect((await add()).statusCode).toBe(200);
		const refused = await add();
		expect(readProblem(refused, 429).code).toBe("tooManyRequests");
		expect(refused.headers["retry-after"]).toMatch(/^\d+$/u);
		expect((await ask({ url: trading.customer })).statusCode).toBe(200);
	});

	test("are not counted where no limit is set", async () => {
		const { ask, close } = await startTestServer();
		toClose.push(close);
		const all = await Promise.all(Array.from({ length: 40 }, () => ask({ url: trading.subscription })));
		expect(new Set(all.map(({ statusCode }) => statusCode))).toEqual(new Set([200]));
	});
});
