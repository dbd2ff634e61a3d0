import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type EmptyStore, openEmptyStore } from "../../test/support/empty-store.ts";
import { databasesUnderTest } from "../../test/support/postgres.ts";
import { type AuditRecord, ownChainOf } from "../domain/audit/audit-record.ts";
import { type CustomerId, type PartnerId, toId } from "../domain/basics/ids.ts";
import { parseInstant } from "../domain/basics/instant.ts";
import { type AuditListing, listAuditRecords, saveAuditRecords } from "./audit-store.ts";
import { savePartner } from "./partner-store.ts";

const [first, second] = [toId<CustomerId>("customer-1"), toId<CustomerId>("customer-2")];
let made = 0;

describe.each(databasesUnderTest())("audit records on %s", (kind) => {
	let store: EmptyStore;
	beforeAll(async () => {
		store = await openEmptyStore(kind);
	});
	afterAll(() => store.close());

	const save = (...records: readonly AuditRecord[]) =>
		store.database.transactInstallation((tx) => saveAuditRecords(tx, records));
	const list = (listing: AuditListing) => store.database.read((db) => listAuditRecords(db, listing));
	const ids = async (partnerId: PartnerId, listing: Partial<AuditListing> = {}) =>
		(await list({ partnerId, limit: 100, ...listing })).map(({ id }) => id);
	const fresh = () => toId<PartnerId>(`partner-${++made}`);

	test("come back with every field, in Korean too", async () => {
		const whole = makeRecord(fresh(), 1, {
			operation: "upgrade_subscription",
			resource: "subscription",
			resourceId: "S-1",
			status: "failed",
			userName: "서연@example",
			address: "2001:db8::7",
			onBehalfOf: "고객@example",
			before: { friendlyName: "본사 '전' 직원", quantity: 3, list: [1, null, { deep: true }] },
			after: { friendlyName: "" },
			details: { "OfferId-0": '값 % \\ "', empty: "" },
		});
		await save(whole);
		expect(await list({ partnerId: whole.partnerId, limit: 1 })).toStrictEqual([whole]);
	});

	test("come back without what they lack", async () => {
		const bare = makeRecord(fresh(), 1);
		await save(bare);
		const [found] = await list({ partnerId: bare.partnerId, limit: 1 });
		expect(found).toStrictEqual(bare);
	});

	test("are seen by their partner only", async () => {
		const record = makeRecord(fresh(), 1);
		const other = fresh();
		await save(record, makeRecord(other, 2));
		expect(await ids(record.partnerId)).toEqual([record.id]);
		expect(await ids(other)).not.toContain(record.id);
	});

	test("are listed newest first, in pages that neither skip nor repeat", async () => {
		const partnerId = fresh();
		const records = Array.from({ length: 7 }, (_, index) => makeRecord(partnerId, index));
		await save(...records);
		const newestFirst = records.map(({ id }) => id).toReversed();
		expect(await ids(partnerId)).toEqual(newestFirst);
		const [one, two] = [
			await ids(partnerId, { limit: 3 }),
			await ids(partnerId, { limit: 3, after: newestFirst[2] ?? "" }),
		];
		expect([...one, ...two]).toEqual(newestFirst.slice(0, 6));
	});

	test("are narrowed by customer, by resource and by time: from inclusive, to exclusive", async () => {
		const partnerId = fresh();
		const records = [
			makeRecord(partnerId, 1, { customerId: first }),
			makeRecord(partnerId, 2, { customerId: second, resource: "subscription" }),
			makeRecord(partnerId, 3, { customerId: second }),
		];
		await save(...records);
		const [a, b, c] = records.map(({ id }) => id);
		const [, at2, at3] = records.map(({ occurredAt }) => occurredAt);
		expect(await ids(partnerId, { customerId: second })).toEqual([c, b]);
		expect(await ids(partnerId, { resources: ["order"] })).toEqual([c, a]);
		expect(await ids(partnerId, { customerId: second, resources: ["subscription", "license"] })).toEqual([b]);
		expect(await ids(partnerId, at2 === undefined ? {} : { from: at2 })).toEqual([c, b]);
		expect(await ids(partnerId, at3 === undefined ? {} : { to: at3 })).toEqual([b, a]);
	});

	test("are never written over", async () => {
		const record = makeRecord(fresh(), 1);
		await save(record);
		await expect(save({ ...record, resourceId: "changed" })).rejects.toThrow();
		expect(await list({ partnerId: record.partnerId, limit: 5 })).toEqual([record]);
	});

	test("of a partner's own by several at once stand in one chain, one after the other", async () => {
		const partnerId = fresh();
		const now = parseInstant("2026-11-22T09:30:00Z");
		await store.database.transactInstallation((tx) =>
			savePartner(tx, {
				id: partnerId,
				name: "p",
				domain: `${partnerId}.example`,
				mpnId: "",
				country: "KR",
				createdAt: now,
			}),
		);
		const own = Array.from({ length: 12 }, (_, number) =>
			makeRecord(partnerId, number, { customerId: ownChainOf(partnerId) }),
		);
		await Promise.all(own.map((record) => save(record)));
		expect((await ids(partnerId)).toSorted()).toEqual(own.map(({ id }) => id).toSorted());
	});

	test("none is no statement", async () => {
		await save();
	});
});

function makeRecord(partnerId: PartnerId, number: number, changes: Partial<AuditRecord> = {}): AuditRecord {
	return {
		id: toId(`019ab000-0000-7000-8000-${partnerId}-${String(number).padStart(4, "0")}`),
		customerId: first,
		partnerId,
		operation: "create_order",
		resource: "order",
		resourceId: "order-1",
		status: "succeeded",
		clientId: "client",
		correlationId: "correlation",
		requestId: "request",
		occurredAt: parseInstant(`2026-11-22T09:30:${String(number).padStart(2, "0")}Z`),
		details: {},
		...changes,
	};
}
