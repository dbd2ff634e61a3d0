import { open } from "node:fs/promises";
import { createServer } from "node:http";
import { DatabaseSync, type StatementSync } from "node:sqlite";
import { createCheckpoints, pagesOfLog } from "../src/storage/checkpoints.ts";

/**
 * The bare ceiling: `node:http` and SQLite, the same rows written in groups with the reply after the commit, and no
 * rules, no checks, no tokens. What a server on this stack cannot pass.
 */
const [path = "", port = "0", billing = ""] = process.argv.slice(2);
const isBilled = billing === "billed";
const database = new DatabaseSync(path);
database.exec("pragma journal_mode = wal; pragma synchronous = normal; pragma cache_size = -65536");
database.exec(`pragma wal_autocheckpoint = ${pagesOfLog}`);

const statements = new Map<string, StatementSync>();
const prepare = (sql: string): StatementSync => {
	const known = statements.get(sql);
	if (known !== undefined) return known;
	const statement = database.prepare(sql);
	statements.set(sql, statement);
	return statement;
};

type Values = Readonly<Record<string, string | number | null>>;

/** Writes the named values; columns that are not named get nothing, or where there must be something, a number. */
function insert(table: string, values: Values): void {
	const columns = columnsOf(table);
	prepare(`insert into ${table} values (${columns.map(() => "?").join(",")})`).run(
		...columns.map(({ name, must }) => values[name] ?? (must ? serial++ : null)),
	);
}

const columnsByTable = new Map<string, readonly { readonly name: string; readonly must: boolean }[]>();
function columnsOf(table: string) {
	const known = columnsByTable.get(table);
	if (known !== undefined) return known;
	const rows = database.prepare(`pragma table_info(${table})`).all();
	const columns = rows.map((row) => ({ name: String(row.name), must: row.notnull === 1 }));
	columnsByTable.set(table, columns);
	return columns;
}

const snapshot = JSON.stringify({
	id: "x".repeat(36),
	quantity: 5,
	status: "active",
	createdAt: "2026-01-01",
	text: "x".repeat(300),
});
const answer = JSON.stringify({
	sourceSubscriptionId: "x".repeat(36),
	targetSubscriptionId: "x".repeat(36),
	upgradeErrors: [],
});
const now = "2026-01-01T00:00:00.000Z";
const target = "796b6b5f-613c-4e24-a17c-eba730d49c02";
let serial = 0;
const newId = () => `ce111111-0000-4000-8000-${String(serial++).padStart(12, "0")}`;

const readCustomer = (customer: string) => {
	prepare("select * from customers c join partner_relationships r on r.customer_id = c.id where c.id = ?").get(
		customer,
	);
	return prepare("select * from subscriptions where customer_id = ?").all(customer);
};

function writeAudit(customer: string, id: string): void {
	insert("audit_records", {
		...{ customer_id: customer, id: newId(), partner_id: "p", operation: "upgrade_subscription" },
		...{ hash: "x".repeat(64), actor_proof: "x".repeat(150), resource_type: "subscription", resource_id: id },
		...{ status: "succeeded", client_id: "c", user_name: "u" },
		...{ correlation_id: "k", request_id: "q", occurred_at: now, before: snapshot, after: snapshot, details: "{}" },
	});
}

function remember(customer: string): void {
	insert("remembered_answers", {
		...{ customer_id: customer, key: newId(), status: 200, headers: "{}", body: answer, created_at: now },
	});
}

function insertSubscription(customer: string, id: string, order: string): void {
	insert("subscriptions", {
		...{ customer_id: customer, id, partner_id: "p", offer_id: target, order_id: order, regime: "legacy" },
		...{ friendly_name: "", quantity: 5, status: "active", suspension_reasons: "[]", provisioning: "success" },
		...{
			billing_cycle: "monthly",
			auto_renew: 1,
			created_at: now,
			effective_from: now,
			committed_until: now,
			version: 1,
		},
	});
}

const proof = JSON.stringify({ formula: "share", text: "x".repeat(180) });
const effects = JSON.stringify({ subscriptions: "x".repeat(2_000) });

/** What a billed change writes besides: the change, its lines, what they book, and how the subscription is billed. */
function writeChange(customer: string, subscriptionId: string, { lines }: { readonly lines: number }): void {
	const change = newId();
	if (isBilled) writeCharges(customer, subscriptionId, { change, lines });
	insert("customer_changes", {
		...{ customer_id: customer, id: change, partner_id: "p", kind: "upgrade", subscription_id: subscriptionId },
		...{ occurred_at: now, made_by: "caller", effects, charges: "{}" },
	});
}

function writeCharges(
	customer: string,
	subscriptionId: string,
	{ change, lines }: { readonly change: string; readonly lines: number },
): void {
	prepare("select * from subscription_billing where customer_id = ?").all(customer);
	prepare("select * from charge_lines where customer_id = ? and subscription_id = ?").all(customer, subscriptionId);
	for (let number = 1; number <= lines; number += 1) {
		const line = `${change}/${number}`;
		insert("charge_lines", {
			...{ customer_id: customer, subscription_id: subscriptionId, place: serial++, line_id: line, change_id: change },
			...{ partner_id: "p", offer_id: target, kind: "seatChange", span_from: now, span_until: now, rated_from: now },
			...{ rated_until: now, amount: 2500, currency: "USD", proof, invoiced_from: now, booked_at: now },
		});
		insert("ledger_transfers", {
			...{
				customer_id: customer,
				line_id: line,
				partner_id: "p",
				debit: "customerReceivable",
				credit: "partnerRevenue",
			},
			...{ amount: 2500, currency: "USD", change_id: change, booked_at: now },
		});
	}
	prepare(
		"update subscription_billing set running = 0, lines_written = lines_written + 1 where customer_id = ? and subscription_id = ?",
	).run(customer, subscriptionId);
}

function writeBatch(customer: string, subscriptionId: string, quantity: number): void {
	insert("seat_batches", {
		...{ customer_id: customer, subscription_id: subscriptionId, id: newId(), quantity, added_at: now },
	});
}

function upgrade(customer: string, body: string, moveLicenses: boolean): string {
	const { subscriptionId } = JSON.parse(body) as { subscriptionId: string }; // the load sends this
	readCustomer(customer);
	prepare("select * from customer_users where customer_id = ?").all(customer);
	const users = prepare("select * from license_assignments where customer_id = ?").all(customer);
	const [order, bought] = [newId(), newId()];
	insert("orders", { customer_id: customer, id: order, partner_id: "p", billing_cycle: "monthly", created_at: now });
	insert("order_lines", {
		customer_id: customer,
		order_id: order,
		line_number: 0,
		offer_id: "o",
		subscription_id: bought,
	});
	insertSubscription(customer, bought, order);
	writeBatch(customer, bought, 5);
	if (moveLicenses) insert("license_transfers", { customer_id: customer, id: newId(), partner_id: "p" });
	for (const user of moveLicenses ? users : []) {
		insert("license_transfer_rows", { customer_id: customer, transfer_id: order, user_id: String(user.user_id) });
		insert("license_assignments", {
			...{
				customer_id: customer,
				user_id: String(user.user_id),
				sku_id: "new",
				disabled_plans: "[]",
				assigned_at: now,
			},
		});
		prepare("delete from license_assignments where customer_id = ? and user_id = ? and sku_id = ?").run(
			customer,
			String(user.user_id),
			user.sku_id ?? "",
		);
	}
	prepare("update subscriptions set status = 'suspended', version = version + 1 where customer_id = ? and id = ?").run(
		customer,
		subscriptionId,
	);
	writeChange(customer, subscriptionId, { lines: 2 });
	if (isBilled) {
		insert("subscription_billing", {
			...{ customer_id: customer, subscription_id: bought, partner_id: "p", started_on: now, cycle: "monthly" },
			...{ policy: "exactCarried", unit_price: 2000, currency: "USD", price_source: "{}", billed_until: now },
			...{ running: 1, lines_written: 1 },
		});
	}
	writeAudit(customer, order);
	writeAudit(customer, subscriptionId);
	remember(customer);
	return answer;
}

const operations: Record<string, (customer: string, body: string) => string> = {
	upgrade: (customer, body) => upgrade(customer, body, true),
	upgradeOnly: (customer, body) => upgrade(customer, body, false),
	seats(customer, body) {
		const { subscriptionId } = JSON.parse(body) as { subscriptionId: string }; // the load sends this
		readCustomer(customer);
		prepare(
			"update subscriptions set quantity = quantity + 1, version = version + 1 where customer_id = ? and id = ?",
		).run(customer, subscriptionId);
		writeBatch(customer, subscriptionId, 1);
		writeChange(customer, subscriptionId, { lines: 3 });
		writeAudit(customer, subscriptionId);
		remember(customer);
		return answer;
	},
};

const reads: Record<string, (customer: string) => string> = {
	preview(customer) {
		readCustomer(customer);
		prepare("select * from customer_users where customer_id = ?").all(customer);
		prepare("select * from license_assignments where customer_id = ?").all(customer);
		return answer;
	},
	list: (customer) => JSON.stringify({ items: readCustomer(customer) }),
};

interface Waiting {
	readonly work: () => string;
	readonly reply: (text: string) => void;
}
const waiting: Waiting[] = [];
let scheduled = false;
const log = open(`${path}-wal`, "r+");
let toReply: (() => void)[] = [];
let flushing = false;

const checkpoints = createCheckpoints(path);

/** As in the product: flush and checkpoints run beside the next changes, and the replies wait for the flush. */
async function flushAll(): Promise<void> {
	flushing = true;
	while (toReply.length > 0) {
		const replies = toReply;
		toReply = [];
		await (await log).datasync();
		checkpoints.noteCommit();
		for (const reply of replies) reply();
	}
	flushing = false;
}

function commitTogether(): void {
	scheduled = false;
	const units = waiting.splice(0);
	prepare("begin immediate").run();
	const texts = units.map((unit) => unit.work());
	prepare("commit").run();
	toReply.push(...units.map((unit, index) => () => unit.reply(texts[index] ?? "")));
	if (!flushing) void flushAll();
}

createServer((request, response) => {
	const [, name = "", customer = ""] = (request.url ?? "").split("/");
	const reply = (text: string) => {
		response.writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(text) });
		response.end(text);
	};
	let body = "";
	request.on("data", (chunk: Buffer) => {
		body += chunk.toString();
	});
	request.on("end", () => {
		const read = reads[name];
		if (read !== undefined) return reply(read(customer));
		const operation = operations[name];
		if (operation === undefined) return response.writeHead(404).end();
		waiting.push({ work: () => operation(customer, body), reply });
		if (scheduled) return;
		scheduled = true;
		setImmediate(commitTogether);
	});
}).listen(Number(port), "127.0.0.1", () => process.stdout.write("listening\n"));
