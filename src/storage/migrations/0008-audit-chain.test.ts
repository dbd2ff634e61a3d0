import type { Kysely } from "kysely";
import { expect, test } from "vitest";
import { makePlace } from "../../../test/support/empty-store.ts";
import { databasesUnderTest } from "../../../test/support/postgres.ts";
import { emptyChain, findFault } from "../../domain/audit/audit-chain.ts";
import { toId } from "../../domain/basics/ids.ts";
import { listChainLinks } from "../audit-chain-store.ts";
import { listAuditRecords } from "../audit-store.ts";
import { openDatabase } from "../open-database.ts";
import { sha256 } from "../sha256.ts";
import { up as createFirstTables } from "./0001-first-tables.ts";
import { up as chainAuditRecords } from "./0008-audit-chain.ts";

interface OldTables {
	readonly audit_records: Readonly<Record<string, string | null>>;
}

test.each(databasesUnderTest())("records from before the chain are chained by customer on %s", async (kind) => {
	const place = await makePlace(kind);
	const database = await openDatabase(place.url);
	const anyTables = database.whole as unknown as Kysely<unknown>; // migrations see no tables of ours
	const oldTables = database.whole as unknown as Kysely<OldTables>; // as they were before
	try {
		await createFirstTables(anyTables);
		const rows = Array.from({ length: 1_010 }, (_, index) => ({
			...{ customer_id: index < 505 ? "a" : "b", id: `id-${String(index).padStart(5, "0")}`, partner_id: "p" },
			...{ operation: "create_order", resource_type: index % 2 === 0 ? "order" : "customer_user" },
			...{ resource_id: "r", status: "succeeded", client_id: "c", user_name: null, correlation_id: "k" },
			...{ request_id: "q", occurred_at: "2026-01-01T00:00:00.000Z", before: null, after: '{"n":1}', details: "{}" },
		}));
		for (let at = 0; at < rows.length; at += 505) {
			await oldTables
				.insertInto("audit_records")
				.values(rows.slice(at, at + 505))
				.execute();
		}
		await chainAuditRecords(anyTables);
		const links = await database.read(async (db) => {
			const first = await listChainLinks(db, undefined, 800);
			return [...first, ...(await listChainLinks(db, first.at(-1), 800))];
		});
		expect(links.map(({ chainId, sequence }) => `${chainId}${sequence}`)).toEqual(
			Array.from({ length: 1_010 }, (_, index) => (index < 505 ? `a${index + 1}` : `b${index - 504}`)),
		);
		for (const [index, link] of links.entries()) {
			const head = link.sequence === 1 ? emptyChain : (links[index - 1] ?? emptyChain);
			expect(findFault(sha256, head, link)).toBeUndefined();
		}
		const [newest] = await database.read((db) => listAuditRecords(db, { partnerId: toId("p"), limit: 1 }));
		expect(newest).toMatchObject({ id: "id-01009", after: { n: 1 }, details: {} });
		expect(newest).not.toHaveProperty("erased");
	} finally {
		await database.close();
		await place.drop();
	}
});
