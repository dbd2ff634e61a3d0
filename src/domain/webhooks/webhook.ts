import type { CustomerId, PartnerId } from "../basics/ids.ts";
import type { Instant } from "../basics/instant.ts";
import type { WebhookEventName } from "./webhook-event.ts";

/** Where a partner wants to be told, and of what. One a partner, as in the original. */
export interface WebhookRegistration {
	readonly partnerId: PartnerId;
	readonly subscriberId: string;
	readonly url: string;
	readonly events: readonly WebhookEventName[];
	/** Sends the original's signature as `x-ms-signature` and leaves `Authorization` alone. */
	readonly signatureInOwnHeader: boolean;
	/** The secret of Standard Webhooks, `whsec_…`. */
	readonly secret: string;
	readonly createdAt: Instant;
	readonly updatedAt: Instant;
}

/** One try to tell. */
export interface DeliveryAttempt {
	readonly at: Instant;
	/** The receiver's answer; absent when there was none. */
	readonly status?: number;
	/** Why there was none, or what the receiver said. */
	readonly message: string;
	readonly milliseconds: number;
}

/** An event on its way to the partner, written in the transaction of what happened. */
export interface WebhookDelivery {
	/** Sorts as the events happened. */
	readonly id: string;
	/** Of whom the event is; the partner's own id for what is nobody's else. */
	readonly customerId: CustomerId;
	readonly partnerId: PartnerId;
	readonly event: WebhookEventName;
	readonly resourceName: string;
	readonly resourcePath: string;
	/** The name of the audit record; absent for a test. */
	readonly auditId?: string;
	readonly changedAt: Instant;
	/** Of a test: what its outcome is asked by. */
	readonly correlationId?: string;
	readonly state: "pending" | "delivered" | "failed";
	/** Not before this moment; absent for at once. */
	readonly nextAttemptAt?: Instant;
	/** When the present series of tries began. */
	readonly firstAttemptAt?: Instant;
	/** In this series. */
	readonly attempts: number;
	/** The latest tries, of all series, oldest first. */
	readonly results: readonly DeliveryAttempt[];
}

const pauseSeconds = [5, 30, 120, 600, 1_800, 3_600, 7_200, 14_400, 21_600];
const longestPauseSeconds = 28_800;
const patienceSeconds = 3 * 24 * 3_600;
const keptResults = 20;

/** The delivery after a try: done, to be tried again later, or given up after three days. */
export function afterAttempt(delivery: WebhookDelivery, attempt: DeliveryAttempt, toMoment: ToMoment): WebhookDelivery {
	const attempts = delivery.attempts + 1;
	const firstAttemptAt = delivery.firstAttemptAt ?? attempt.at;
	const results = [...delivery.results, attempt].slice(-keptResults);
	const { nextAttemptAt: _, ...rest } = delivery;
	const tried = { ...rest, attempts, firstAttemptAt, results };
	if (wasTaken(attempt)) return { ...tried, state: "delivered" };
	const pause = pauseSeconds[attempts - 1] ?? longestPauseSeconds;
	const next = toMoment(attempt.at, pause);
	if (next > toMoment(firstAttemptAt, patienceSeconds)) return { ...tried, state: "failed" };
	return { ...tried, state: "pending", nextAttemptAt: next };
}

/** Gives the moment some seconds later. */
type ToMoment = (from: Instant, seconds: number) => Instant;

/** Whether the receiver said that it has the event. */
export function wasTaken({ status }: Pick<DeliveryAttempt, "status">): boolean {
	return status !== undefined && status >= 200 && status < 300;
}

/** The same delivery at the beginning of a new series of tries. */
export function sendAgain(delivery: WebhookDelivery): WebhookDelivery {
	const { nextAttemptAt: _, firstAttemptAt: __, ...rest } = delivery;
	return { ...rest, state: "pending", attempts: 0 };
}
