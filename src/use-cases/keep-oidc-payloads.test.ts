import { describe, expect, test } from "vitest";
import { openEmptyDatabase, startClock } from "../../test/support/identity.ts";
import { databasesUnderTest } from "../../test/support/postgres.ts";
import { addDays } from "../domain/basics/instant.ts";
import { keepOidcPayloads } from "./keep-oidc-payloads.ts";

describe.each(databasesUnderTest())("what the sign-in remembers on %s", (kind) => {
	test("is forgotten some writes after it has expired, and not before", async () => {
		const { database, close } = await openEmptyDatabase(kind);
		const clock = startClock();
		const payloads = keepOidcPayloads({ database, now: clock.now });
		const count = async () =>
			(await database.read((db) => db.selectFrom("oidc_payloads").select("id").execute())).length;
		const expiresAt = addDays(clock.now(), 1);
		for (let index = 0; index < 60; index++) {
			await payloads.save({ model: "Session", id: `old-${index}`, content: {}, expiresAt });
		}
		expect(await count()).toBe(60);
		clock.advance(24 * 3600 + 1);
		for (let index = 0; index < 50; index++) {
			await payloads.save({ model: "Session", id: `new-${index}`, content: {}, expiresAt: addDays(clock.now(), 1) });
		}
		expect(await count()).toBe(50);
		expect(await payloads.find("Session", { key: "id", value: "new-0" })).toBeDefined();
		await close();
	});
});
