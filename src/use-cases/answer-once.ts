import type { CustomerId } from "../domain/basics/ids.ts";
import { findRememberedAnswer, type RememberedAnswer, saveRememberedAnswer } from "../storage/answer-store.ts";
import type { Transactor } from "../storage/database.ts";
import type { RequestOrigin } from "./request-origin.ts";
import type { Surroundings } from "./surroundings.ts";

export type { RememberedAnswer } from "../storage/answer-store.ts";

/** One change of one customer, with what to say of its outcome. */
export interface ChangeOfCustomer<Outcome> {
	readonly customerId: CustomerId;
	readonly origin: RequestOrigin;
	readonly change: (tx: Transactor) => Promise<Outcome>;
	/** Puts the outcome into the words of the caller's protocol. */
	readonly toAnswer: (outcome: Outcome) => RememberedAnswer;
}

/**
 * Carries a change out once, however often it is asked for: a repeat of the request gets the first answer again, and
 * the answer is written in the transaction of the change. Two at the same time wait for each other on the customer.
 */
export async function answerOnce<Outcome>(
	surroundings: Surroundings,
	{ customerId, origin, change, toAnswer }: ChangeOfCustomer<Outcome>,
): Promise<RememberedAnswer> {
	return await surroundings.database.transact(customerId, async (tx) => {
		const requestKey = origin.requestKey === undefined ? undefined : `${origin.caller.partnerId}:${origin.requestKey}`;
		if (requestKey !== undefined) {
			const remembered = await findRememberedAnswer(tx, customerId, requestKey);
			if (remembered !== undefined) return remembered;
		}
		const answer = toAnswer(await change(tx));
		// What was not found or not allowed has changed nothing and may be found later: only real answers are kept.
		const worthKeeping = answer.status < 400 || answer.status === 409 || answer.status === 422;
		if (requestKey !== undefined && worthKeeping) {
			await saveRememberedAnswer(tx, { customerId, requestKey, answeredAt: surroundings.now() }, answer);
		}
		return answer;
	});
}
