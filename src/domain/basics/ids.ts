/** A string that only one maker hands out, so that a customer's id cannot be passed where a user's is meant. */
export type Brand<Name extends string> = string & { readonly __brand: Name };

export type PartnerId = Brand<"PartnerId">;
export type CustomerId = Brand<"CustomerId">;
export type SubscriptionId = Brand<"SubscriptionId">;
export type OrderId = Brand<"OrderId">;
export type OfferId = Brand<"OfferId">;
export type SkuId = Brand<"SkuId">;
/** The string id of a service plan, as on the wire: `EXCHANGE_S_STANDARD`. */
export type ServicePlanName = Brand<"ServicePlanName">;
export type UserId = Brand<"UserId">;
export type AccountId = Brand<"AccountId">;
export type AuditRecordId = Brand<"AuditRecordId">;

/**
 * Takes an identifier in from outside. GUIDs compare case-insensitively on the wire, so we keep them lower-case;
 * how a kind of id is emitted is the converters' affair.
 */
export function toId<Id extends Brand<string>>(text: string): Id {
	return text.toLowerCase() as Id; // the one place where text becomes an id
}

/** Takes back an id that we wrote ourselves, without looking at it again. */
export function storedId<Id extends Brand<string>>(text: string): Id {
	return text as Id; // only rows that hold what `toId` made come here
}

/** Service plan names are case-sensitive constants (`Deskless`, `TEAMS1`) and are kept as they are. */
export function toServicePlanName(text: string): ServicePlanName {
	return text as ServicePlanName; // the one place where text becomes a plan name
}
