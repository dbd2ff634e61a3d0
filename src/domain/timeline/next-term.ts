import type { OfferId } from "../basics/ids.ts";
import type { Instant } from "../basics/instant.ts";
import type { BillingCycle } from "../catalog/catalog.ts";
import type { ChangeRequest } from "../changes/change-request.ts";
import { termEndsAt } from "../subscriptions/state-end.ts";
import type { Subscription } from "../subscriptions/subscription.ts";
import { projectBasis } from "./project-basis.ts";
import { inOrder, toBasis } from "./rebase-schedule.ts";
import type { ScheduledChange } from "./scheduled-change.ts";

/** What a subscription is to be from its next term on. */
export interface NextTerm {
	readonly offerId: OfferId;
	readonly billingCycle: BillingCycle;
	readonly quantity: number;
	/** Midnight UTC of its last day; absent where the term is as long as its offer's. */
	readonly committedUntil?: Instant;
	/** What another product is to cost less by. */
	readonly promotionId?: string;
}

/** The open entries that change a subscription just when its next term begins, and that a next term can tell of. */
export function listNextTermEntries(
	subscription: Subscription,
	entries: readonly ScheduledChange[],
): readonly ScheduledChange[] {
	const { id, quantity } = subscription;
	const begins = termEndsAt(subscription);
	const isOpen = ({ state }: ScheduledChange) => state === "planned" || state === "undecided";
	return inOrder(
		entries.filter(
			(one) =>
				one.subscriptionId === id && one.dueAt === begins && isOpen(one) && changesWholeTerm(one.request, quantity),
		),
	);
}

/** The next term as it was decided beforehand; undefined where it is to be as the present one. */
export function findNextTerm(subscription: Subscription, entries: readonly ScheduledChange[]): NextTerm | undefined {
	const { nextCommittedUntil: committedUntil } = subscription;
	const planned = listNextTermEntries(subscription, entries).filter(({ state }) => state === "planned");
	if (planned.length === 0 && committedUntil === undefined) return undefined;
	const basis = planned.reduce((state, { request }) => projectBasis(state, request), toBasis(subscription));
	return {
		offerId: basis.offerId as OfferId, // a basis keeps the ids of offers of the catalog
		quantity: basis.quantity,
		billingCycle: planned.reduce((cycle, { request }) => cycleAfter(request) ?? cycle, subscription.billingCycle),
		...(committedUntil === undefined ? {} : { committedUntil }),
		...planned.reduce<Pick<NextTerm, "promotionId">>((promoted, { request }) => promotedBy(request) ?? promoted, {}),
	};
}

/** The entries that make a next term out of what the subscription is, in their order. */
export function planNextTerm(subscription: Subscription, next: NextTerm): readonly ChangeRequest[] {
	const { id: subscriptionId, offerId, billingCycle, quantity } = subscription;
	return [
		...(next.billingCycle === billingCycle || next.billingCycle === "none"
			? []
			: [{ kind: "conversion", subscriptionId, billingCycle: next.billingCycle } as const]),
		...(next.offerId === offerId ? [] : [toTransition(subscriptionId, next)]),
		...(next.quantity === quantity
			? []
			: [{ kind: "seats", subscriptionId, seats: { quantity: next.quantity }, release: [] } as const]),
	];
}

/** Whether two next terms are the same. */
export function isSameTerm(one: NextTerm, other: NextTerm): boolean {
	return (
		one.offerId === other.offerId &&
		one.billingCycle === other.billingCycle &&
		one.quantity === other.quantity &&
		one.committedUntil === other.committedUntil &&
		one.promotionId === other.promotionId
	);
}

/** What concerns the whole subscription: its seats, its product, its rhythm. Parts of it that go elsewhere do not. */
function changesWholeTerm(request: ChangeRequest, seats: number): boolean {
	switch (request.kind) {
		case "seats":
			return true;
		case "transition":
			return request.toSubscriptionId === undefined && (request.quantity === undefined || request.quantity >= seats);
		case "conversion":
			return request.targetOfferId === undefined && request.billingCycle !== undefined;
		default:
			return false;
	}
}

function toTransition(subscriptionId: Subscription["id"], { offerId, promotionId }: NextTerm): ChangeRequest {
	return {
		...{ kind: "transition", subscriptionId, targetOfferId: offerId, licenseTransfer: false },
		...(promotionId === undefined ? {} : { promotionId }),
	};
}

/** Undefined where the product stays. */
function promotedBy(request: ChangeRequest): Pick<NextTerm, "promotionId"> | undefined {
	if (request.kind !== "transition") return undefined;
	return request.promotionId === undefined ? {} : { promotionId: request.promotionId };
}

function cycleAfter(request: ChangeRequest): BillingCycle | undefined {
	return request.kind === "conversion" ? request.billingCycle : undefined;
}
