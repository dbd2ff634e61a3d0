import type { TextKey } from "../../language/text.ts";

const titles = {
	exact: "price.policy.exact",
	exactCarried: "price.policy.exactCarried",
	legacyDocumented: "price.policy.legacyDocumented",
	legacyDayRate3: "price.policy.legacyDayRate3",
	newCommerceDaily: "price.policy.newCommerceDaily",
} as const satisfies Record<string, TextKey>;

/** The sentence that explains a rounding policy; one that a newer server has is shown by its name alone. */
export function policyTitleKey(policy: string): TextKey | undefined {
	return Object.hasOwn(titles, policy) ? titles[policy as keyof typeof titles] : undefined; // hasOwn has just proved it
}
