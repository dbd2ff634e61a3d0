import Fastify, { type FastifyInstance } from "fastify";
import { afterEach, describe, expect, test } from "vitest";
import { clientSecret, type Installation, install, password } from "../../../test/support/identity.ts";
import type { Account } from "../../domain/access/account.ts";
import { saveAccount } from "../../storage/account-store.ts";
import { listAuditRecords } from "../../storage/audit-store.ts";
import { saveSecondFactorDemand } from "../../storage/sign-in-rule-store.ts";

let at: Installation;
afterEach(() => at.close());

async function askToken(grant: Readonly<Record<string, string>>, app: FastifyInstance = at.app) {
	const { clientId, partnerId } = at.client;
	const form = new URLSearchParams({
		...{ client_id: clientId, client_secret: clientSecret, scope: "openid" },
		...{ resource: "https://api.partnercenter.microsoft.com", ...grant },
	});
	return await app.inject({
		method: "POST",
		url: `/${partnerId}/oauth2/token`,
		headers: { "content-type": "application/x-www-form-urlencoded" },
		payload: form.toString(),
	});
}

const byPassword = async ({ userName }: Account = at.account, given = password) =>
	(await askToken({ grant_type: "password", username: userName, password: given })).statusCode;

/** What is recorded of sign-ins of the people of an account's partner, in no order. */
async function signIns({ partnerId }: Account = at.account) {
	const records = await at.database.read((db) => listAuditRecords(db, { partnerId, limit: 50 }));
	return records
		.filter(({ operation, resource }) => operation === "sign_in" && resource === "account")
		.map(({ status, clientId, userName, details }) => ({ status, clientId, userName, details }));
}

const change = async (changed: Partial<Account>) =>
	await at.database.transactInstallation((tx) => saveAccount(tx, { ...at.account, ...changed }));

describe("a password that a program hands on", () => {
	test("is a sign-in of its person by that program, recorded once an hour with how often it came again", async () => {
		at = await install();
		const by = { status: "succeeded", clientId: at.client.clientId, userName: at.account.userName };
		expect([await byPassword(), await byPassword(), await byPassword()]).toEqual([200, 200, 200]);
		await expect.poll(() => signIns()).toEqual([{ ...by, details: { By: "pwd" } }]);
		at.clock.advance(3601);
		expect(await byPassword()).toBe(200);
		const again = { ...by, details: { By: "pwd", Repeated: "2" } };
		await expect.poll(() => signIns()).toContainEqual(again);
	});

	test.each([
		["blocked", async () => await change({ state: "blocked" })],
		[
			"secondFactorNeeded",
			async () =>
				await at.database.transactInstallation((tx) => saveSecondFactorDemand(tx, at.account.partnerId, "everybody")),
		],
	] as const)("and that is right is recorded as refused for another reason: %s", async (reason, prepare) => {
		at = await install();
		await prepare();
		expect(await byPassword()).toBe(400);
		await expect
			.poll(async () => (await signIns())[0])
			.toMatchObject({
				...{ status: "failed", clientId: at.client.clientId, details: { By: "pwd", Reason: reason } },
			});
	});

	test("and that is right elsewhere is told to the partner whose person it is, and to no other", async () => {
		at = await install();
		expect(await byPassword(at.stranger)).toBe(400);
		await expect.poll(() => signIns(at.stranger)).toMatchObject([{ details: { Reason: "otherPartner" } }]);
		expect(await signIns()).toEqual([]);
	});
});

test("a sign-in that cannot be recorded is answered as ever, and the server's log tells why", async () => {
	at = await install();
	const lines: string[] = [];
	const app = Fastify({ logger: { level: "error", stream: { write: (line) => void lines.push(line) } } });
	await app.register(at.identity.routes);
	await at.database.transactInstallation((tx) => tx.schema.dropTable("audit_records").execute());
	const messages = () => lines.map((line) => (JSON.parse(line) as { readonly msg: string }).msg); // as Fastify's logger writes
	expect((await askToken({ grant_type: "client_credentials" }, app)).statusCode).toBe(200);
	await expect.poll(messages).toEqual([expect.stringContaining("a sign-in could not be recorded")]);
	const wrong = { grant_type: "password", username: at.account.userName, password: "wrong" };
	expect((await askToken(wrong, app)).statusCode).toBe(400);
	await expect.poll(messages).toContainEqual(expect.stringContaining("a failed sign-in could not be recorded"));
	await app.close();
});
