import { type SubscriptionId, toId, type UserId } from "../../domain/basics/ids.ts";
import { findOffer } from "../../domain/catalog/offers.ts";
import type { ChangeRequest } from "../../domain/changes/change-request.ts";
import { formatMessage } from "../../messages/messages.ts";
import type { TimelineRequest } from "../../wire/api/timeline.ts";
import { wordsOf } from "./catalog-words.ts";
import { yesIf } from "./refusal-sentence.ts";
import type { ViewContext } from "./views.ts";

/** A request as sent, for a subscription. */
export function fromTimelineRequest(request: TimelineRequest, subscriptionId: SubscriptionId): ChangeRequest {
	switch (request.kind) {
		case "seats": {
			const seats = "change" in request ? { change: request.change } : { quantity: request.quantity };
			return { kind: "seats", subscriptionId, seats, release: (request.release ?? []).map((id) => toId<UserId>(id)) };
		}
		case "upgrade": {
			const { kind, licenseTransfer, quantity } = request;
			const targetOfferId = toId(request.targetOfferId);
			return { kind, subscriptionId, targetOfferId, licenseTransfer, ...(quantity === undefined ? {} : { quantity }) };
		}
		case "transition": {
			const {
				kind,
				targetOfferId,
				quantity,
				licenseTransfer = false,
				userIds,
				toSubscriptionId,
				promotionId,
			} = request;
			return {
				...{ kind, subscriptionId, targetOfferId, licenseTransfer },
				...(quantity === undefined ? {} : { quantity }),
				...(toSubscriptionId === undefined ? {} : { toSubscriptionId: toId<SubscriptionId>(toSubscriptionId) }),
				...(userIds === undefined ? {} : { userIds: userIds.map((id) => toId<UserId>(id)) }),
				...(promotionId === undefined ? {} : { promotionId }),
			};
		}
		case "autoRenew":
			return { kind: "autoRenew", subscriptionId, on: request.on };
		case "priceBook": {
			const { kind, priceBookId } = request;
			return { kind, subscriptionId, ...(priceBookId === undefined ? {} : { priceBookId: toId(priceBookId) }) };
		}
		case "conversion": {
			const { kind, targetOfferId, billingCycle, quantity } = request;
			return {
				...{ kind, subscriptionId },
				...(targetOfferId === undefined ? {} : { targetOfferId: toId(targetOfferId) }),
				...(billingCycle === undefined ? {} : { billingCycle }),
				...(quantity === undefined ? {} : { quantity }),
			};
		}
		default:
			return { kind: request.kind, subscriptionId };
	}
}

/** A request as it is shown and can be sent again. Undoing is not planned, so it is never among them. */
export function viewTimelineRequest(request: ChangeRequest): TimelineRequest {
	switch (request.kind) {
		case "seats": {
			const release = request.release.length === 0 ? {} : { release: [...request.release] };
			return { kind: "seats", ...request.seats, ...release };
		}
		case "priceBook": {
			const { kind, priceBookId } = request;
			return { kind, ...(priceBookId === undefined ? {} : { priceBookId }) };
		}
		case "transition": {
			const { kind, targetOfferId, quantity, licenseTransfer, userIds, toSubscriptionId, promotionId } = request;
			return {
				...{ kind, targetOfferId, licenseTransfer },
				...(quantity === undefined ? {} : { quantity }),
				...(toSubscriptionId === undefined ? {} : { toSubscriptionId }),
				...(userIds === undefined ? {} : { userIds: [...userIds] }),
				...(promotionId === undefined ? {} : { promotionId }),
			};
		}
		case "undo":
			throw new Error(`the timeline of ${request.subscriptionId} has an undo`);
		default: {
			const { subscriptionId: _, ...rest } = request;
			return rest;
		}
	}
}

/** What a request is, in one line. */
export function titleOfRequest(request: ChangeRequest, { catalog, language }: ViewContext): string {
	switch (request.kind) {
		case "transition":
		case "upgrade": {
			const offer = findOffer(catalog, request.targetOfferId)?.title[language] ?? request.targetOfferId;
			const promotionId = request.kind === "transition" ? request.promotionId : undefined;
			return formatMessage(language, "timeline.request.upgrade", {
				...{ offer, seats: request.quantity ?? 0, promoted: yesIf(promotionId !== undefined) },
				promotion: promotionId === undefined ? "" : wordsOf(catalog, language).promotion(promotionId),
			});
		}
		case "seats": {
			const { seats } = request;
			if ("quantity" in seats) return formatMessage(language, "timeline.request.seatsSet", { seats: seats.quantity });
			const key = seats.change < 0 ? "timeline.request.seatsFewer" : "timeline.request.seatsMore";
			return formatMessage(language, key, { seats: Math.abs(seats.change) });
		}
		case "priceBook":
			return formatMessage(language, "timeline.request.priceBook", {
				hasBook: yesIf(request.bookName !== undefined),
				book: request.bookName ?? "",
			});
		case "autoRenew":
			return formatMessage(language, "timeline.request.autoRenew", { on: yesIf(request.on) });
		case "conversion":
			return formatMessage(language, "timeline.request.conversion", {
				offer: request.targetOfferId ?? "none",
				cycle: request.billingCycle ?? "none",
			});
		default:
			return formatMessage(language, `timeline.request.${request.kind}`);
	}
}
