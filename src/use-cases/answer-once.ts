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
	/** `surroundings` are those of the caller with a clock that stands still: one change has one moment. */
	readonly change: (tx: Transactor, surroundings: Surroundings) => Promise<Outcome>;
	/** Whether a repeat gets this outcome again: what was done or refused by a rule, not what was not found or not allowed. */
	readonly isLasting: (outcome: Outcome) => boolean;
	/** Puts the outcome into the words of the caller's protocol. */
	readonly toAnswer: (outcome: Outcome) => RememberedAnswer;
}

/**
 * Carries a change out once, however often it is asked for: a repeat of the request gets the first answer again, and
 * the answer is written in the transaction of the change. Two at the same time wait for each other on the customer.
 */
export async function answerOnce<Outcome>(
	surroundings: Surroundings,
	{ customerId, origin, change, isLasting, toAnswer }: ChangeOfCustomer<Outcome>,
): Promise<RememberedAnswer> {
	return await surroundings.database.transact(customerId, async (tx) => {
		const requestKey = origin.requestKey === undefined ? undefined : `${origin.caller.partnerId}:${origin.requestKey}`;
		if (requestKey !== undefined) {
			const remembered = await findRememberedAnswer(tx, customerId, requestKey);
			if (remembered !== undefined) return remembered;
		}
		const moment = surroundings.now();
		const outcome = await change(tx, { ...surroundings, now: () => moment });
		const answer = toAnswer(outcome);
		if (requestKey !== undefined && isLasting(outcome)) {
			await saveRememberedAnswer(tx, { customerId, requestKey, answeredAt: moment }, answer);
		}
		return answer;
	});
}
