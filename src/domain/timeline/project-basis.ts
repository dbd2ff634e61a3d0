import type { ChangeRequest } from "../changes/change-request.ts";
import type { ScheduleBasis } from "./scheduled-change.ts";

/** The state that a request leads to, as far as later entries are planned against it. */
export function projectBasis(state: ScheduleBasis, request: ChangeRequest): ScheduleBasis {
	switch (request.kind) {
		case "seats": {
			const { seats } = request;
			return { ...state, quantity: "quantity" in seats ? seats.quantity : state.quantity + seats.change };
		}
		case "transition":
			if (request.quantity !== undefined && request.quantity < state.quantity)
				return { ...state, quantity: state.quantity - request.quantity };
			return { ...state, offerId: request.targetOfferId };
		case "upgrade":
			return { ...state, offerId: request.targetOfferId, quantity: request.quantity ?? state.quantity };
		case "conversion":
			return {
				...state,
				offerId: request.targetOfferId ?? state.offerId,
				quantity: request.quantity ?? state.quantity,
			};
		case "suspension":
			return { ...state, status: "suspended" };
		case "reactivation":
			return { ...state, status: "active" };
		case "cancellation":
			return { ...state, status: "deleted" };
		case "priceBook": {
			const { priceBookId: _, ...rest } = state;
			return { ...rest, ...(request.priceBookId === undefined ? {} : { priceBookId: request.priceBookId }) };
		}
		case "autoRenew":
		case "renewal":
		case "undo":
			return state;
	}
}
