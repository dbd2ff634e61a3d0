import type { AuditRecord } from "../../domain/audit/audit-record.ts";
import { toPublicAuditId } from "../../domain/audit/public-audit-id.ts";
import type { Catalog } from "../../domain/catalog/catalog.ts";
import type { Customer } from "../../domain/customers/customer.ts";
import type { Subscription } from "../../domain/subscriptions/subscription.ts";
import type { AuditRecord as WireAuditRecord } from "../../wire/audit-record.ts";
import { subscription } from "../../wire/subscription.ts";
import type { Locale } from "../locale.ts";
import { ownNamesOf, toOperationType, toResourceType } from "./audit-names.ts";
import { toWireDate } from "./resource.ts";
import { toWireSubscription } from "./subscription.ts";

/** What a record is put into words with. */
interface AuditConversion {
	readonly catalog: Catalog;
	/** Absent for what the partner did for itself. */
	readonly customer?: Customer;
	readonly locale: Locale;
}

/** A record as the wire has it; the snapshots become PascalCase JSON strings with nulls, as the original's. */
export function toWireAuditRecord(record: AuditRecord, conversion: AuditConversion): WireAuditRecord {
	const { customer } = conversion;
	const snapshot = (value: unknown) => JSON.stringify(toPascal(toWireResource(record, value, conversion)));
	return {
		id: toPublicAuditId(record),
		partnerId: record.partnerId,
		participants: [record.partnerId],
		...(customer === undefined ? {} : { customerId: customer.id, customerName: customer.companyName }),
		...(record.userName === undefined ? {} : { userPrincipalName: record.userName }),
		applicationId: record.clientId,
		resourceType: toResourceType(record.resource),
		...(record.before === undefined ? {} : { resourceOldValue: snapshot(record.before) }),
		...(record.after === undefined ? {} : { resourceNewValue: snapshot(record.after) }),
		operationType: toOperationType(record.operation),
		originalCorrelationId: record.correlationId,
		operationDate: toWireDate(record.occurredAt),
		operationStatus: record.status,
		customizedData: Object.entries({ ...record.details, ...ownNamesOf(record) }).map(([key, value]) => ({
			key,
			value,
		})),
		attributes: { objectType: "AuditRecord" },
	};
}

/** A snapshot of a subscription as the wire's subscription, each member that it lacks as null; others as they were kept. */
function toWireResource(record: AuditRecord, value: unknown, conversion: AuditConversion): unknown {
	const { customer, ...words } = conversion;
	if (record.resource !== "subscription" || customer === undefined) return value;
	const recorded = value as Subscription; // what was recorded of this resource
	// Records are kept for good, offers perhaps not: then the record is told as it was kept.
	if (!conversion.catalog.offers.has(recorded.offerId)) return value;
	const wire: Readonly<Record<string, unknown>> = toWireSubscription(recorded, { ...words, customer });
	return Object.fromEntries(Object.keys(subscription.shape).map((name) => [name, wire[name] ?? null]));
}

function toPascal(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(toPascal);
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, part]) => [name.charAt(0).toUpperCase() + name.slice(1), toPascal(part)]),
	);
}
