import { ownChainOf } from "../domain/audit/audit-record.ts";
import type { CustomerId } from "../domain/basics/ids.ts";
import { findRememberedAnswer, type RememberedAnswer, saveRememberedAnswer } from "../storage/answer-store.ts";
import type { Transactor } from "../storage/database.ts";
import { holdPartner } from "../storage/partner-store.ts";
import { recordRefusal } from "./audit/record-refusal.ts";
import type { RequestOrigin } from "./request-origin.ts";
import type { Surroundings } from "./surroundings.ts";

export type { RememberedAnswer } from "../storage/answer-store.ts";

/** A change, with what to say of its outcome. */
export interface AnsweredChange<Outcome> {
	readonly origin: RequestOrigin;
	/** `surroundings` are those of the caller with a clock that stands still: one change has one moment. */
	readonly change: (tx: Transactor, surroundings: Surroundings) => Promise<Outcome>;
	/** Whether a repeat gets this outcome again: what was done or refused by a rule, not what was not found or not allowed. */
	readonly isLasting: (outcome: Outcome) => boolean;
	/** Puts the outcome into the words of the caller's protocol. */
	readonly toAnswer: (outcome: Outcome) => RememberedAnswer;
}

/** The same of one customer. */
export interface ChangeOfCustomer<Outcome> extends AnsweredChange<Outcome> {
	readonly customerId: CustomerId;
}

/** Who asks for a change and how they are told what came of it. */
export interface Asked<Outcome> {
	readonly origin: RequestOrigin;
	readonly toAnswer: (outcome: Outcome) => RememberedAnswer;
}

/**
 * Carries a change out once, however often it is asked for: a repeat of the request gets the first answer again, and
 * the answer is written in the transaction of the change. Two at the same time wait for each other on the customer.
 */
export async function answerOnce<Outcome>(
	surroundings: Surroundings,
	asked: ChangeOfCustomer<Outcome>,
): Promise<RememberedAnswer> {
	const { customerId } = asked;
	return await surroundings.database.transact(customerId, (tx) => answerWithin(tx, surroundings, asked));
}

/**
 * The same for what is the partner's own and no customer's: two at the same time wait for each other on the partner, and
 * the answer is remembered where the partner's records are.
 */
export async function answerPartnerOnce<Outcome>(
	surroundings: Surroundings,
	asked: AnsweredChange<Outcome>,
): Promise<RememberedAnswer> {
	const { partnerId } = asked.origin.caller;
	return await surroundings.database.transactInstallation(async (tx) => {
		await holdPartner(tx, partnerId);
		return await answerWithin(tx, surroundings, { ...asked, customerId: ownChainOf(partnerId) });
	});
}

async function answerWithin<Outcome>(
	tx: Transactor,
	surroundings: Surroundings,
	{ customerId, origin, change, isLasting, toAnswer }: ChangeOfCustomer<Outcome>,
): Promise<RememberedAnswer> {
	const requestKey = origin.requestKey === undefined ? undefined : `${origin.caller.partnerId}:${origin.requestKey}`;
	if (requestKey !== undefined) {
		const remembered = await findRememberedAnswer(tx, customerId, requestKey);
		if (remembered !== undefined) return remembered;
	}
	const moment = surroundings.now();
	const outcome = await change(tx, { ...surroundings, now: () => moment });
	await recordRefusal(tx, { ...surroundings, now: () => moment }, { customerId, origin, outcome });
	const answer = toAnswer(outcome);
	if (requestKey !== undefined && isLasting(outcome)) {
		await saveRememberedAnswer(tx, { customerId, requestKey, answeredAt: moment }, answer);
	}
	return answer;
}
