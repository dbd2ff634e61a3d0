import { type CustomerId, type PartnerId, type SubscriptionId, toId, type UserId } from "../../domain/basics/ids.ts";

/** Every demo has the same ids, so that documents and scripts can name them. */
export const demoPartnerId: PartnerId = toId("5ea71f70-0000-4000-8000-000000000001");
/** A second reseller on the same installation, which the first must never see. */
export const otherDemoPartnerId: PartnerId = toId("5ea71f70-0000-4000-8000-000000000002");

/** The customer at a place of the list of stories, from 1. */
export function demoCustomerId(customer: number): CustomerId {
	return toId(`5ea71f70-0001-4000-8000-${pad(customer, 12)}`);
}

/** A customer's subscription, both from 1. */
export function demoSubscriptionId(customer: number, subscription: number): SubscriptionId {
	return toId(`5ea71f70-0002-4000-${pad(8000 + subscription, 4)}-${pad(customer, 12)}`);
}

/** The order that bought a subscription. */
export function demoOrderId(customer: number, subscription: number) {
	return toId<ReturnType<typeof toId>>(`5ea71f70-0003-4000-${pad(8000 + subscription, 4)}-${pad(customer, 12)}`);
}

/** A customer's user, both from 1. */
export function demoUserId(customer: number, user: number): UserId {
	return toId(`5ea71f70-0004-4000-8${pad(user, 3)}-${pad(customer, 12)}`);
}

/** Anything else that needs a fixed id: batches and holdings of a customer. */
export function demoThingId(customer: number, thing: number): string {
	return `5ea71f70-0005-4000-${pad(8000 + thing, 4)}-${pad(customer, 12)}`;
}

function pad(value: number, width: number): string {
	return String(value).padStart(width, "0");
}
