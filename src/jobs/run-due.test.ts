import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sellBilled, setPrices } from "../../test/support/billed-sale.ts";
import { dumpTables } from "../../test/support/dump-tables.ts";
import { addCustomer, openStage, type Stage, write } from "../../test/support/fixture.ts";
import { databasesUnderTest } from "../../test/support/postgres.ts";
import type { CustomerId } from "../domain/basics/ids.ts";
import { parseInstant } from "../domain/basics/instant.ts";
import { runDueRegularly, runDueStep } from "./run-due.ts";

describe.each(databasesUnderTest())("the job that carries out what is due on %s", (kind) => {
	let stage: Stage;
	let customers: readonly CustomerId[];
	let errors: unknown[];
	const onError = (error: unknown) => {
		errors.push(error);
	};
	beforeEach(async () => {
		errors = [];
		stage = await openStage(kind);
		await setPrices(stage, { basic: 500 });
		customers = [await addCustomer(stage), await addCustomer(stage), await addCustomer(stage)];
		for (const one of customers) await sellBilled(stage, one, { createdAt: parseInstant("2026-08-10T10:00:00Z") });
	});
	afterEach(() => stage.close());

	const charged = async () => {
		const { charge_lines: rows } = await dumpTables(stage.surroundings.database);
		return Map.groupBy(rows, (row) => JSON.parse(row).customer_id as CustomerId); // a column of ids
	};

	test("charges every customer once, however often it runs", async () => {
		await runDueStep(stage.surroundings, undefined, onError);
		const first = await charged();
		expect(customers.map((one) => first.get(one)?.length)).toEqual([4, 4, 4]);
		await runDueStep(stage.surroundings, undefined, onError);
		expect(await charged()).toEqual(first);
		expect(errors).toEqual([]);
	});

	test("two runs at the same time charge once", async () => {
		await Promise.all([1, 2, 3].map(() => runDueStep(stage.surroundings, undefined, onError)));
		const lines = await charged();
		expect(customers.map((one) => lines.get(one)?.length)).toEqual([4, 4, 4]);
		expect(errors).toEqual([]);
	});

	test("a customer that fails is told and does not stop the others", async () => {
		const [first = ""] = customers.toSorted();
		await write(stage, async (tx) => {
			await sql`update subscription_billing set policy = 'broken' where customer_id = ${first}`.execute(tx);
		});
		await runDueStep(stage.surroundings, undefined, onError);
		const lines = await charged();
		expect(customers.toSorted().map((one) => lines.get(one)?.length)).toEqual([1, 4, 4]);
		expect(errors).toHaveLength(1);
		expect(String(errors[0])).toContain(first);
	});

	test("stops when told to", async () => {
		await runDueRegularly(stage.surroundings, onError).stop();
		expect(errors).toEqual([]);
	});
});
