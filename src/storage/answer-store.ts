import type { CustomerId } from "../domain/basics/ids.ts";
import type { Instant } from "../domain/basics/instant.ts";
import type { Reader, Transactor } from "./database.ts";
import { fromJson, toJson } from "./json.ts";
import { placeAll, readStatement, writeStatement } from "./statement.ts";
import type { RememberedAnswerRow } from "./tables.ts";

/** An answer that was given once and is given again to the same request. */
export interface RememberedAnswer {
	readonly status: number;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: string;
}

/** The answer remembered for this key of the customer. */
export async function findRememberedAnswer(
	db: Reader,
	customerId: CustomerId,
	key: string,
): Promise<RememberedAnswer | undefined> {
	const row = await answerOfKey.first(db, { customerId, key });
	if (row === undefined) return undefined;
	return { status: row.status, headers: fromJson<Record<string, string>>(row.headers), body: row.body };
}

const answerOfKey = readStatement(["customerId", "key"], (db, place) =>
	db
		.selectFrom("remembered_answers")
		.select(["status", "headers", "body"])
		.where("customer_id", "=", place("customerId"))
		.where("request_key", "=", place("key")),
);

/** Remembers an answer, in the transaction of the change that it tells of. */
export async function saveRememberedAnswer(
	tx: Transactor,
	key: { readonly customerId: CustomerId; readonly requestKey: string; readonly answeredAt: Instant },
	answer: RememberedAnswer,
): Promise<void> {
	await insertAnswer.run(tx, {
		customer_id: key.customerId,
		request_key: key.requestKey,
		status: answer.status,
		headers: toJson(answer.headers),
		body: answer.body,
		answered_at: key.answeredAt,
	});
}

const answerColumns = [
	"customer_id",
	"request_key",
	"status",
	"headers",
	"body",
	"answered_at",
] as const satisfies readonly (keyof RememberedAnswerRow)[];

const insertAnswer = writeStatement(answerColumns, (db, place) =>
	db.insertInto("remembered_answers").values(placeAll(answerColumns, place)),
);

/** How many answers are forgotten in one transaction, so that changes do not wait long for it. */
const mostForgotten = 500;

/** Forgets some answers older than a moment, oldest first; tells how many. */
export async function forgetAnswersBefore(tx: Transactor, moment: Instant): Promise<number> {
	const old = await tx
		.selectFrom("remembered_answers")
		.select(["customer_id", "request_key"])
		.where("answered_at", "<", moment)
		.orderBy("answered_at")
		.limit(mostForgotten)
		.execute();
	for (const { customer_id: customerId, request_key: key } of old) await deleteAnswer.run(tx, { customerId, key });
	return old.length;
}

const deleteAnswer = writeStatement(["customerId", "key"], (db, place) =>
	db
		.deleteFrom("remembered_answers")
		.where("customer_id", "=", place("customerId"))
		.where("request_key", "=", place("key")),
);
