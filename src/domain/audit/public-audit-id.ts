import { type CustomerId, type PartnerId, toId } from "../basics/ids.ts";
import { type Instant, toInstant } from "../basics/instant.ts";
import { type AuditRecord, isPartnersOwn, ownChainOf } from "./audit-record.ts";

/** Milliseconds from the first day of .NET's calendar to that of Unix. */
const dotnetEpochOffset = 62_135_596_800_000n;

/**
 * `{partner}_{customer}_{resource}_{operation}_{.NET ticks}`, without the customer where there is none. Our moments end
 * at the millisecond; the digits below it tell records of one moment apart.
 */
export function toPublicAuditId(record: AuditRecord): string {
	const milliseconds = BigInt(Temporal.Instant.from(record.occurredAt).epochMilliseconds);
	const below = BigInt(Number.parseInt(record.id.slice(-4), 16) % 10_000 || 0);
	const ticks = (milliseconds + dotnetEpochOffset) * 10_000n + below;
	const operation = record.operation.replaceAll("_", "");
	const whose = isPartnersOwn(record) ? [record.partnerId] : [record.partnerId, record.customerId];
	const resource = record.resourceId.replaceAll(/[^\w.:-]+/gu, "-");
	return [...whose, resource, operation, ticks].join("_");
}

/** Where the record of such an id stands: whose chain, and the moment. */
export function readPublicAuditId(
	id: string,
): { readonly partnerId: PartnerId; readonly chain: CustomerId; readonly occurredAt: Instant } | undefined {
	const [partner = "", second = "", ...rest] = id.split("_");
	const ticks = rest.at(-1) ?? "";
	if (!/^\d{18}$/u.test(ticks) || !uuid.test(partner)) return undefined;
	const milliseconds = BigInt(ticks) / 10_000n - dotnetEpochOffset;
	const occurredAt = toInstant(Temporal.Instant.fromEpochMilliseconds(Number(milliseconds)));
	const partnerId = toId<PartnerId>(partner);
	// Four parts and a customer's id second, or three parts of what the partner did for itself.
	const chain = rest.length >= 3 && uuid.test(second) ? toId<CustomerId>(second) : ownChainOf(partnerId);
	return { partnerId, chain, occurredAt };
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;
