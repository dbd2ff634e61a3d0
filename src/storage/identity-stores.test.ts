import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type OpenedDatabase, openEmptyDatabase, otherPartner, partner } from "../../test/support/identity.ts";
import { databasesUnderTest } from "../../test/support/postgres.ts";
import type { Account } from "../domain/access/account.ts";
import type { ApiClient } from "../domain/access/api-client.ts";
import { toId } from "../domain/basics/ids.ts";
import { parseInstant } from "../domain/basics/instant.ts";
import { findAccount, findAccountBySignInName, removeAccount, saveAccount } from "./account-store.ts";
import { findApiClient, removeApiClient, saveApiClient } from "./api-client-store.ts";
import { claimInstallationValue, findInstallationValue, saveInstallationValue } from "./installation-store.ts";
import {
	consumeOidcPayload,
	findOidcPayload,
	type OidcPayload,
	removeExpiredOidcPayloads,
	removeOidcPayload,
	removeOidcPayloadsOfGrant,
	saveOidcPayload,
} from "./oidc-store.ts";
import { countPartners, findPartner, findPartnerByDomain, savePartner } from "./partner-store.ts";

const createdAt = parseInstant("2026-01-02T03:04:05Z");
const account: Account = {
	id: toId("a-1"),
	partnerId: partner.id,
	userName: "Sora.Kim@Hanbit.example",
	displayName: "김소라",
	passwordHash: "$argon2id$…",
	roles: ["globalAdmin", "salesAgent"],
	createdAt,
};
const client: ApiClient = {
	clientId: "bot-1",
	partnerId: partner.id,
	name: "Order bot",
	secretHash: "$argon2id$…",
	roles: ["adminAgent"],
	createdAt,
};
const token: OidcPayload = {
	model: "RefreshToken",
	id: "t-1",
	content: { scope: "openid", nested: { list: [1, "둘", null] } },
	grantId: "g-1",
	expiresAt: parseInstant("2026-02-01T00:00:00Z"),
};

describe.each(databasesUnderTest())("on %s", (kind) => {
	let opened: OpenedDatabase;
	beforeAll(async () => {
		opened = await openEmptyDatabase(kind);
	});
	afterAll(() => opened.close());

	const read: OpenedDatabase["database"]["read"] = (work) => opened.database.read(work);
	const write: OpenedDatabase["database"]["transactInstallation"] = (work) =>
		opened.database.transactInstallation(work);

	test("partners are found by id and by domain in any case, and counted", async () => {
		expect(await read(countPartners)).toBe(0);
		await write((tx) => savePartner(tx, partner));
		await write((tx) => savePartner(tx, { ...otherPartner, domain: "Other.Example" }));
		expect(await read(countPartners)).toBe(2);
		expect(await read((db) => findPartner(db, partner.id))).toEqual(partner);
		expect(await read((db) => findPartnerByDomain(db, "OTHER.example"))).toEqual(otherPartner);
		await write((tx) => savePartner(tx, { ...partner, name: "New name" }));
		expect(await read((db) => findPartner(db, partner.id))).toEqual({ ...partner, name: "New name" });
		expect(await read((db) => findPartnerByDomain(db, "nowhere.example"))).toBeUndefined();
	});

	test("accounts are found within their partner and by sign-in name in any spelling", async () => {
		await write((tx) => saveAccount(tx, account));
		expect(await read((db) => findAccount(db, partner.id, account.id))).toEqual(account);
		expect(await read((db) => findAccount(db, otherPartner.id, account.id))).toBeUndefined();
		expect(await read((db) => findAccountBySignInName(db, " SORA.kim@hanbit.example "))).toEqual(account);
	});

	test("a renamed account gives up its old name; a taken name is refused and changes nothing", async () => {
		const renamed: Account = { ...account, userName: "kim@hanbit.example", roles: [] };
		await write((tx) => saveAccount(tx, renamed));
		expect(await read((db) => findAccountBySignInName(db, account.userName))).toBeUndefined();
		expect(await read((db) => findAccountBySignInName(db, "KIM@hanbit.example"))).toEqual(renamed);
		const rival: Account = { ...renamed, id: toId("a-2"), partnerId: otherPartner.id };
		await expect(write((tx) => saveAccount(tx, rival))).rejects.toThrow();
		expect(await read((db) => findAccount(db, otherPartner.id, rival.id))).toBeUndefined();
		await write((tx) => removeAccount(tx, partner.id, account.id));
		expect(await read((db) => findAccountBySignInName(db, "kim@hanbit.example"))).toBeUndefined();
		expect(await read((db) => findAccount(db, partner.id, account.id))).toBeUndefined();
	});

	test("API clients are found by id in any case; one without a secret is public", async () => {
		await write((tx) => saveApiClient(tx, client));
		expect(await read((db) => findApiClient(db, "BOT-1"))).toEqual(client);
		const { secretHash: _, ...open } = client;
		await write((tx) => saveApiClient(tx, open));
		expect(await read((db) => findApiClient(db, "bot-1"))).toEqual(open);
		await write((tx) => removeApiClient(tx, "Bot-1"));
		expect(await read((db) => findApiClient(db, "bot-1"))).toBeUndefined();
	});

	test("a value of the installation is claimed once and saved over at will", async () => {
		const attempts = await Promise.all(
			["a", "b", "c"].map((value) => write((tx) => claimInstallationValue(tx, "k", value))),
		);
		expect(attempts.filter(Boolean)).toHaveLength(1);
		await write((tx) => saveInstallationValue(tx, "k", "d"));
		expect(await read((db) => findInstallationValue(db, "k"))).toBe("d");
		expect(await read((db) => findInstallationValue(db, "none"))).toBeUndefined();
	});

	test("a payload is found under each of its names, within its kind", async () => {
		const session: OidcPayload = { model: "Session", id: "s-1", content: {}, uid: "u-1" };
		const code: OidcPayload = { model: "DeviceCode", id: "d-1", content: {}, userCode: "ABCD" };
		await write(async (tx) => {
			for (const payload of [token, session, code]) await saveOidcPayload(tx, payload);
		});
		expect(await read((db) => findOidcPayload(db, "RefreshToken", { key: "id", value: "t-1" }))).toEqual(token);
		expect(await read((db) => findOidcPayload(db, "AccessToken", { key: "id", value: "t-1" }))).toBeUndefined();
		expect(await read((db) => findOidcPayload(db, "Session", { key: "uid", value: "u-1" }))).toEqual(session);
		expect(await read((db) => findOidcPayload(db, "DeviceCode", { key: "user_code", value: "ABCD" }))).toEqual(code);
		await write((tx) => removeOidcPayload(tx, "Session", "s-1"));
		expect(await read((db) => findOidcPayload(db, "Session", { key: "id", value: "s-1" }))).toBeUndefined();
	});

	test("a payload is used up once, and stays so when it is written again", async () => {
		const at = parseInstant("2026-01-20T00:00:00Z");
		const consume = () => write((tx) => consumeOidcPayload(tx, { model: "RefreshToken", id: "t-1", at }));
		const attempts = await Promise.all([consume(), consume(), consume()]);
		expect(attempts.filter(Boolean)).toHaveLength(1);
		await write((tx) => saveOidcPayload(tx, { ...token, content: {} }));
		const found = await read((db) => findOidcPayload(db, "RefreshToken", { key: "id", value: "t-1" }));
		expect(found).toEqual({ ...token, content: {}, consumedAt: at });
	});

	test("what came from one grant goes together", async () => {
		await write(async (tx) => {
			await saveOidcPayload(tx, { ...token, id: "t-2", grantId: "g-2" });
			await removeOidcPayloadsOfGrant(tx, "RefreshToken", "g-1");
		});
		const ids = await read((db) =>
			db.selectFrom("oidc_payloads").select("id").where("model", "=", "RefreshToken").execute(),
		);
		expect(ids).toEqual([{ id: "t-2" }]);
	});

	test("what has expired is forgotten, a bounded number at a time, and what has no end stays", async () => {
		await write(async (tx) => {
			for (let index = 0; index < 5; index++) await saveOidcPayload(tx, { ...token, id: `x-${index}` });
			await saveOidcPayload(tx, { model: "Grant", id: "endless", content: {} });
		});
		const before = parseInstant("2026-02-01T00:00:00.001Z");
		expect(
			await write((tx) => removeExpiredOidcPayloads(tx, { before: parseInstant("2026-02-01T00:00:00Z"), limit: 9 })),
		).toBe(0);
		expect(await write((tx) => removeExpiredOidcPayloads(tx, { before, limit: 4 }))).toBe(4);
		expect(await write((tx) => removeExpiredOidcPayloads(tx, { before, limit: 4 }))).toBe(2);
		expect(await read((db) => findOidcPayload(db, "Grant", { key: "id", value: "endless" }))).toBeDefined();
	});
});
