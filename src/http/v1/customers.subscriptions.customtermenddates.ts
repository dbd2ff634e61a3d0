import { z } from "zod";
import { type SubscriptionId, toId } from "../../domain/basics/ids.ts";
import { dayOf } from "../../domain/billing/day.ts";
import { listTermEnds } from "../../use-cases/orders/list-term-ends.ts";
import { serviceError as errorSchema } from "../../wire/resource.ts";
import { customTermEndDateCollection } from "../../wire/subscription-parts.ts";
import { fromTermDuration } from "../convert/commerce-ids.ts";
import { readWireDate } from "../convert/read-wire-date.ts";
import { toCollection } from "../convert/resource.ts";
import { notFoundError, partnerCenterErrors, unusable } from "../errors.ts";
import { readCustomerId } from "../path-ids.ts";
import { route } from "../route.ts";

/** The longest that the original sells: three years. */
const longestMonths = 36;

/** `GET …/subscriptions/customTermEndDates?term_duration=P1Y`: when the first term of a purchase may end. */
export const listCustomTermEndDatesRoute = route({
	...{ api: "partnerCenter", method: "GET", url: "/v1/customers/:customerId/subscriptions/customTermEndDates" },
	summary: "List the days on which a new term may end",
	...{ operation: "viewSubscriptions", credentials: "either" },
	query: z.object({
		termDuration: z.string().min(1).max(20),
		termStartDate: z.string().max(40).optional(),
		targetCotermSubscriptionId: z.string().max(100).optional(),
	}),
	responses: { 200: customTermEndDateCollection, 400: errorSchema, 404: errorSchema },
	async handle(context) {
		const { surroundings, caller, query, locale, params } = context;
		const months = fromTermDuration(query.termDuration);
		if (months === undefined || months > longestMonths)
			return partnerCenterErrors.invalidInput(locale, [unusable(["termDuration"])]);
		const { termStartDate: start = "", targetCotermSubscriptionId: target = "" } = query;
		const startsAt = start === "" ? undefined : readWireDate(start);
		if (start !== "" && startsAt === undefined)
			return partnerCenterErrors.invalidInput(locale, [unusable(["termStartDate"])]);
		const found = await listTermEnds(surroundings, {
			...{ caller, customerId: readCustomerId(context), months },
			...(startsAt === undefined ? {} : { from: dayOf(startsAt) }),
			...(target === "" ? {} : { with: toId<SubscriptionId>(target) }),
		});
		if (found.kind === "customerNotFound") return notFoundError("Customer", `TenantId - ${params.customerId}`);
		if (found.kind === "startsInPast") return partnerCenterErrors.invalidInput(locale, [unusable(["termStartDate"])]);
		const items = found.ends.map((end) => ({
			allowedCustomTermEndDateType: end.endsMonth
				? ("calendarMonthAligned" as const)
				: ("subscriptionAligned" as const),
			...(end.with.length === 0 ? {} : { cotermSubscriptionIds: [...end.with] }),
			// The original writes this date without a zone.
			allowedCustomTermEndDate: `${end.committedUntil.slice(0, 10)}T00:00:00`,
		}));
		return { status: 200, body: toCollection(items) };
	},
});
