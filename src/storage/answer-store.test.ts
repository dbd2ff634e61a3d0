import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type EmptyStore, openEmptyStore } from "../../test/support/empty-store.ts";
import { databasesUnderTest } from "../../test/support/postgres.ts";
import { type CustomerId, toId } from "../domain/basics/ids.ts";
import { addDays, parseInstant } from "../domain/basics/instant.ts";
import {
	findRememberedAnswer,
	forgetAnswersBefore,
	type RememberedAnswer,
	saveRememberedAnswer,
} from "./answer-store.ts";

const answeredAt = parseInstant("2026-11-22T09:30:00Z");
const answer: RememberedAnswer = {
	status: 201,
	headers: { "content-type": "application/json", etag: 'W/"a\\b"' },
	body: '\uFEFF{"이름":"한빛 \\u0000 무역","n":1}',
};

describe.each(databasesUnderTest())("remembered answers on %s", (kind) => {
	let store: EmptyStore;
	beforeAll(async () => {
		store = await openEmptyStore(kind);
	});
	afterAll(() => store.close());

	const save = (customer: string, requestKey: string, at = answeredAt) =>
		store.database.transact(toId<CustomerId>(customer), (tx) =>
			saveRememberedAnswer(tx, { customerId: toId(customer), requestKey, answeredAt: at }, answer),
		);
	const find = (customer: string, key: string) =>
		store.database.read((db) => findRememberedAnswer(db, toId(customer), key));

	test("come back to the letter, under their customer and key only", async () => {
		await save("customer-1", "request a");
		expect(await find("customer-1", "request a")).toStrictEqual(answer);
		expect(await find("customer-1", "request A")).toBeUndefined();
		expect(await find("customer-2", "request a")).toBeUndefined();
	});

	test("are written once", async () => {
		await save("customer-1", "once");
		await expect(save("customer-1", "once")).rejects.toThrow();
	});

	test("are forgotten before a moment, not at it", async () => {
		await save("customer-3", "old", addDays(answeredAt, -2));
		await save("customer-3", "older", addDays(answeredAt, -3));
		await save("customer-3", "kept", addDays(answeredAt, -1));
		const forget = () => store.database.transactInstallation((tx) => forgetAnswersBefore(tx, addDays(answeredAt, -1)));
		expect(await forget()).toBe(2);
		expect(await forget()).toBe(0);
		expect(await find("customer-3", "old")).toBeUndefined();
		expect(await find("customer-3", "kept")).toBeDefined();
	});

	test("are forgotten some at a time, oldest first, so that changes need not wait", async () => {
		const daysAgo = (days: number) => addDays(answeredAt, -days);
		await store.database.transactInstallation(async (tx) => {
			for (let number = 0; number < 501; number++) {
				const key = {
					customerId: toId<CustomerId>("customer-4"),
					requestKey: `many ${number}`,
					answeredAt: daysAgo(1_000 - number),
				};
				await saveRememberedAnswer(tx, key, answer);
			}
		});
		const forget = () => store.database.transactInstallation((tx) => forgetAnswersBefore(tx, daysAgo(400)));
		expect(await forget()).toBe(500);
		expect(await find("customer-4", "many 499")).toBeUndefined();
		expect(await find("customer-4", "many 500")).toBeDefined();
		expect(await forget()).toBe(1);
	});
});
