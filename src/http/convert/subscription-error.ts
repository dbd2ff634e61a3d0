import type { Language } from "../../domain/basics/localized-text.ts";
import type { Catalog } from "../../domain/catalog/catalog.ts";
import type { SubscriptionUpdateRefusal } from "../../domain/subscriptions/subscription-update.ts";
import type { Answer } from "../answer.ts";
import { serviceError } from "../errors.ts";
import { describeSeatRefusal, toSeatErrorCode, toSeatErrorStatus } from "./seat-refusal.ts";

/** The wire has room for one code, that of the first refusal; its description tells all reasons and remedies. */
export function toSubscriptionError(
	refusals: readonly SubscriptionUpdateRefusal[],
	catalog: Catalog,
	language: Language,
): Answer {
	const [first] = refusals;
	if (first === undefined) throw new Error("a refusal gives at least one reason");
	const described = refusals.map((refusal) => describeSeatRefusal(refusal, catalog, language));
	return serviceError(toSeatErrorStatus(first), {
		code: toSeatErrorCode(first),
		description: described.map(({ reason, remedy }) => `${reason} ${remedy}`).join(" "),
		data: described.map(({ code }) => code),
	});
}
