import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type OpenedDatabase, openEmptyDatabase, partner } from "../../test/support/identity.ts";
import { databasesUnderTest } from "../../test/support/postgres.ts";
import type { SecondFactor } from "../domain/access/second-factor.ts";
import { type AccountId, toId } from "../domain/basics/ids.ts";
import { type AccountLink, findAccountLink, removeAccountLink, saveAccountLink } from "./account-link-store.ts";
import { listOidcPayloadsOfAccount, removeOidcPayloadsOfAccount, saveOidcPayload } from "./oidc-store.ts";
import {
	addSecondFactor,
	listSecondFactors,
	removeSecondFactor,
	removeSecondFactors,
	useSecondFactor,
} from "./second-factor-store.ts";
import { listSessionPlaces, saveSessionPlace } from "./session-place-store.ts";

const at = partner.createdAt;
const holder = { partnerId: partner.id, id: toId<AccountId>("0e9a3f5c-90b1-4f0e-8d56-6b8f9a1c3d04") };
const key = { partnerId: holder.partnerId, accountId: holder.id };
const factor: SecondFactor = { ...key, id: "app", kind: "totp", name: "App", material: "S", counter: 7, createdAt: at };

describe.each(databasesUnderTest())("what a person signs in by, on %s,", (kind) => {
	let opened: OpenedDatabase;
	beforeAll(async () => {
		opened = await openEmptyDatabase(kind);
	});
	afterAll(() => opened.close());
	const list = async () => await opened.database.read((db) => listSecondFactors(db, holder));

	test("is used with a higher counter each time, so that of two at once one succeeds", async () => {
		const { database } = opened;
		await database.transactInstallation((tx) => addSecondFactor(tx, factor));
		const use = async (counter: number) =>
			await database.transactInstallation((tx) => useSecondFactor(tx, factor, { counter, at }));
		expect(await use(7)).toBe(false);
		expect((await Promise.all([use(8), use(8)])).toSorted()).toEqual([false, true]);
		expect(await list()).toEqual([{ ...factor, counter: 8, lastUsedAt: at }]);
	});

	test("may be a passkey that does not count", async () => {
		const passkey: SecondFactor = { ...factor, id: "key", kind: "passkey", counter: 0 };
		await opened.database.transactInstallation((tx) => addSecondFactor(tx, passkey));
		const use = async () =>
			await opened.database.transactInstallation((tx) => useSecondFactor(tx, passkey, { counter: 0, at }));
		expect([await use(), await use()]).toEqual([true, true]);
	});

	test("is taken away once, alone or with all others", async () => {
		const remove = async () =>
			await opened.database.transactInstallation((tx) => removeSecondFactor(tx, holder, "key"));
		expect([await remove(), await remove()]).toEqual([true, false]);
		await opened.database.transactInstallation((tx) => removeSecondFactors(tx, holder));
		expect(await list()).toEqual([]);
	});

	test("begins with a link that the next one replaces and that is used up once", async () => {
		const { database } = opened;
		const link: AccountLink = { ...key, digest: "a", purpose: "invitation", expiresAt: at };
		await database.transactInstallation((tx) => saveAccountLink(tx, link));
		await database.transactInstallation((tx) => saveAccountLink(tx, { ...link, digest: "b", purpose: "recovery" }));
		expect(await database.read((db) => findAccountLink(db, key.partnerId, key.accountId))).toMatchObject({
			digest: "b",
		});
		const use = async () => await database.transactInstallation((tx) => removeAccountLink(tx, link));
		expect((await Promise.all([use(), use()])).toSorted()).toEqual([false, true]);
	});

	test("leaves sessions that are found by their person and forgotten but for those kept", async () => {
		const { database } = opened;
		const name = `${holder.partnerId}.${holder.id}`;
		await database.transactInstallation(async (tx) => {
			for (const id of ["one", "two"])
				await saveOidcPayload(tx, { model: "Session", id, content: {}, accountId: name });
			await removeOidcPayloadsOfAccount(tx, name, ["two"]);
		});
		const left = await database.read((db) => listOidcPayloadsOfAccount(db, "Session", name));
		expect(left.map(({ id }) => id)).toEqual(["two"]);
		const place = { id: "two", address: "192.0.2.1", agent: "Browser", lastSeenAt: at };
		await database.transactInstallation((tx) => saveSessionPlace(tx, holder, { place, forgotten: at }));
		await database.transactInstallation((tx) => saveSessionPlace(tx, holder, { place, forgotten: at }));
		expect(await database.read((db) => listSessionPlaces(db, holder))).toEqual([place]);
	});
});
