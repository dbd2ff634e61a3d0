import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toOrigin } from "../../test/support/desk.ts";
import { dumpTables } from "../../test/support/dump-tables.ts";
import { failAtStatement } from "../../test/support/faults.ts";
import { addCustomer, makeCaller, openStage, otherPartnerId, type Stage } from "../../test/support/fixture.ts";
import { databasesUnderTest } from "../../test/support/postgres.ts";
import type { Caller } from "../domain/access/caller.ts";
import type { CustomerId } from "../domain/basics/ids.ts";
import type { Transactor } from "../storage/database.ts";
import { answerOnce, type RememberedAnswer } from "./answer-once.ts";

describe.each(databasesUnderTest())("one request, one answer, on %s", (kind) => {
	let stage: Stage;
	let customerId: CustomerId;
	beforeAll(async () => {
		stage = await openStage(kind);
		customerId = await addCustomer(stage);
	});
	afterAll(() => stage.close());

	let serial = 0;
	const fresh = (what: string) => `${what} ${++serial}`;
	/** Asks for a change that raises a counter and tells where it stood. */
	const ask = (
		key: string | undefined,
		{
			counter = key ?? "",
			status = 200,
			lasting = true,
			caller = makeCaller(),
			customer = customerId,
			database = stage.store.database,
		} = {},
	): Promise<RememberedAnswer> =>
		answerOnce(
			{ ...stage.surroundings, database },
			{
				customerId: customer,
				origin: toOrigin({ caller, ...(key === undefined ? {} : { key }) }),
				change: (tx) => raise(tx, counter),
				isLasting: () => lasting,
				toAnswer: (count) => ({ status, headers: { "x-count": String(count) }, body: `{"수":${count}}` }),
			},
		);
	const count = (counter: string) =>
		stage.store.database.read(async (db) => {
			const row = await db
				.selectFrom("installation_values")
				.select("value")
				.where("name", "=", counter)
				.executeTakeFirst();
			return Number(row?.value ?? 0);
		});

	test("a repeat gets the first answer to the letter and changes nothing", async () => {
		const key = fresh("key");
		const first = await ask(key);
		const before = await dumpTables(stage.store.database);
		stage.clock.advance({ hours: 1 });
		expect(await ask(key)).toStrictEqual(first);
		expect(await dumpTables(stage.store.database)).toEqual(before);
		expect(first).toStrictEqual({ status: 200, headers: { "x-count": "1" }, body: '{"수":1}' });
	});

	test("a request that nobody named is never a repeat", async () => {
		const counter = fresh("counter");
		await ask(undefined, { counter });
		await ask(undefined, { counter });
		expect(await count(counter)).toBe(2);
	});

	test("another body, another customer or another partner is another request", async () => {
		const [key, counter] = [fresh("key"), fresh("counter")];
		const others: readonly { readonly caller?: Caller; readonly customer?: CustomerId; readonly key?: string }[] = [
			{},
			{ key: `${key} with another body` },
			{ customer: await addCustomer(stage) },
			{ caller: makeCaller({ partner: otherPartnerId }) },
		];
		for (const { key: own = key, ...rest } of others) await ask(own, { counter, ...rest });
		expect(await count(counter)).toBe(others.length);
		for (const { key: own = key, ...rest } of others) await ask(own, { counter, ...rest });
		expect(await count(counter)).toBe(others.length);
	});

	test("ten at once run once, and all get the same answer", async () => {
		const key = fresh("key");
		const answers = await Promise.all(Array.from({ length: 10 }, () => ask(key)));
		expect(await count(key)).toBe(1);
		expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
	});

	test.each([true, false])(
		"an outcome that lasts (%s) is remembered, whatever its status, and no other",
		async (lasting) => {
			for (const status of [200, 400, 404, 409]) {
				const key = fresh("key");
				expect((await ask(key, { status, lasting })).status).toBe(status);
				await ask(key, { status, lasting });
				expect(await count(key)).toBe(lasting ? 1 : 2);
			}
		},
	);

	test("one change has one moment, however long it takes", async () => {
		const seen: string[] = [];
		await answerOnce(stage.surroundings, {
			customerId,
			origin: toOrigin({}),
			async change(_tx, at) {
				seen.push(at.now());
				stage.clock.advance({ hours: 1 });
				seen.push(at.now());
			},
			isLasting: () => true,
			toAnswer: () => ({ status: 200, headers: {}, body: "" }),
		});
		expect(seen[0]).toBe(seen[1]);
	});

	test("a change that throws after it has written keeps nothing and is run again", async () => {
		const key = fresh("key");
		const before = await dumpTables(stage.store.database);
		const broken = answerOnce(stage.surroundings, {
			customerId,
			origin: toOrigin({ key }),
			async change(tx) {
				await raise(tx, key);
				throw new Error("after saving");
			},
			isLasting: () => true,
			toAnswer: () => ({ status: 200, headers: {}, body: "" }),
		});
		await expect(broken).rejects.toThrow("after saving");
		expect(await dumpTables(stage.store.database)).toEqual(before);
		expect((await ask(key)).body).toBe('{"수":1}');
	});

	test("an outcome that cannot be put into words keeps nothing", async () => {
		const key = fresh("key");
		const before = await dumpTables(stage.store.database);
		const broken = answerOnce(stage.surroundings, {
			customerId,
			origin: toOrigin({ key }),
			change: (tx) => raise(tx, key),
			isLasting: () => true,
			toAnswer: () => {
				throw new Error("speechless");
			},
		});
		await expect(broken).rejects.toThrow("speechless");
		expect(await dumpTables(stage.store.database)).toEqual(before);
	});

	test("change and answer are written together or not at all, whichever statement fails", async () => {
		const key = fresh("key");
		const before = await dumpTables(stage.store.database);
		for (let number = 1; ; number++) {
			const database = failAtStatement(stage.store.database, number);
			const [done] = await Promise.allSettled([ask(key, { database })]);
			if (!database.reached()) {
				expect(number).toBeGreaterThan(3);
				expect(done?.status).toBe("fulfilled");
				break;
			}
			expect(done?.status).toBe("rejected");
			expect(await dumpTables(stage.store.database)).toEqual(before);
		}
		expect(await count(key)).toBe(1);
	});

	test("property: whatever is repeated in whatever order, every request is carried out once", async () => {
		const requests = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 25 });
		await fc.assert(
			fc.asyncProperty(requests, fc.boolean(), async (sent, together) => {
				const run = fresh("run");
				const send = (key: number) => ask(`${run}/${key}`, { counter: run });
				const answers: RememberedAnswer[] = [];
				if (together) answers.push(...(await Promise.all(sent.map(send))));
				else for (const key of sent) answers.push(await send(key));
				expect(await count(run)).toBe(new Set(sent).size);
				const bodies = sent.map((key, index) => `${key} ${answers[index]?.body}`);
				expect(new Set(bodies).size).toBe(new Set(sent).size);
			}),
			{ numRuns: 15 },
		);
	});
});

async function raise(tx: Transactor, counter: string): Promise<number> {
	const row = await tx.selectFrom("installation_values").select("value").where("name", "=", counter).executeTakeFirst();
	const value = Number(row?.value ?? 0) + 1;
	await tx
		.insertInto("installation_values")
		.values({ name: counter, value: String(value) })
		.onConflict((conflict) => conflict.column("name").doUpdateSet({ value: String(value) }))
		.execute();
	return value;
}
