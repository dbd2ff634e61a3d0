import type { ApiKind } from "../route.ts";

interface Tag {
	readonly name: string;
	readonly description: string;
}

type Area = readonly [pattern: RegExp, name: string, description: string];

/** The first pattern that a path matches names its tag. */
const areas: Readonly<Record<ApiKind, readonly Area[]>> = {
	partnerCenter: [
		[/^\/webhooks\b/u, "Webhooks", "Where events are sent, and test events"],
		[/\/auditrecords\b/u, "Audit records", "What was done, by whom"],
		[
			/\/(subscribedskus|licenses|licenseupdates|analytics)\b/u,
			"Licenses",
			"Licenses of people, and how they are used",
		],
		[/\/users\b|directoryroles\b/u, "Users", "The people of a customer and their roles"],
		[
			/\/upgrades\b|\/transition|\/conversions\b/u,
			"Upgrades",
			"Upgrades, transitions and conversions of subscriptions",
		],
		[/\/subscriptions\b/u, "Subscriptions", "What a customer has"],
		[/\/(orders|carts)\b/u, "Orders", "Orders and carts"],
		[
			/\/(products|productpromotions|offers|offercategories|promotionEligibilities|extensions)\b/u,
			"Catalog",
			"What is sold",
		],
		[/\/(invoices|servicecosts)\b/u, "Billing", "Invoices and service costs"],
		[/\/agreement|MicrosoftCustomerAgreement|\/compliance\b/u, "Agreements", "Agreements of customers"],
		[/relationships?\b|relationshiprequests\b/u, "Relationships", "With customers and resellers"],
		[/^\/v1\/customers\b|\/domains\b/u, "Customers", "Customers and their profiles"],
		[/./u, "Partner", "The partner's own profiles, roles and country rules"],
	],
	seatlift: [
		[
			/\/(sign-in|setup|invitation)\b|\/:requestId\/decision$/u,
			"Entrance",
			"What the pages of the sign-in ask, without a token",
		],
		[/\/(me|session)\b/u, "Me", "Who is signed in, and how that person signs in"],
		[
			/\/(accounts|api-clients|roles|identity-providers)\b|\/directory-roles\b/u,
			"Access",
			"Who works here, programs and roles",
		],
		[/\/webhooks\b/u, "Deliveries", "Where events go, and what became of them"],
		[/\/audit/u, "Audit log", "The chained log of what was done"],
		[/\/(transfers)\b/u, "License transfers", "Moves of licenses, person by person"],
		[/\/(channels|holdings)\b/u, "Channels", "Everything a customer has, through whichever channel"],
		[/\/(licenses|license-holders)\b/u, "License map", "Who holds which license"],
		[/\/(users|joins|leaves)\b/u, "People", "The people of a customer"],
		[/\/(timeline|clock)\b/u, "Timeline", "What is to come, and the clock of a test customer"],
		[
			/\/(upgrades|transitions)\b/u,
			"Know before",
			"Every upgrade and transition, open or closed, with its reasons and its preview",
		],
		[/\/(quotes|changes|quote)\b/u, "Quotes and changes", "What a change would do and cost, and the way back"],
		[/\/purchases\b/u, "Purchases", "What a customer can buy"],
		[/\/(invoices|billing-runs|ledger|spend)\b/u, "Money", "Invoices, billing runs and the books"],
		[
			/\/(prices|price-lists|price-books|tax-rates|billing-settings|terms|offers)\b/u,
			"Prices",
			"Prices, price books, taxes and terms",
		],
		[/\/relationship/u, "Links", "Requests for a relationship with a customer"],
		[/\/(customers|countries|domains)\b/u, "Customer list", "Customers and their subscriptions"],
		[/./u, "More", "Everything else"],
	],
};

const prefixes: Readonly<Record<ApiKind, string>> = { partnerCenter: "Partner Center", seatlift: "Seatlift" };

/** The tag of an operation, such as `Partner Center: Orders`. */
export function tagOf({ api, url }: { readonly api: ApiKind; readonly url: string }): string {
	const [, name = "More"] = areas[api].find(([pattern]) => pattern.test(url)) ?? [];
	return `${prefixes[api]}: ${name}`;
}

/** The tags that are used, in the order of both APIs, each with what it is about. */
export function describeTags(used: ReadonlySet<string>): readonly Tag[] {
	return (["seatlift", "partnerCenter"] as const)
		.flatMap((api) => areas[api].map(([, name, description]) => ({ name: `${prefixes[api]}: ${name}`, description })))
		.filter(({ name }) => used.has(name));
}
