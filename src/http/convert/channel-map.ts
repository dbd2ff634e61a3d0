import { type Catalog, getOffer } from "../../domain/catalog/catalog.ts";
import type { Held } from "../../domain/channels/held.ts";
import type { KnownMoney, PricedWay } from "../../domain/channels/price-ways.ts";
import type { ChannelStep } from "../../domain/channels/way.ts";
import { productOfHolding } from "../../domain/customers/unlisted-product.ts";
import type { Subscription } from "../../domain/subscriptions/subscription.ts";
import type { HoldingRefusal } from "../../domain/upgrades/upgrade-refusal.ts";
import { formatMessage, type MessageLanguage } from "../../messages/messages.ts";
import type { ChannelMap } from "../../use-cases/channels/read-channel-map.ts";
import type { ChannelMapView, ChannelMoneyView, ChannelWayView, HeldView } from "../../wire/api/channels.ts";
import { viewServices } from "./holding.ts";
import { viewMoney } from "./money.ts";
import { describePurchaseRefusal } from "./purchase-refusal.ts";
import { describeTransitionRefusal } from "./transition-refusal.ts";
import { describeUpgradeRefusal } from "./upgrade-refusal.ts";

interface Words {
	readonly catalog: Catalog;
	readonly language: MessageLanguage;
	/** False for a caller who may not see what things cost. */
	readonly withMoney: boolean;
}

/** The map in the caller's language. */
export function viewChannelMap({ held, heldTwice, wanted }: ChannelMap, words: Words): ChannelMapView {
	const { catalog, language } = words;
	return {
		held: held.filter(({ holding }) => holding.state === "live").map((one) => viewHeld(one, words)),
		heldTwice: heldTwice.map(({ kind, keys, services, acrossChannels }) => ({
			kind,
			keys: [...keys],
			services: viewServices(services, words),
			acrossChannels,
		})),
		...(wanted === undefined
			? {}
			: {
					wanted: {
						offerId: wanted.offer.id,
						title: wanted.offer.title[language],
						inTheWay: wanted.inTheWay.map(({ held: { key, holding }, refusal }) => ({
							key,
							services: viewServices(servicesOf(refusal, productOfHolding(catalog, holding).servicePlans), words),
							refusal: describeUpgradeRefusal(refusal, { catalog, language }),
						})),
						ways: wanted.ways.map((one) => viewWay(one, wanted.offer.title[language], words)),
					},
				}),
	};
}

function servicesOf(refusal: HoldingRefusal, all: Parameters<typeof viewServices>[0]) {
	return refusal.code === "additionalServicesAlreadyHeld" ? refusal.services : all;
}

function viewHeld({ key, holding, committedUntil }: Held, words: Words): HeldView {
	const { channel, since, subscriptionId, friendlyName } = holding;
	const sku = productOfHolding(words.catalog, holding);
	return {
		...{ key, channel },
		channelTitle: formatMessage(words.language, `channels.channel.${channel}`),
		skuPartNumber: sku.partNumber,
		title: sku.title[words.language],
		services: viewServices(sku.servicePlans, words),
		servicesUnknown: !sku.servicesAreKnown,
		since: since.slice(0, 10),
		...(committedUntil === undefined ? {} : { committedUntil: committedUntil.slice(0, 10) }),
		...(subscriptionId === undefined ? {} : { subscriptionId }),
		...(friendlyName === undefined ? {} : { friendlyName }),
	};
}

function viewWay(way: PricedWay, wanted: string, words: Words): ChannelWayView {
	const { kind, source, ready, readyIsKnown, steps, moneyOfSteps, overlap, total } = way;
	const { language } = words;
	const title = formatMessage(language, `channels.way.${kind}`, {
		wanted,
		source: source === undefined ? "" : titleOfSubscription(source, words),
		hasSource: source === undefined ? "no" : "yes",
	});
	return {
		...{ kind, title, ready, readyIsKnown },
		...(source === undefined ? {} : { sourceSubscriptionId: source.id }),
		steps: steps.map((step, index) => ({
			...{ kind: step.kind, day: step.day, dayIsKnown: step.dayIsKnown },
			...placeOf(step),
			sentence: describeStep(step, wanted, words),
			money: viewKnown(moneyOfSteps[index] ?? { kind: "none" }, words),
		})),
		overlap: viewKnown(overlap, words),
		total: viewKnown(total, words),
		refusals: describeRefusals(way, words),
	};
}

function describeRefusals(way: PricedWay, { catalog, language }: Words) {
	if (way.kind === "buy") return way.refusals.map((one) => describePurchaseRefusal(one, { catalog, language }));
	if (way.kind === "transition")
		return way.refusals.map((one) => describeTransitionRefusal(one, { catalog, language }));
	return way.refusals.map((one) => describeUpgradeRefusal(one, { catalog, language }));
}

/** What of `held` a step is about, and which of the caller's own subscriptions. */
function placeOf(step: ChannelStep) {
	if (step.kind === "buy") return {};
	if (!("held" in step)) return { key: step.source.id, subscriptionId: step.source.id };
	const { key, subscription } = step.held;
	return { key, ...(subscription === undefined ? {} : { subscriptionId: subscription.id }) };
}

function describeStep(step: ChannelStep, wanted: string, words: Words): string {
	const { language, catalog } = words;
	if (step.kind === "buy")
		return formatMessage(language, "channels.step.buy", { product: wanted, quantity: step.quantity });
	if (step.kind === "upgrade") {
		const product = titleOfSubscription(step.source, words);
		return formatMessage(language, "channels.step.upgrade", { product, wanted });
	}
	if (step.kind === "transition") {
		const product = titleOfSubscription(step.source, words);
		const into = step.into === undefined ? "no" : "yes";
		return formatMessage(language, "channels.step.transition", { product, wanted, into });
	}
	const { holding, subscription } = step.held;
	const isPaidOn = step.kind === "suspend" && subscription?.regime === "newCommerce";
	return formatMessage(language, `channels.step.${isPaidOn ? "suspendPaid" : step.kind}`, {
		product:
			subscription === undefined
				? productOfHolding(catalog, holding).title[language]
				: titleOfSubscription(subscription, words),
		channel: formatMessage(language, `channels.channel.${holding.channel}`),
		known: step.dayIsKnown ? "yes" : "no",
		...(subscription === undefined ? {} : { until: new Date(subscription.committedUntil) }),
	});
}

function titleOfSubscription({ offerId, friendlyName }: Subscription, { catalog, language }: Words): string {
	const product = getOffer(catalog, offerId).title[language];
	if (friendlyName === "") return product;
	return formatMessage(language, "rules.namedSubscription", { product, name: friendlyName });
}

function viewKnown(known: KnownMoney, { language, withMoney }: Words): ChannelMoneyView {
	if (known.kind === "none") return { kind: known.kind, sentence: formatMessage(language, "channels.money.none") };
	if (!withMoney) return { kind: "notKnown", sentence: formatMessage(language, "channels.money.withheld") };
	if (known.kind === "notKnown")
		return { kind: known.kind, sentence: formatMessage(language, `channels.money.${known.reason}`) };
	const { kind, amount } = known;
	return { kind, amount: viewMoney(amount), sentence: formatMessage(language, `channels.money.${kind}`) };
}
