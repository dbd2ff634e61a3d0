import type { Database } from "../../src/storage/database.ts";
import type { Tables } from "../../src/storage/tables.ts";

const tables = {
	partners: true,
	accounts: true,
	sign_in_names: true,
	api_clients: true,
	oidc_payloads: true,
	installation_values: true,
	customers: true,
	partner_relationships: true,
	subscriptions: true,
	seat_batches: true,
	orders: true,
	order_lines: true,
	holdings: true,
	customer_users: true,
	license_assignments: true,
	audit_records: true,
	remembered_answers: true,
	partner_billing: true,
	customer_terms: true,
	price_lists: true,
	price_rows: true,
	price_books: true,
	tax_rates: true,
	subscription_billing: true,
	customer_changes: true,
	charge_lines: true,
	ledger_transfers: true,
	quotes: true,
	scheduled_changes: true,
	billing_runs: true,
	invoices: true,
	invoice_lines: true,
	user_passwords: true,
	deleted_users: true,
	directory_role_members: true,
} as const satisfies Record<keyof Tables, true>;

/** Every row of every table, in an order of its own, so that two dumps are equal when and only when the rows are. */
export async function dumpTables(database: Database): Promise<Readonly<Record<keyof Tables, readonly string[]>>> {
	const names = Object.keys(tables) as (keyof Tables)[]; // the keys of a const object
	return await database.read(async (db) => {
		const dump: Partial<Record<keyof Tables, readonly string[]>> = {};
		for (const name of names) {
			const rows = await db.selectFrom(name).selectAll().execute();
			dump[name] = rows.map((row) => JSON.stringify(sortKeys(row))).toSorted();
		}
		return dump as Readonly<Record<keyof Tables, readonly string[]>>; // filled for every name
	});
}

function sortKeys(row: object): object {
	return Object.fromEntries(Object.entries(row).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
