import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { addCustomer, makeCaller, openStage, partnerId, type Stage, write } from "../../../test/support/fixture.ts";
import { databasesUnderTest } from "../../../test/support/postgres.ts";
import { type CustomerId, toId, type UserId } from "../../domain/basics/ids.ts";
import { saveAuditRecords } from "../../storage/audit-store.ts";
import type { Transactor } from "../../storage/database.ts";
import { savePartner } from "../../storage/partner-store.ts";
import { newAuditRecord, newPartnerRecord } from "../new-audit-record.ts";
import { eraseDeletedUser } from "./erase-person.ts";
import { sealAudit } from "./seal-audit.ts";
import { verifyAudit } from "./verify-audit.ts";

const origin = { caller: makeCaller(), requestId: "r", correlationId: "c", address: "192.0.2.7" };

describe.each(databasesUnderTest())("verifying the audit log on %s", (kind) => {
	let stage: Stage;
	let customers: readonly CustomerId[];
	let victim: CustomerId;
	beforeEach(async () => {
		stage = await openStage(kind);
		await write(stage, (tx) =>
			savePartner(tx, {
				...{ id: partnerId, name: "파트너", domain: "partner.example", mpnId: "", country: "KR" },
				createdAt: stage.surroundings.now(),
			}),
		);
		customers = [await addCustomer(stage), await addCustomer(stage), await addCustomer(stage)];
		victim = customers[1] ?? toId("none");
		for (const customerId of customers) for (const n of [1, 2, 3, 4]) await record(customerId, n);
		await write(stage, (tx) =>
			saveAuditRecords(tx, [
				newPartnerRecord(stage.surroundings, origin, {
					...{ operation: "create_tax_rate", resource: "price", resourceId: "t", details: {} },
				}),
			]),
		);
	});
	afterEach(() => stage.close());

	async function record(customerId: CustomerId, n: number): Promise<void> {
		await stage.surroundings.database.transact(customerId, (tx) =>
			saveAuditRecords(tx, [
				newAuditRecord(stage.surroundings, origin, {
					...{ customerId, operation: "update_subscription", resource: "subscription", resourceId: `s${n}` },
					...{ before: { quantity: n, name: "가'나" }, after: { quantity: n + 1 }, details: { Changed: "quantity" } },
				}),
			]),
		);
	}

	const verify = (known?: readonly string[]) => verifyAudit(stage.surroundings, known);
	const tamper = (work: (tx: Transactor) => Promise<unknown>) =>
		write(stage, async (tx) => {
			await work(tx);
		});
	const at = (sequence: number) => sql`customer_id = ${victim} and sequence = ${sequence}`;

	test("finds every record and every chain whole", async () => {
		expect(await verify()).toMatchObject({ records: 13, chains: 4, seals: 0, erased: 0, faults: [] });
	});

	test.each([
		["what was done", "operation", "create_order"],
		["to what", "resource_id", "s9"],
		["who", "user_name", "somebody@else"],
		["from where", "address", "198.51.100.1"],
		["before", "before", '{"quantity":2,"name":"가나"}'],
		["after", "after", null],
		["whether it was done", "status", "failed"],
		["the request", "request_id", "other"],
		["when", "occurred_at", "2026-11-22T09:30:00.001Z"],
		["by which partner", "partner_id", "another"],
	])("finds a record in which %s was changed", async (_what, column, value) => {
		await tamper((tx) => sql`update audit_records set ${sql.ref(column)} = ${value} where ${at(2)}`.execute(tx));
		const { faults } = await verify();
		expect(faults).toMatchObject([{ kind: "changed", chainId: victim, sequence: 2 }]);
	});

	test("finds a record that was deleted from the middle, and from the beginning", async () => {
		await tamper((tx) => sql`delete from audit_records where ${at(3)}`.execute(tx));
		expect((await verify()).faults).toEqual([{ kind: "missing", chainId: victim, sequence: 3 }]);
		await tamper((tx) => sql`delete from audit_records where ${at(1)}`.execute(tx));
		expect((await verify()).faults).toEqual([{ kind: "missing", chainId: victim, sequence: 1 }]);
	});

	test("finds a record that was inserted", async () => {
		await tamper(async (tx) => {
			const [row] = await tx.selectFrom("audit_records").selectAll().where("customer_id", "=", victim).execute();
			if (row === undefined) throw new Error("there is no record");
			await tx
				.insertInto("audit_records")
				.values({ ...row, sequence: 5, id: "inserted" })
				.execute();
		});
		expect((await verify()).faults).toMatchObject([{ kind: "changed", sequence: 5, recordId: "inserted" }]);
	});

	test("finds records that changed places", async () => {
		await tamper(async (tx) => {
			await sql`update audit_records set sequence = 99 where ${at(2)}`.execute(tx);
			await sql`update audit_records set sequence = 2 where ${at(3)}`.execute(tx);
			await sql`update audit_records set sequence = 3 where ${at(99)}`.execute(tx);
		});
		expect((await verify()).faults).toMatchObject([{ kind: "changed", chainId: victim, sequence: 2 }]);
	});

	test("finds by the seal that the end of a chain was cut off, and a whole chain", async () => {
		expect(await sealAudit(stage.surroundings)).toBe(1);
		await tamper((tx) => sql`delete from audit_records where ${at(4)}`.execute(tx));
		expect((await verify()).faults).toEqual([{ kind: "cutOff", chainId: victim, sequence: 4, sealNumber: 1 }]);
		await tamper((tx) => sql`delete from audit_records where customer_id = ${victim}`.execute(tx));
		expect((await verify()).faults).toEqual([{ kind: "cutOff", chainId: victim, sequence: 4, sealNumber: 1 }]);
	});

	test("finds by the seal a chain that was written anew from some record on", async () => {
		await sealAudit(stage.surroundings);
		await tamper((tx) => sql`delete from audit_records where customer_id = ${victim} and sequence > 2`.execute(tx));
		for (const n of [30, 40]) await record(victim, n);
		expect((await verify()).faults).toEqual([{ kind: "rewritten", chainId: victim, sequence: 4, sealNumber: 1 }]);
	});

	test("seals what moved, once", async () => {
		await sealAudit(stage.surroundings);
		expect(await sealAudit(stage.surroundings)).toBe(0);
		await record(victim, 5);
		expect(await Promise.all([sealAudit(stage.surroundings), sealAudit(stage.surroundings)])).toContain(1);
		const { seals } = await verify();
		expect(seals).toBe(2);
		const rows = await stage.surroundings.database.read((db) =>
			db.selectFrom("audit_seals").select("heads").orderBy("number").execute(),
		);
		expect(rows.map(({ heads }) => JSON.parse(heads).length)).toEqual([4, 1]);
	});

	test("finds a seal that was changed or deleted, and one that is known elsewhere only", async () => {
		await sealAudit(stage.surroundings);
		await record(victim, 5);
		await sealAudit(stage.surroundings);
		const [newest] = (await verify()).newest;
		expect((await verify([newest?.hash ?? ""])).faults).toEqual([]);
		await tamper((tx) => sql`delete from audit_seals where number = 2`.execute(tx));
		expect((await verify()).faults).toEqual([]);
		expect((await verify([newest?.hash ?? ""])).faults).toEqual([{ kind: "sealUnknown", hash: newest?.hash }]);
		await tamper((tx) => sql`update audit_seals set sealed_at = '2020' where number = 1`.execute(tx));
		expect((await verify()).faults).toEqual([{ kind: "sealChanged", partnerId, number: 1 }]);
		await tamper((tx) => sql`update audit_seals set number = 3 where number = 1`.execute(tx));
		expect((await verify()).faults).toEqual([{ kind: "sealMissing", partnerId, number: 1 }]);
	});

	describe("after a deleted user's personal data was erased", () => {
		const userId = toId<UserId>("user-1");
		const person = { userPrincipalName: "seoyeon@hanbit.example", displayName: "민서연" };
		const ask = { userId, origin };

		beforeEach(async () => {
			await stage.surroundings.database.transact(victim, (tx) =>
				saveAuditRecords(tx, [
					newAuditRecord(stage.surroundings, origin, {
						...{ customerId: victim, operation: "delete_customer_user", resource: "customer_user", resourceId: userId },
						...{ before: person, details: { UserPrincipalName: person.userPrincipalName } },
					}),
					newAuditRecord(
						stage.surroundings,
						{ ...origin, caller: { ...origin.caller, account: { ...account, userName: person.userPrincipalName } } },
						{
							...{ customerId: victim, operation: "update_subscription", resource: "subscription", resourceId: "s" },
							details: {},
						},
					),
				]),
			);
			await sealAudit(stage.surroundings);
		});
		const account = { id: toId<NonNullable<typeof origin.caller.account>["id"]>("a"), userName: "", displayName: "" };

		test("the log is whole, tells so, and holds nothing of the person", async () => {
			expect(await eraseDeletedUser(stage.surroundings, { ...ask, customerId: victim })).toEqual({
				kind: "erased",
				records: 2,
			});
			expect(await verify()).toMatchObject({ records: 16, erased: 2, faults: [] });
			const rows = await stage.surroundings.database.read((db) =>
				db.selectFrom("audit_records").selectAll().where("customer_id", "=", victim).execute(),
			);
			expect(JSON.stringify(rows)).not.toMatch(/seoyeon|서연/u);
			expect(rows.find((row) => row.sequence === 5)).toMatchObject({ user_name: "agent@example", before: null });
		});

		test("what is left of the record is still held by the chain", async () => {
			await eraseDeletedUser(stage.surroundings, { ...ask, customerId: victim });
			await tamper((tx) => sql`update audit_records set subject_proof = '-other' where ${at(5)}`.execute(tx));
			expect((await verify()).faults).toMatchObject([{ kind: "changed", sequence: 5 }]);
		});

		test("nothing is erased of somebody unknown, or of another partner's customer", async () => {
			const unknown = { ...ask, userId: toId<UserId>("nobody"), customerId: victim };
			expect(await eraseDeletedUser(stage.surroundings, unknown)).toEqual({ kind: "userNotFound" });
			const elsewhere = { ...ask, customerId: toId<CustomerId>("elsewhere") };
			expect(await eraseDeletedUser(stage.surroundings, elsewhere)).toEqual({ kind: "customerNotFound" });
			expect(await verify()).toMatchObject({ erased: 0, faults: [] });
		});
	});
});
