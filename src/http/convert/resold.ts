import { z } from "zod";
import { storedId } from "../../domain/basics/ids.ts";
import { parseInstant } from "../../domain/basics/instant.ts";
import { parseDay } from "../../domain/billing/day.ts";
import { type Catalog, getOffer } from "../../domain/catalog/catalog.ts";
import type { ResellerOverview, ResoldSubscription } from "../../domain/relationships/resold.ts";
import { formatMessage, type MessageLanguage } from "../../messages/messages.ts";
import type { ResoldPlace, ResoldQuestion } from "../../use-cases/relationships/read-resold.ts";
import type { ResellerView, ResoldSubscriptionView, resoldExportQuery } from "../../wire/api/resellers.ts";
import { writeCsv } from "./price-sheet-csv.ts";

interface Words {
	readonly catalog: Catalog;
	readonly language: MessageLanguage;
}

/** A reseller for its provider. */
export function viewReseller({ firstEnd, country, addedAt, ...reseller }: ResellerOverview): ResellerView {
	return {
		...reseller,
		...(country === undefined ? {} : { country }),
		...(addedAt === undefined ? {} : { addedAt }),
		...(firstEnd === undefined ? {} : { firstEnd: firstEnd.slice(0, 10) }),
	};
}

/** What a reseller sold, in the caller's language. */
export function viewResold(resold: ResoldSubscription, { catalog, language }: Words): ResoldSubscriptionView {
	const { mpnId, offerId, committedUntil, ...rest } = resold;
	const { id, title, category } = getOffer(catalog, offerId);
	return {
		...rest,
		resellerMpnId: mpnId,
		offer: { id, title: title[language], category },
		statusTitle: formatMessage(language, `status.${resold.status}`),
		committedUntil: committedUntil.slice(0, 10),
	};
}

const columns = [
	...["ResellerMpnId", "CustomerId", "CustomerName", "SubscriptionId", "OfferId", "OfferName", "FriendlyName"],
	...["Seats", "Status", "Regime", "BillingCycle", "AutoRenew", "TermEnds"],
];

/** The same as a sheet; days, numbers and states as programs read them. */
export function renderResold(items: readonly ResoldSubscription[], words: Words): Uint8Array {
	const rows = items.map((one) => {
		const { resellerMpnId, offer, committedUntil } = viewResold(one, words);
		return [
			...[resellerMpnId, one.customerId, one.customerName, one.subscriptionId, offer.id, offer.title],
			...[one.friendlyName, String(one.quantity), one.status, one.regime, one.billingCycle],
			...[one.autoRenew ? "true" : "false", committedUntil],
		];
	});
	return new TextEncoder().encode(writeCsv(columns, rows));
}

/** What a query asks for. */
export function readResoldFilters({
	reseller,
	product,
	state,
	renewsBefore,
}: z.infer<typeof resoldExportQuery>): Omit<ResoldQuestion, "partnerId"> {
	return {
		...(reseller === undefined ? {} : { reseller }),
		...(product === undefined ? {} : { product }),
		...(state === undefined ? {} : { state }),
		...(renewsBefore === undefined ? {} : { renewsBefore: parseDay(renewsBefore) }),
	};
}

const text = z.string().max(200);
const content = z.tuple([z.iso.datetime({ precision: 3 }), text, text]);

/** Where a list goes on after the one that a page ended with. */
export function toResoldCursor({ committedUntil, customerId, subscriptionId }: ResoldPlace): string {
	return Buffer.from(JSON.stringify([committedUntil, customerId, subscriptionId])).toString("base64url");
}

/** A cursor that is not ours is as good as none: the list starts at its beginning. */
export function readResoldCursor(sent: string | undefined): ResoldPlace | undefined {
	if (sent === undefined) return undefined;
	try {
		const read = content.safeParse(JSON.parse(Buffer.from(sent, "base64url").toString("utf8")));
		if (!read.success) return undefined;
		const [committedUntil, customerId, subscriptionId] = read.data;
		return {
			committedUntil: parseInstant(committedUntil),
			customerId: storedId(customerId),
			subscriptionId: storedId(subscriptionId),
		};
	} catch {
		return undefined;
	}
}
