import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { dumpTables } from "../../../test/support/dump-tables.ts";
import { openStage, type Stage } from "../../../test/support/fixture.ts";
import { databasesUnderTest } from "../../../test/support/postgres.ts";
import { roles } from "../../domain/access/roles.ts";
import { toId, toServicePlanName } from "../../domain/basics/ids.ts";
import { getOffer } from "../../domain/catalog/catalog.ts";
import type { Tables } from "../../storage/tables.ts";
import { verifyPassword } from "../passwords.ts";
import { demoClient, demoPassword, demoUsers, otherDemoClient, otherDemoUser } from "./demo-access.ts";
import { isDemoLoaded } from "./is-demo-loaded.ts";
import { loadDemo } from "./load-demo.ts";

type Row<Name extends keyof Tables> = Tables[Name];

describe.each(databasesUnderTest())("loading the demo on %s", (kind) => {
	let stage: Stage;
	beforeEach(async () => {
		stage = await openStage(kind);
	});
	afterEach(() => stage.close());

	const load = () => loadDemo(stage.surroundings);
	const dump = () => dumpTables(stage.store.database);
	const rows = async <Name extends keyof Tables>(name: Name) =>
		(await dump())[name].map((text): Row<Name> => JSON.parse(text));

	test("happens once, whatever is asked after that", async () => {
		expect(await isDemoLoaded(stage.surroundings)).toBe(false);
		expect(await load()).toBe(true);
		expect(await isDemoLoaded(stage.surroundings)).toBe(true);
		const before = await dump();
		stage.clock.advance({ hours: 48 });
		expect(await load()).toBe(false);
		expect(await dump()).toEqual(before);
	});

	test("happens once when several servers start at once", async () => {
		const loaded = await Promise.all([load(), load(), load()]);
		expect(loaded.filter((one) => one)).toHaveLength(1);
		expect((await rows("partners")).length).toBe(2);
	});

	test("does not happen where a partner works already", async () => {
		await stage.store.database.transactInstallation((tx) =>
			tx
				.insertInto("partners")
				.values({ id: "p", name: "p", domain: "p", mpn_id: "", country: "KR", created_at: "" })
				.execute(),
		);
		expect(await load()).toBe(false);
		expect(await isDemoLoaded(stage.surroundings)).toBe(false);
		expect(await rows("customers")).toEqual([]);
	});

	test("gives the same ids, names and secrets every time; only dates move with the clock", async () => {
		await load();
		const first = withoutMoney(withoutDates(await dump()));
		const later = await openStage(kind);
		later.clock.advance({ hours: 24 * 100 });
		await loadDemo(later.surroundings);
		expect(withoutMoney(withoutDates(await dumpTables(later.store.database)))).toEqual(first);
		await later.close();
	});

	test("makes one sign-in for each role, and two programs, with the printed secrets", async () => {
		await load();
		const accounts = await rows("accounts");
		const printed = [...demoUsers, otherDemoUser];
		expect(accounts.map((row) => row.user_name).toSorted()).toEqual(printed.map(({ userName }) => userName).toSorted());
		expect(demoUsers.map(({ role }) => role).toSorted()).toEqual([...roles].toSorted());
		for (const { role, userName } of printed) {
			const account = accounts.find((row) => row.user_name === userName);
			expect(account?.roles).toBe(JSON.stringify([role]));
			expect(await verifyPassword(demoPassword, account?.password_hash)).toBe(true);
		}
		const clients = await rows("api_clients");
		for (const { id, secret } of [demoClient, otherDemoClient]) {
			const client = clients.find((row) => row.client_id === id);
			expect(await verifyPassword(secret, client?.secret_hash ?? undefined)).toBe(true);
		}
	});

	test("leaves rows that the rules can stand on", async () => {
		await load();
		const [subscriptions, batches, orders, lines] = [
			await rows("subscriptions"),
			await rows("seat_batches"),
			await rows("orders"),
			await rows("order_lines"),
		];
		for (const one of subscriptions) {
			const offer = getOffer(stage.catalog, toId(one.offer_id));
			expect(one.regime).toBe(offer.regime);
			const seats = batches
				.filter((batch) => batch.subscription_id === one.id)
				.reduce((sum, { quantity }) => sum + quantity, 0);
			expect(seats).toBe(one.quantity);
			expect(orders.find(({ id }) => id === one.order_id)).toMatchObject({
				customer_id: one.customer_id,
				partner_id: one.partner_id,
			});
			expect(lines.find((line) => line.order_id === one.order_id)).toMatchObject({
				subscription_id: one.id,
				quantity: one.quantity,
			});
			expect(one.effective_from < one.committed_until).toBe(true);
			if (one.parent_subscription_id !== null) expect(offer.isAddOn).toBe(true);
		}
		expect(batches.length).toBe(subscriptions.length);
		expect(orders.length).toBe(subscriptions.length);
	});

	test("gives licenses to people who exist, of products that the customer has", async () => {
		await load();
		const [users, assignments, subscriptions, holdings] = [
			await rows("customer_users"),
			await rows("license_assignments"),
			await rows("subscriptions"),
			await rows("holdings"),
		];
		const people = new Set(users.map((user) => `${user.customer_id} ${user.id}`));
		const had = new Set([
			...subscriptions.map((one) => `${one.customer_id} ${getOffer(stage.catalog, toId(one.offer_id)).skuId}`),
			...holdings.map((one) => `${one.customer_id} ${one.sku_id}`),
		]);
		for (const one of assignments) {
			expect(people).toContain(`${one.customer_id} ${one.user_id}`);
			expect(had).toContain(`${one.customer_id} ${one.sku_id}`);
			const sku = stage.catalog.skus.get(toId(one.sku_id));
			for (const plan of JSON.parse(one.disabled_plans) as string[])
				expect(sku?.servicePlans).toContain(toServicePlanName(plan));
		}
		const names = users.map((user) => user.user_principal_name);
		expect(new Set(names).size).toBe(names.length);
	});

	test("names customers and people in Korean and in English, one customer with 300 people", async () => {
		await load();
		const customers = (await rows("customers")).map((row) => row.company_name);
		const users = await rows("customer_users");
		for (const names of [customers, users.map((row) => row.display_name)]) {
			expect(names.filter((name) => /\p{Script=Hangul}/u.test(name)).length).toBeGreaterThan(2);
			expect(names.filter((name) => /^[A-Za-z .-]+$/u.test(name)).length).toBeGreaterThan(2);
		}
		expect(customers.length).toBeGreaterThanOrEqual(3);
		const perCustomer = Map.groupBy(users, (row) => row.customer_id);
		expect([...perCustomer.values()].filter((people) => people.length === 300)).toHaveLength(1);
	});
});

/** What was charged until the day of the load depends on that day, in rows and in amounts. */
function withoutMoney(dump: Readonly<Record<string, unknown>>): unknown {
	const {
		subscription_billing: _billing,
		customer_changes: _changes,
		charge_lines: _lines,
		ledger_transfers: _ledger,
		...rest
	} = dump;
	return rest;
}

/** Rows as text with moments and salted hashes out of sight. */
function withoutDates(dump: Readonly<Record<string, readonly string[]>>): Readonly<Record<string, unknown>> {
	const text = JSON.stringify(dump);
	return JSON.parse(
		text
			.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/gu, "date")
			.replaceAll(/\d{4}-\d\d-\d\d(?![\d-])/gu, "day")
			.replaceAll(/\$argon2[^"\\]+/gu, "hash"),
	);
}
