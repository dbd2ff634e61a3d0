import type { TextKey } from "../../language/text.ts";

const titles = {
	QuantityBefore: "activity.detail.QuantityBefore",
	QuantityAfter: "activity.detail.QuantityAfter",
	Quantity: "activity.detail.Quantity",
	LicensesMoved: "activity.detail.LicensesMoved",
	LicensesReleased: "activity.detail.LicensesReleased",
	Changed: "activity.detail.Changed",
	Refused: "activity.detail.Refused",
	Repeated: "activity.detail.Repeated",
} as const satisfies Record<string, TextKey>;

/** The details of a change: what a person wants to know, and the rest, such as ids, for whoever must look closer. */
export interface ArrangedDetails {
	readonly told: readonly { readonly title: TextKey; readonly value: string }[];
	readonly technical: readonly (readonly [name: string, value: string])[];
}

/** Tells the two kinds of details apart; `Quantity-0` is the quantity of the first line of an order. */
export function arrangeDetails(details: Readonly<Record<string, string>>): ArrangedDetails {
	const titled = Object.entries(details).map(([name, value]) => ({ name, value, title: titleOf(name) }));
	const users = details.CustomerUserId?.split(",").length ?? 0;
	return {
		told: [
			...titled.flatMap(({ title, value }) => (title === undefined ? [] : [{ title, value }])),
			...(users > 1 ? [{ title: "activity.detail.Users" as const, value: String(users) }] : []),
		],
		technical: titled.flatMap(({ title, name, value }) => (title === undefined ? [[name, value] as const] : [])),
	};
}

function titleOf(name: string): TextKey | undefined {
	const bare = name.replace(/-0$/u, "");
	return Object.hasOwn(titles, bare) ? titles[bare as keyof typeof titles] : undefined; // hasOwn has just proved it
}
