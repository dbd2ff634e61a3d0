import { expect, test } from "vitest";
import type { QuoteView } from "../../../wire/api/change.ts";
import { seatsOf } from "./seats-of.ts";

type State = NonNullable<QuoteView["effects"][number]["after"]>;

const state = (quantity: number): State => ({
	offer: { id: "o", title: "Business Basic", category: "smallBusiness" },
	quantity,
	status: "active",
	autoRenew: true,
	billingCycle: "monthly",
	committedUntil: "2027-10-11T00:00:00.000Z",
});

test("the seats before and after are those of the subscription that was asked for, not of its add-ons", () => {
	const effects = [
		{ subscriptionId: "addOn", friendlyName: "", before: state(5), after: state(6) },
		{ subscriptionId: "base", friendlyName: "", before: state(20), after: state(21) },
	];
	expect(seatsOf({ subscriptionId: "base", effects })).toEqual({ before: 20, after: 21 });
	expect(seatsOf({ subscriptionId: "other", effects })).toBeUndefined();
});
