import type { AuditRecord } from "../audit/audit-record.ts";

/** Every event of the original, in the order of its documentation; those of Azure and referrals never happen here. */
export const webhookEventNames = [
	"test-created",
	"subscription-updated",
	"usagerecords-thresholdExceeded",
	"invoice-ready",
	"referral-created",
	"referral-updated",
	"related-referral-created",
	"related-referral-updated",
	"reseller-relationship-accepted-by-customer",
	"dap-admin-relationship-approved",
	"dap-admin-relationship-terminated",
	"dap-admin-relationship-terminated-by-microsoft",
	"granular-admin-relationship-activated",
	"granular-admin-relationship-approved",
	"granular-admin-relationship-expired",
	"granular-admin-relationship-terminated",
	"granular-admin-access-assignment-activated",
	"granular-admin-access-assignment-created",
	"granular-admin-access-assignment-updated",
	"granular-admin-access-assignment-deleted",
	"azure-fraud-event-detected",
	"new-commerce-migration-created",
	"new-commerce-migration-completed",
	"new-commerce-migration-failed",
	"new-commerce-migration-schedule-failed",
] as const;
export type WebhookEventName = (typeof webhookEventNames)[number];

/** Something that happened, as it is told to whoever registered for it. */
export interface WebhookEvent {
	readonly name: WebhookEventName;
	readonly resourceName: string;
	/** Of the resource, below the root of the API: `/customers/…/subscriptions/…`. */
	readonly resourcePath: string;
}

const names: ReadonlySet<string> = new Set(webhookEventNames);

/** Records about a subscription that change nothing which can be read of it. */
const unseen: ReadonlySet<AuditRecord["operation"]> = new Set(["charge_billing_period", "schedule_change"]);

/** Operations that the original's events call something else. */
const otherNames: Partial<Record<AuditRecord["operation"], WebhookEventName>> = {
	accept_relationship_request: "reseller-relationship-accepted-by-customer",
};

/** The events that a record tells of; none for most, and none for what was refused. */
export function eventsOf(record: AuditRecord): readonly WebhookEvent[] {
	const { operation, resource, customerId, resourceId, status } = record;
	if (status !== "succeeded") return [];
	if (resource === "subscription") return unseen.has(operation) ? [] : [toUpdate(customerId, resourceId)];
	if (operation === "create_order") return listOrdered(record).map((id) => toUpdate(customerId, id));
	if (operation === "run_billing") return listDocuments(record);
	const name = otherNames[operation] ?? operation.replaceAll("_", "-");
	if (!isEventName(name)) return [];
	return [{ name, resourceName: name.split("-").slice(0, -1).join("-"), resourcePath: `/customers/${customerId}` }];
}

/** Whether the original has an event of that name. */
export function isEventName(name: string): name is WebhookEventName {
	return names.has(name);
}

function toUpdate(customerId: string, subscriptionId: string): WebhookEvent {
	return {
		name: "subscription-updated",
		resourceName: "subscription",
		resourcePath: `/customers/${customerId}/subscriptions/${subscriptionId}`,
	};
}

/** The subscriptions that an order made, line by line. */
function listOrdered({ details }: AuditRecord): readonly string[] {
	return Object.entries(details).flatMap(([name, value]) => (/^SubscriptionId-\d+$/u.test(name) ? [value] : []));
}

function listDocuments({ details }: AuditRecord): readonly WebhookEvent[] {
	if (details.State !== "done" || details.Documents === undefined || details.Documents === "") return [];
	return details.Documents.split(",").map((number) => ({
		name: "invoice-ready",
		resourceName: "invoice",
		resourcePath: `/invoices/${number}`,
	}));
}
