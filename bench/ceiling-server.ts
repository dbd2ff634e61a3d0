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
	prepare("insert into subscriptions values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)").run(
		customer,
		id,
		"p",
		"796b6b5f-613c-4e24-a17c-eba730d49c02",
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
	);
}

function upgrade(customer: string, body: string, moveLicenses: boolean): string {
	const { subscriptionId } = JSON.parse(body) as { subscriptionId: string }; // the load sends this
	readCustomer(customer);
	prepare("select * from customer_users where customer_id = ?").all(customer);
	const users = prepare("select * from license_assignments where customer_id = ?").all(customer);
	const [order, target] = [newId(), newId()];
	prepare("insert into orders values (?,?,?,?,?)").run(customer, order, "p", "monthly", now);
	prepare("insert into order_lines values (?,?,?,?,?,?,?)").run(customer, order, 0, "o", target, 5, "");
	insertSubscription(customer, target, order);
	prepare("insert into seat_batches values (?,?,?,?,?)").run(customer, target, newId(), 5, now);
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
