import type { Instant } from "../../domain/basics/instant.ts";
import { toMoney } from "../../domain/billing/money.ts";
import type { ProrationLine } from "../../domain/billing/proration-line.ts";
import type { Customer } from "../../domain/customers/customer.ts";
import type { OrderLineView, OrderView } from "../../use-cases/orders/read-orders.ts";
import type { Order as WireOrder } from "../../wire/order.ts";
import { toCatalogLinks } from "./catalog-links.ts";
import { inWireCase, toTermDuration } from "./commerce-ids.ts";
import { toCurrencySymbol, toMajor } from "./money.ts";
import { toEtag, toLink } from "./resource.ts";

/** An order as the wire has it. `etagVersion` differs from its version in the answer to a PATCH. */
export function toWireOrder(
	{ order, lines }: OrderView,
	{ country }: Pick<Customer, "country">,
	etagVersion = order.version,
): WireOrder {
	const self = `/customers/${order.customerId}/orders/${order.id}`;
	const currency = lines.find(({ billing }) => billing !== undefined)?.billing?.unitPrice.currency;
	const isLegacy = lines.every(({ offer }) => offer.regime === "legacy");
	const charged = lines.flatMap(({ firstCharge }) => firstCharge ?? []);
	return {
		id: order.id,
		alternateId: order.id,
		referenceCustomerId: order.customerId,
		billingCycle: order.billingCycle,
		...(currency === undefined ? {} : { currencyCode: currency, currencySymbol: toCurrencySymbol(currency) }),
		lineItems: lines.map((line) => toWireLine(line, country)),
		creationDate: isLegacy ? inSeattle(order.createdAt) : order.createdAt,
		status: toStatus({ order, lines }),
		transactionType: "UserPurchase",
		...(charged.length === 0 ? {} : { totalPrice: totalOf(charged) }),
		links: {
			self: toLink(self),
			...(isLegacy
				? {}
				: {
						provisioningStatus: toLink(`${self}/provisioningstatus`),
						patchOperation: toLink(self, "PATCH"),
					}),
		},
		attributes: { ...(isLegacy ? { etag: toEtag(order.id, etagVersion) } : {}), objectType: "Order" },
	};
}

function toStatus({ order, lines }: OrderView): WireOrder["status"] {
	if (order.status === "cancelled") return "cancelled";
	return lines.some(({ subscription }) => subscription.provisioning === "pending") ? "pending" : "completed";
}

function toWireLine(
	{ line, offer, subscription, firstCharge }: OrderLineView,
	country: string,
): WireOrder["lineItems"][number] {
	const subscriptionId = inWireCase(subscription.regime, subscription.id);
	const { parentSubscriptionId: parent, partnerIdOnRecord, customerId, promotionId } = subscription;
	return {
		lineItemNumber: line.lineNumber,
		offerId: offer.id.toUpperCase(),
		subscriptionId,
		...(parent === undefined ? {} : { parentSubscriptionId: inWireCase(subscription.regime, parent) }),
		...(offer.regime === "newCommerce" ? { termDuration: toTermDuration(offer.termMonths) } : {}),
		transactionType: "New",
		friendlyName: line.friendlyName,
		quantity: line.quantity,
		...(firstCharge === undefined ? {} : { pricing: toPricing(firstCharge) }),
		...(partnerIdOnRecord === undefined ? {} : { partnerIdOnRecord }),
		...(promotionId === undefined ? {} : { promotionId }),
		links: {
			subscription: toLink(`/customers/${customerId}/subscriptions/${subscriptionId}`),
			...toCatalogLinks(offer, country),
		},
	};
}

/** What the customer pays: there is no discount beside the price that was agreed but that of a promotion. */
function toPricing({ amount, proof }: ProrationLine) {
	const unit = toMajor(toMoney(proof.unitPrice, amount.currency));
	const { promotion } = proof;
	const prorated = toMajor(toMoney(Math.round(amount.amount / Math.max(1, proof.quantity)), amount.currency));
	return {
		listPrice: promotion === undefined ? unit : toMajor(toMoney(promotion.before, amount.currency)),
		discountedPrice: unit,
		proratedPrice: prorated,
		price: prorated,
		extendedPrice: toMajor(amount),
	};
}

function totalOf(lines: readonly ProrationLine[]): number {
	const [first] = lines;
	if (first === undefined) return 0;
	return toMajor(
		toMoney(
			lines.reduce((sum, { amount }) => sum + amount.amount, 0),
			first.amount.currency,
		),
	);
}

/** Legacy orders tell their moment in the time of Seattle, as recorded in 2016 and 2019. */
function inSeattle(instant: Instant): string {
	return Temporal.Instant.from(instant).toString({ timeZone: "America/Los_Angeles" });
}
