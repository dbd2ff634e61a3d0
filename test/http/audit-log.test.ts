import { afterAll, describe, expect, test } from "vitest";
import { toInstant } from "../../src/domain/basics/instant.ts";
import { signInLogOf } from "../../src/use-cases/audit/sign-in-log.ts";
import { demoClient, demoUsers } from "../../src/use-cases/demo/demo-access.ts";
import { demoPartnerId } from "../../src/use-cases/demo/demo-ids.ts";
import { auditPage } from "../../src/wire/api/audit.ts";
import { type AuditRecord, auditRecord, auditRecordCollection } from "../../src/wire/audit-record.ts";
import { startTestServer } from "../support/test-server.ts";
import { offerIds, placeOf } from "./demo-places.ts";
import { read } from "./read-answer.ts";

const now = toInstant(Temporal.Now.instant());
const { ask, app, close, surroundings } = await startTestServer({}, { now: () => now });
afterAll(close);
const today = now.slice(0, 10);
const place = placeOf("hanbit-trading");
const other = placeOf("gaon-logistics");
const seats = `/api/v1/customers/${place.customerId}/subscriptions/${place.subscriptionId}/seats`;

async function activity(customerId: string) {
	return read(auditPage, await ask({ url: `/api/v1/customers/${customerId}/audit?size=200` })).items;
}

async function list(query: string, headers: Readonly<Record<string, string>> = {}) {
	return read(auditRecordCollection, await ask({ url: `/v1/auditrecords?startDate=${today}${query}`, headers }));
}

/** Asks for a token as the demo's program does. */
async function askToken(asked: Readonly<Record<string, string>>) {
	const form = new URLSearchParams({
		...{ client_id: demoClient.id, client_secret: demoClient.secret },
		...{ resource: "https://api.partnercenter.microsoft.com", ...asked },
	});
	const headers = { "content-type": "application/x-www-form-urlencoded" };
	const url = `/${demoPartnerId}/oauth2/token`;
	return await app.inject({ method: "POST", url, headers, payload: form.toString() });
}

/** What is recorded of sign-ins, newest first. */
async function signIns() {
	return (await list("")).items.filter((one) => told(one).Operation === "sign_in");
}

/** The named facts that a record tells besides. */
function told({ customizedData }: Pick<AuditRecord, "customizedData">): Readonly<Record<string, string | null>> {
	return Object.fromEntries(customizedData.map(({ key, value }) => [key, value]));
}

describe("a refused attempt", () => {
	test("by a rule leaves one record with who, from where, and all reasons", async () => {
		const answer = await ask({ as: "salesAgent", method: "POST", url: seats, body: { change: -1_000 } });
		expect(answer.statusCode).toBe(409);
		const [newest, ...rest] = await activity(place.customerId);
		expect(rest).toEqual([]);
		expect(newest).toMatchObject({
			operation: "update_subscription",
			status: "failed",
			address: "127.0.0.1",
			resourceId: place.subscriptionId,
		});
		expect(newest?.details.Refused).toMatch(/^\w+(,\w+)*$/u);
	});

	test("by an upgrade rule is told on the wire as failed, though the answer is 200", async () => {
		const body = { targetOffer: { id: offerIds.e3 }, upgradeType: "upgrade_only", quantity: 1 };
		const answer = await ask({ as: "salesAgent", method: "POST", url: `${place.subscription}/upgrades`, body });
		expect([200, 400]).toContain(answer.statusCode);
		const { items } = await list("");
		expect(items[0]).toMatchObject({
			operationType: "upgrade_subscription",
			operationStatus: "failed",
			resourceType: "subscription",
		});
	});

	test("for lack of a right is recorded once a minute, and told to the customer's activity", async () => {
		const before = (await activity(other.customerId)).length;
		for (const _ of [1, 2, 3]) {
			const answer = await ask({
				as: "billingAdmin",
				method: "POST",
				url: `/api/v1/customers/${other.customerId}/subscriptions/${other.subscriptionId}/seats`,
				body: { change: 1 },
			});
			expect(answer.statusCode).toBe(403);
		}
		const told = await activity(other.customerId);
		expect(told.length).toBe(before + 1);
		expect(told[0]).toMatchObject({ status: "failed", details: { Refused: "사용자 수 변경" } });
	});

	test("at somebody else's customer is the partner's own record", async () => {
		const stranger = "5ea71f70-ffff-4000-8000-000000000000";
		const url = `/v1/customers/${stranger}/subscriptions/${stranger}/upgrades`;
		expect((await ask({ as: "billingAdmin", method: "POST", url, body: {} })).statusCode).toBe(403);
		const { items } = await list("");
		expect(items[0]).toMatchObject({ operationType: "upgrade_subscription", operationStatus: "failed" });
		expect(items[0]).not.toHaveProperty("customerId");
	});

	test("to sign in is the partner's own record when the name is known", async () => {
		const attempt = async (username: string) => await askToken({ grant_type: "password", username, password: "wrong" });
		const userName = demoUsers[0]?.userName ?? "";
		const failures = async () => (await signIns()).filter(({ userPrincipalName }) => userPrincipalName === userName);
		expect((await attempt("nobody@elsewhere.example")).statusCode).toBe(400);
		expect((await attempt(userName)).statusCode).toBe(400);
		const failed = async () => (await failures()).filter(({ operationStatus }) => operationStatus === "failed");
		await expect.poll(async () => (await failed()).length).toBe(1);
		expect((await failed())[0]).toMatchObject({ operationType: "undefined", resourceType: "partner_user" });
	});

	test("to sign in as nobody tells the partner of that domain once a minute, and little of the name", async () => {
		const names = ["kim.minsu", "lee", "park"].map((local) => `${local}@hanbit-cloud.example`);
		for (const username of names) await askToken({ grant_type: "password", username, password: "wrong" });
		const unknown = async () => (await signIns()).filter((one) => told(one).UserName !== undefined);
		await signInLogOf(surroundings).idle();
		expect((await unknown()).map(told)).toMatchObject([{ By: "pwd", UserName: "k…@hanbit-cloud.example" }]);
	});

	test("of programs is recorded: a wrong secret once a minute, a token once an hour", async () => {
		for (let times = 0; times < 3; times += 1) {
			await askToken({ grant_type: "client_credentials", client_secret: "wrong" });
			await askToken({ grant_type: "client_credentials" });
		}
		await signInLogOf(surroundings).idle();
		const own = (await signIns()).filter(({ resourceType }) => resourceType === "application");
		expect(own.map((one) => [one.operationStatus, told(one)])).toEqual([
			["succeeded", { By: "client_credentials", Operation: "sign_in", Resource: "api_client" }],
			["failed", { By: "client_secret", Operation: "sign_in", Resource: "api_client" }],
		]);
	});

	test("is not recorded of a preview or of what is not found", async () => {
		const before = (await list("")).totalCount;
		const preview = `/api/v1/customers/${place.customerId}/subscriptions/${place.subscriptionId}/upgrades/preview`;
		await ask({
			as: "salesAgent",
			method: "POST",
			url: preview,
			body: { targetOfferId: offerIds.e3, licenseTransfer: true, quantity: 1 },
		});
		const nobody = "5ea71f70-ffff-4000-8000-000000000001";
		await ask({
			as: "salesAgent",
			method: "POST",
			url: `/api/v1/customers/${nobody}/subscriptions/${nobody}/seats`,
			body: { change: 1 },
		});
		expect((await list("")).totalCount).toBe(before);
	});
});

describe("one record", () => {
	test.each(["/v1", "/auditactivity/v1"])("is read by its id under %s", async (root) => {
		const { items } = await list("");
		for (const item of items) {
			const answer = await ask({ url: `${root}/auditrecords/${encodeURIComponent(item.id)}` });
			expect(read(auditRecord, answer)).toEqual(item);
		}
		expect(items.length).toBeGreaterThan(2);
	});

	test("of another partner, of nobody and of no shape is not found", async () => {
		const id = (await list("")).items[0]?.id ?? "";
		for (const wrong of [
			"x",
			`${id}0`,
			id.replace(/^./u, "f"),
			id.replace(/\d$/u, (digit) => String(9 - Number(digit))),
		]) {
			expect((await ask({ url: `/v1/auditrecords/${wrong}` })).statusCode).toBe(404);
		}
	});
});

describe("seeking", () => {
	const headersOf = (link: { headers: readonly { key: string; value: string }[] } | undefined) =>
		Object.fromEntries((link?.headers ?? []).map(({ key, value }) => [key, value]));

	test("goes forward and back again, and to the last page", async () => {
		const all = (await list("")).items.map(({ id }) => id);
		const first = await list("&size=2&seekOperation=First");
		expect(first.links?.previous).toBeUndefined();
		const second = read(
			auditRecordCollection,
			await ask({ url: `/v1${first.links?.next?.uri}`, headers: headersOf(first.links?.next) }),
		);
		expect(second.items.map(({ id }) => id)).toEqual(all.slice(2, 4));
		const back = read(
			auditRecordCollection,
			await ask({ url: `/v1${second.links?.previous?.uri}`, headers: headersOf(second.links?.previous) }),
		);
		expect(back.items.map(({ id }) => id)).toEqual(all.slice(0, 2));
		const last = await list("&size=2&seekOperation=Last");
		expect(last.items.map(({ id }) => id)).toEqual(all.slice(-2));
		expect(last.links?.next).toBeUndefined();
	});

	test("narrows by a part of the customer's name", async () => {
		const filter = (Operator: string, Value: string) =>
			`&filter=${encodeURIComponent(JSON.stringify({ Field: "CompanyName", Value, Operator }))}`;
		const { items } = await list(filter("substring", "무역"));
		expect(items.length).toBeGreaterThan(0);
		expect(new Set(items.map(({ customerName }) => customerName))).toEqual(new Set(["한빛무역"]));
		expect((await list(filter("substring", "없는 이름"))).totalCount).toBe(0);
		expect((await ask({ url: `/v1/auditrecords?startDate=${today}${filter("equals", "한빛")}` })).statusCode).toBe(400);
	});
});

describe("as CSV", () => {
	test("a customer's records come whole, with their refusals", async () => {
		const answer = await ask({ url: `/api/v1/customers/${place.customerId}/audit.csv` });
		expect(answer.headers["content-type"]).toContain("text/csv");
		const lines = answer.body.trimEnd().split("\r\n");
		expect(lines[0]).toMatch(/^\uFEFFDate,Operation,Status/u);
		expect(lines.length - 1).toBe((await activity(place.customerId)).length);
		expect(answer.body).toContain("failed");
	});

	test("the partner's records come too, by days", async () => {
		const whole = await ask({ url: `/api/v1/audit.csv?from=${today}&to=${today}` });
		expect(whole.body.trimEnd().split("\r\n").length - 1).toBe((await list("")).totalCount);
		const none = await ask({ url: "/api/v1/audit.csv?to=2001-01-01" });
		expect(none.body.trimEnd().split("\r\n")).toHaveLength(1);
		expect((await ask({ url: "/api/v1/audit.csv?from=yesterday" })).statusCode).toBe(400);
	});
});
