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
	carts: true,
	support_contacts: true,
	holdings: true,
	customer_users: true,
	license_assignments: true,
	audit_records: true,
	audit_seals: true,
	webhook_registrations: true,
	webhook_deliveries: true,
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
	user_imports: true,
	deleted_users: true,
	directory_role_members: true,
	license_transfers: true,
	license_transfer_rows: true,
	user_proxy_addresses: true,
	transitions: true,
	domain_names: true,
	customer_qualifications: true,
	customer_agreements: true,
	partner_profiles: true,
	indirect_resellers: true,
	relationship_requests: true,
	custom_roles: true,
	account_links: true,
	second_factors: true,
	session_places: true,
	sign_in_rules: true,
	identity_providers: true,
	identity_provider_domains: true,
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

/** What is different however equal two histories are: salts, and the hashes over them. */
const random = new Set(["actor_proof", "subject_proof", "hash"]);

function sortKeys(row: object): object {
	const told = Object.entries(row).filter(([name]) => !random.has(name));
	return Object.fromEntries(told.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
