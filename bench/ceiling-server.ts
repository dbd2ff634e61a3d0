import { createServer } from "node:http";
import { DatabaseSync, type StatementSync } from "node:sqlite";

/**
 * The bare ceiling: `node:http` and SQLite, the same rows written in groups with the reply after the commit, and no
 * rules, no checks, no tokens. What a server on this stack cannot pass.
 */
const [path = "", port = "0"] = process.argv.slice(2);
const database = new DatabaseSync(path);
database.exec("pragma journal_mode = wal; pragma synchronous = full; pragma cache_size = -65536");

const statements = new Map<string, StatementSync>();
const prepare = (sql: string): StatementSync => {
	const known = statements.get(sql);
	if (known !== undefined) return known;
	const statement = database.prepare(sql);
	statements.set(sql, statement);
	return statement;
};

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
	prepare("insert into audit_records values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)").run(
		customer,
		newId(),
		"p",
		"upgrade_subscription",
		"subscription",
		id,
		"succeeded",
		"c",
		"u",
		"k",
		"q",
		now,
		snapshot,
		snapshot,
		"{}",
	);
}

function remember(customer: string): void {
	prepare("insert into remembered_answers values (?,?,?,?,?,?)").run(customer, newId(), 200, "{}", answer, now);
}

function insertSubscription(customer: string, id: string, order: string): void {
	prepare("insert into subscriptions values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)").run(
		customer,
		id,
		"p",
		target,
		order,
		null,
		"legacy",
		"",
		5,
		"active",
		"[]",
		"success",
		"monthly",
		1,
		now,
		now,
		now,
		null,
		1,
		null,
	);
}

const proof = JSON.stringify({ formula: "share", text: "x".repeat(180) });
const effects = JSON.stringify({ subscriptions: "x".repeat(2_000) });

/** What a billed change writes besides: the change, its lines, what they book, and how the subscription is billed. */
function writeCharges(customer: string, subscriptionId: string, { lines }: { readonly lines: number }): string {
	const change = newId();
	prepare("select * from subscription_billing where customer_id = ?").all(customer);
	prepare("select * from charge_lines where customer_id = ? and subscription_id = ?").all(customer, subscriptionId);
	for (let number = 1; number <= lines; number += 1) {
		const line = `${change}/${number}`;
		prepare("insert into charge_lines values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)").run(
			...[customer, subscriptionId, serial + number, line, change, "p", target, "seatChange", now, now, now, now],
			...[2500, "USD", null, proof, now, now],
		);
		prepare("insert into ledger_transfers values (?,?,?,?,?,?,?,?,?)").run(
			...[customer, line, "p", "customerReceivable", "partnerRevenue", 2500, "USD", change, now],
		);
	}
	prepare(
		"update subscription_billing set running = 0, lines_written = lines_written + 1 where customer_id = ? and subscription_id = ?",
	).run(customer, subscriptionId);
	prepare("insert into customer_changes values (?,?,?,?,?,?,?,?,?,?)").run(
		...[customer, change, "p", "upgrade", subscriptionId, now, "caller", effects, "{}", null],
	);
	return change;
}

function upgrade(customer: string, body: string, moveLicenses: boolean): string {
	const { subscriptionId } = JSON.parse(body) as { subscriptionId: string }; // the load sends this
	readCustomer(customer);
	prepare("select * from customer_users where customer_id = ?").all(customer);
	const users = prepare("select * from license_assignments where customer_id = ?").all(customer);
	const [order, bought] = [newId(), newId()];
	prepare("insert into orders values (?,?,?,?,?)").run(customer, order, "p", "monthly", now);
	prepare("insert into order_lines values (?,?,?,?,?,?,?)").run(customer, order, 0, "o", bought, 5, "");
	insertSubscription(customer, bought, order);
	prepare("insert into seat_batches values (?,?,?,?,?)").run(customer, bought, newId(), 5, now);
	for (const user of moveLicenses ? users : []) {
		prepare("insert into license_assignments values (?,?,?,?,?,?)").run(
			customer,
			user.user_id ?? "",
			"new",
			"[]",
			null,
			now,
		);
		prepare("delete from license_assignments where customer_id = ? and user_id = ? and sku_id = ?").run(
			customer,
			user.user_id ?? "",
			user.sku_id ?? "",
		);
	}
	prepare("update subscriptions set status = 'suspended', version = version + 1 where customer_id = ? and id = ?").run(
		customer,
		subscriptionId,
	);
	writeCharges(customer, subscriptionId, { lines: 2 });
	prepare("insert into subscription_billing values (?,?,?,?,?,?,?,?,?,?,?,?,?)").run(
		...[customer, bought, "p", now, "monthly", "exactCarried", 2000, "USD", "{}", now, 1, 1, null],
	);
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
		prepare("insert into seat_batches values (?,?,?,?,?)").run(customer, subscriptionId, newId(), 1, now);
		writeCharges(customer, subscriptionId, { lines: 3 });
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

function commitTogether(): void {
	scheduled = false;
	const units = waiting.splice(0);
	prepare("begin immediate").run();
	const texts = units.map((unit) => unit.work());
	prepare("commit").run();
	for (const [index, unit] of units.entries()) unit.reply(texts[index] ?? "");
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
