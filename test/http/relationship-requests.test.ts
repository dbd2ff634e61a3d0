import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { addDays } from "../../src/domain/basics/instant.ts";
import { writeReminders } from "../../src/jobs/remind-of-ends.ts";
import { demoSubscriptionId, otherDemoPartnerId } from "../../src/use-cases/demo/demo-ids.ts";
import { describeDemo } from "../../src/use-cases/demo/describe-demo.ts";
import { secretOf } from "../../src/use-cases/relationships/links.ts";
import { remindOfEnds } from "../../src/use-cases/relationships/remind-of-ends.ts";
import { addedCustomer } from "../../src/wire/api/new-customer.ts";
import { type Invitation, invitation, madeRelationshipRequest } from "../../src/wire/api/relationships.ts";
import { upgradeTargets } from "../../src/wire/api/upgrade.ts";
import { startTestServer } from "../support/test-server.ts";
import { missingMembers } from "./documented-members.ts";
import { read, readProblem } from "./read-answer.ts";

const folder = await mkdtemp(join(tmpdir(), "seatlift-mail-"));
const server = await startTestServer({ SEATLIFT_MAIL_FOLDER: folder });
const { ask, surroundings } = server;
afterAll(async () => {
	await server.close();
	await rm(folder, { recursive: true });
});

const newPassword = "Chosen-by-me-2026";
let count = 0;

/** A customer without delegated admin whose administrator has chosen a password. */
async function addCustomer(delegatedAdmin: "none" | "full" = "none", country: "KR" | "US" = "KR") {
	count += 1;
	const domain = `asked${count}.example`;
	const body = {
		...{ companyName: `물음 ${count}`, domain, country, culture: "ko-KR", email: `a@${domain}`, delegatedAdmin },
		address: {
			...{ firstName: "하늘", lastName: "김", addressLine1: "종로 1" },
			...(country === "KR"
				? { city: "서울", postalCode: "03154" }
				: { city: "Redmond", state: "WA", postalCode: "98052", phoneNumber: "4255550101" }),
		},
	};
	const made = read(addedCustomer, await ask({ method: "POST", url: "/api/v1/customers", body }), 201);
	const url = `/api/v1/customers/${made.customer.id}`;
	return { ...made, url, userName: made.admin.userPrincipalName, password: made.admin.password ?? "" };
}
type Added = Awaited<ReturnType<typeof addCustomer>>;

async function makeRequest(body: Readonly<Record<string, unknown>>) {
	const answer = await ask({
		as: "salesAgent",
		method: "POST",
		url: "/api/v1/relationship-requests",
		body: { language: "ko", ...body },
	});
	return read(madeRelationshipRequest, answer, 201);
}

const full = { delegatedAdmin: { kind: "full", services: ["office365"] } } as const;

/** As the page behind the link sends it: without a token of the partner. */
async function post(path: string, body: unknown, language = "ko") {
	const url = `/api/v1/relationship-requests/${path}`;
	return await ask({ as: "nobody", method: "POST", url, body, headers: { "accept-language": language } });
}

function partsOf(link = "") {
	const url = new URL(link);
	return { id: url.pathname.split("/").at(-1) ?? "", secret: url.hash.slice(1) };
}

async function signIn(link: string | undefined, { userName, password }: Added): Promise<Invitation> {
	const { id, secret } = partsOf(link);
	const first = await post(`${id}/sign-in`, { secret, userName, password });
	if (first.statusCode === 200) return read(invitation, first);
	expect(readProblem(first, 409).code).toBe("passwordChangeNeeded");
	return read(invitation, await post(`${id}/sign-in`, { secret, userName, password, newPassword }));
}

async function decide(link: string | undefined, body: unknown) {
	return await post(`${partsOf(link).id}/decision`, body);
}

async function adminOf({ url }: Added) {
	return (await ask({ url })).json<{ delegatedAdmin: { kind: string }; reseller: string }>();
}

describe("a request", () => {
	test("has a link, a letter in the customer's language that is left in the folder, and stands in the list", async () => {
		const made = await makeRequest({ ...full, email: "admin@asked.example" });
		expect(made.letter).toMatchObject({ sent: true });
		expect(made.letter.text).toContain(made.request.link);
		expect(made.letter.subject).toContain("관계 요청");
		const files = await readdir(folder);
		const mail = await readFile(join(folder, files.at(-1) ?? ""), "utf8");
		expect(mail).toContain("To: admin@asked.example");
		const english = await makeRequest({ ...full, language: "en" });
		expect(english.letter).toMatchObject({ sent: false, subject: expect.stringContaining("asks for a relationship") });
		const list = await ask({ url: "/api/v1/relationship-requests" });
		expect(list.json().items[0]).toEqual(english.request);
	});

	test("is accepted by the customer's administrator, who sees exactly what is granted, and counts at once", async () => {
		const customer = await addCustomer();
		const { request } = await makeRequest({ ...full, customerId: customer.customer.id });
		expect((await ask({ url: `${customer.url}/users` })).statusCode).toBe(403);
		const seen = await signIn(request.link, customer);
		expect(seen).toMatchObject({
			partner: { domain: "hanbit-cloud.example" },
			customer: { companyName: customer.customer.companyName },
			request: { status: "open", delegatedAdmin: full.delegatedAdmin },
			relationship: { reseller: "active", delegatedAdmin: { kind: "none" } },
			agreement: { accepted: false },
		});
		const without = await decide(request.link, { token: seen.token, decision: "accept" });
		expect(readProblem(without, 409).refusals?.[0]?.code).toBe("agreementNeeded");
		const accepted = await decide(request.link, { token: seen.token, decision: "accept", acceptsAgreement: true });
		expect(read(invitation, accepted)).toMatchObject({
			request: { status: "accepted", decidedBy: customer.userName },
			relationship: { delegatedAdmin: { kind: "full", services: ["office365"] } },
			agreement: { accepted: true },
		});
		expect((await ask({ url: `${customer.url}/users` })).statusCode).toBe(200);
		const direct = `${customer.url.replace("/api", "")}/directSignedMicrosoftCustomerAgreementStatus`;
		expect((await ask({ url: direct })).json()).toEqual({ isSigned: true });
		const audit = (await ask({ url: `${customer.url}/audit` })).body;
		expect(audit).toContain("dap_admin_relationship_approved");
		expect(audit).toContain(customer.userName);
		const again = await decide(request.link, { token: seen.token, decision: "accept" });
		expect(readProblem(again, 409).refusals?.[0]?.code).toBe("requestClosed");
	});

	test("is declined, and nothing changes", async () => {
		const customer = await addCustomer();
		const { request } = await makeRequest({ ...full, customerId: customer.customer.id });
		const { token } = await signIn(request.link, customer);
		const declined = read(invitation, await decide(request.link, { token, decision: "decline" }));
		expect(declined.request.status).toBe("declined");
		expect((await adminOf(customer)).delegatedAdmin.kind).toBe("none");
	});

	test("that was withdrawn, or is for another customer, is decided by nobody", async () => {
		const [customer, other] = [await addCustomer(), await addCustomer()];
		const { request } = await makeRequest({ ...full, customerId: customer.customer.id });
		const stranger = await signIn(request.link, other);
		const accept = { decision: "accept", acceptsAgreement: true };
		const foreign = await decide(request.link, { token: stranger.token, ...accept });
		expect(readProblem(foreign, 409).refusals?.[0]?.code).toBe("requestForAnother");
		const url = `/api/v1/relationship-requests/${request.id}`;
		expect((await ask({ method: "DELETE", url })).json()).toMatchObject({ status: "withdrawn" });
		expect((await ask({ method: "DELETE", url })).statusCode).toBe(409);
		const { token } = await signIn(request.link, customer);
		const late = await decide(request.link, { token, ...accept });
		expect(readProblem(late, 409).refusals?.[0]?.facts).toEqual({ status: "withdrawn" });
	});

	test("is opened with the right secret, name, password and role only", async () => {
		const customer = await addCustomer("full");
		const { request } = await makeRequest(full);
		await signIn(request.link, customer);
		const { id, secret } = partsOf(request.link);
		const { userName } = customer;
		const right = { secret, userName, password: newPassword };
		expect((await post(`${id}/sign-in`, right)).statusCode).toBe(200);
		expect(readProblem(await post(`${id}/sign-in`, { ...right, secret: "x" }), 404).code).toBe("linkUnknown");
		expect(readProblem(await post(`${id}/sign-in`, { ...right, password: "x" }), 401).code).toBe("wrongCredentials");
		expect((await post(`${id}/sign-in`, { ...right, userName: "nobody@nowhere.example" })).statusCode).toBe(401);
		const worker = {
			userPrincipalName: `worker@${userName.split("@")[1]}`,
			displayName: "일꾼",
			password: newPassword,
		};
		await ask({ method: "POST", url: `${customer.url}/users`, body: { ...worker, mustChangePassword: false } });
		const plain = await post(`${id}/sign-in`, { ...right, userName: worker.userPrincipalName });
		expect(readProblem(plain, 403).code).toBe("notAdministrator");
		expect((await decide(request.link, { token: "a.b", decision: "decline" })).statusCode).toBe(401);
	});

	test("is decided no more by whoever signed in before the password was changed", async () => {
		const customer = await addCustomer("full");
		const { request } = await makeRequest(full);
		const { token } = await signIn(request.link, customer);
		const renewed = await ask({
			method: "POST",
			url: `${customer.url}/users/${customer.admin.id}/reset-password`,
			body: {},
		});
		expect(renewed.statusCode).toBe(200);
		expect(readProblem(await decide(request.link, { token, decision: "decline" }), 401).code).toBe("sessionEnded");
	});

	test("for granular admin gives roles for days, is reminded of, ends by itself and says so", async () => {
		const customer = await addCustomer();
		const granular = { kind: "granular", services: ["office365"], roles: ["directoryReaders"], days: 5 };
		const { request } = await makeRequest({ delegatedAdmin: granular });
		const { token } = await signIn(request.link, customer);
		await decide(request.link, { token, decision: "accept", acceptsAgreement: true });
		expect((await adminOf(customer)).delegatedAdmin).toMatchObject({ kind: "granular" });
		const mine = async (days: number) => {
			const later = { ...surroundings, now: () => addDays(surroundings.now(), days) };
			return (await remindOfEnds(later)).filter((one) => one.customer.id === customer.customer.id);
		};
		const [soon] = await mine(0);
		expect(soon?.days).toBe(7);
		expect(await mine(1)).toEqual([]);
		expect((await mine(4))[0]?.days).toBe(1);
		const [over] = await mine(6);
		expect(over?.days).toBe(0);
		expect(await mine(7)).toEqual([]);
		if (over !== undefined) expect(writeReminders(over)[0]?.text).toContain("끝났습니다");
		expect((await ask({ url: `${customer.url}/audit` })).body).toContain("granular_admin_relationship_expired");
	});
});

describe("either side ends it", () => {
	test("the customer on the page of the link, the partner on the customer's", async () => {
		const customer = await addCustomer();
		const { request } = await makeRequest(full);
		const { token } = await signIn(request.link, customer);
		await decide(request.link, { token, decision: "accept", acceptsAgreement: true });
		const ended = read(invitation, await decide(request.link, { token, decision: "endDelegatedAdmin" }));
		expect(ended.relationship).toMatchObject({ reseller: "active", delegatedAdmin: { kind: "none" } });
		const left = read(invitation, await decide(request.link, { token, decision: "endReseller" }));
		expect(left.relationship?.reseller).toBe("ended");
		const other = await addCustomer("full");
		const url = `${other.url}/relationship/end`;
		const answer = await ask({ as: "adminAgent", method: "POST", url, body: { part: "delegatedAdmin" } });
		expect(answer.json()).toMatchObject({ reseller: "active", delegatedAdmin: { kind: "none" } });
		const body = { part: "reseller" };
		expect((await ask({ as: "adminAgent", method: "POST", url, body })).statusCode).toBe(403);
		expect((await ask({ method: "POST", url, body })).json()).toMatchObject({ reseller: "ended" });
	});
});

describe("the original's address for customers", () => {
	test("is a standing invitation that any customer may accept", async () => {
		const answer = await ask({ url: "/v1/customers/relationshiprequests" });
		expect(missingMembers("request-reseller-relationship", answer.json())).toEqual([]);
		const { url } = answer.json<{ url: string }>();
		expect(url).toContain("DAP=true");
		for (const customer of [await addCustomer(), await addCustomer()]) {
			const { token } = await signIn(url, customer);
			const body = { token, decision: "accept", acceptsAgreement: true, resellerOnly: false };
			expect(read(invitation, await decide(url, body)).request.status).toBe("open");
			expect((await adminOf(customer)).delegatedAdmin.kind).toBe("full");
		}
	});
});

describe("the demo", () => {
	test("has a customer whose administrator signs in and opens the upgrade that was closed", async () => {
		const { administrators } = await describeDemo(surroundings, "http://127.0.0.1:8080");
		const { url: link } = (await ask({ url: "/v1/customers/relationshiprequests" })).json<{ url: string }>();
		const [administrator] = administrators;
		if (administrator === undefined) throw new Error("nobody administers anything");
		const { customerId, userName, password } = administrator;
		const upgrades = `/api/v1/customers/${customerId}/subscriptions/${demoSubscriptionId(15, 1)}/upgrades`;
		const open = async () =>
			read(upgradeTargets, await ask({ url: upgrades })).targets.filter(({ refusals }) => refusals.length === 0);
		expect(await open()).toEqual([]);
		const { id, secret } = partsOf(link);
		const { token } = read(invitation, await post(`${id}/sign-in`, { secret, userName, password }));
		const accepted = await decide(link, { token, decision: "accept", acceptsAgreement: true, resellerOnly: false });
		expect(accepted.statusCode, accepted.body).toBe(200);
		expect((await open()).length).toBeGreaterThan(0);
	});
});

describe("a partner in another country", () => {
	test("does not become the reseller, and both countries are named", async () => {
		const customer = await addCustomer("none", "US");
		const link = `http://127.0.0.1/relationship/${otherDemoPartnerId}#${await secretOf(surroundings, otherDemoPartnerId)}`;
		const { token } = await signIn(link, customer);
		const refused = await decide(link, { token, decision: "accept", acceptsAgreement: true, resellerOnly: false });
		const [refusal] = readProblem(refused, 409).refusals ?? [];
		expect(refusal).toMatchObject({ code: "countryDiffers", facts: { partner: "KR", customer: "US" } });
		expect(refusal?.reason).toContain("미국");
		expect((await decide(link, { token, decision: "decline" })).statusCode).toBe(200);
	});
});
