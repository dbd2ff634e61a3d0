import { describe, expect, test } from "vitest";
import { openEmptyDatabase } from "../../test/support/identity.ts";
import { databasesUnderTest } from "../../test/support/postgres.ts";
import { keepInstallationValue, readKeptValue } from "./keep-installation-value.ts";

describe.each(databasesUnderTest())("a value of the installation on %s", (kind) => {
	test("is made once and is the same for all servers, however many start at once", async () => {
		const { database, close } = await openEmptyDatabase(kind);
		expect(await readKeptValue({ database }, "keys")).toBeUndefined();
		const servers = Array.from({ length: 8 }, (_, index) =>
			keepInstallationValue({ database }, "keys", async () => `made by ${index}`),
		);
		const values = new Set(await Promise.all(servers));
		expect(values.size).toBe(1);
		expect(await keepInstallationValue({ database }, "keys", async () => "too late")).toBe([...values][0]);
		expect(await readKeptValue({ database }, "keys")).toBe([...values][0]);
		await close();
	});
});
