import {
	type CustomerId,
	type OfferId,
	type OrderId,
	type PartnerId,
	type SubscriptionId,
	toId,
} from "../basics/ids.ts";
import { parseInstant } from "../basics/instant.ts";
import type { ChangeRequest } from "../changes/change-request.ts";
import type { CustomerChange } from "../changes/customer-change.ts";
import type { Subscription } from "../subscriptions/subscription.ts";
import type { ScheduledChange, ScheduledChangeId } from "./scheduled-change.ts";

const subscriptionId = toId<SubscriptionId>("subscription");
const customerId = toId<CustomerId>("customer");
const partnerId = toId<PartnerId>("partner");

/** An active legacy subscription of ten seats unless changed. */
export function makeSubscription(changes: Partial<Subscription> = {}): Subscription {
	return {
		id: subscriptionId,
		customerId,
		partnerId,
		offerId: toId<OfferId>("basic"),
		orderId: toId<OrderId>("order"),
		regime: "legacy",
		friendlyName: "",
		quantity: 10,
		status: "active",
		suspensionReasons: [],
		provisioning: "success",
		billingCycle: "monthly",
		autoRenew: true,
		createdAt: parseInstant("2026-01-13T09:00:00Z"),
		effectiveFrom: parseInstant("2026-01-13T00:00:00Z"),
		committedUntil: parseInstant("2027-01-12T00:00:00Z"),
		version: 1,
		...changes,
	};
}

/** A request without its subscription, as tests write it. */
export type TestRequest = ChangeRequest extends infer Request
	? Request extends ChangeRequest
		? Omit<Request, "subscriptionId">
		: never
	: never;

/** An entry planned against ten seats unless changed. */
export function makeEntry(
	[id, dueOn]: readonly [id: string, dueOn: string],
	request: TestRequest,
	changes: Partial<ScheduledChange> = {},
): ScheduledChange {
	return {
		id: toId<ScheduledChangeId>(id),
		customerId,
		partnerId,
		subscriptionId,
		dueAt: parseInstant(`${dueOn}T00:00:00Z`),
		position: 1,
		request: { ...request, subscriptionId } as ChangeRequest, // the request with its subscription
		basis: { quantity: 10, offerId: "basic", status: "active" },
		state: "planned",
		reasons: [],
		createdAt: parseInstant("2026-02-01T00:00:00Z"),
		createdBy: "agent@example",
		version: 1,
		...changes,
	};
}

/** A change of the subscription to what it is afterwards. */
export function makeChange(
	after: Partial<Subscription>,
	kind: CustomerChange["kind"] = "seats",
): Pick<CustomerChange, "effects" | "kind" | "subscriptionId"> {
	const before = makeSubscription();
	return {
		kind,
		subscriptionId,
		effects: {
			subscriptions: [{ before, after: { ...before, ...after } }],
			...{ billings: [], batches: [], assignments: [], orders: [] },
		},
	};
}
