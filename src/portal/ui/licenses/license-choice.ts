import type { z } from "zod";
import type { UserLicensesView, userLicensesRequest } from "../../../wire/api/licenses.ts";

/** One product that a user has or could have. */
export type UserLicenseItem = UserLicensesView["items"][number];

/** What was changed of one product on the screen and not yet saved. */
export interface LicenseEdit {
	readonly assigned: boolean;
	/** Names of services that are off; absent while nobody touched a switch: then they stay, or are carried over. */
	readonly off?: readonly string[];
}

/** By SKU. */
export type LicenseEdits = ReadonlyMap<string, LicenseEdit>;

export const noEdits: LicenseEdits = new Map();

/** A product as the screen shows it: what was saved, what would come of the edits, and the edits themselves. */
export function shownLicense(
	item: UserLicenseItem,
	edits: LicenseEdits,
	preview: UserLicensesView | undefined,
): UserLicenseItem {
	const edit = edits.get(item.skuId);
	if (edit === undefined) return item;
	const { assigned, off } = edit;
	if (!assigned) return { ...item, assigned, services: item.services.map((service) => ({ ...service, on: false })) };
	if (off !== undefined)
		return { ...item, assigned, services: item.services.map((one) => ({ ...one, on: !off.includes(one.name) })) };
	const coming = preview?.items.find(({ skuId, assigned: has }) => has && skuId === item.skuId);
	const services = coming?.services ?? item.services.map((service) => ({ ...service, on: true }));
	return { ...item, assigned, services };
}

/** Gives or takes a product; coming back to what is saved is no edit. */
export function toggleLicense(item: UserLicenseItem, edits: LicenseEdits): LicenseEdits {
	const assigned = !(edits.get(item.skuId)?.assigned ?? item.assigned);
	const next = new Map(edits);
	if (assigned === item.assigned) next.delete(item.skuId);
	else next.set(item.skuId, { assigned });
	return next;
}

/** Turns one service of a product as it is shown; coming back to what is saved is no edit. */
export function toggleService(
	{ item, shown }: { readonly item: UserLicenseItem; readonly shown: UserLicenseItem },
	service: string,
	edits: LicenseEdits,
): LicenseEdits {
	const off = offIn(shown.services.map((one) => (one.name === service ? { ...one, on: !one.on } : one)));
	const next = new Map(edits);
	if (item.assigned && isSame(off, offIn(item.services))) next.delete(item.skuId);
	else next.set(item.skuId, { assigned: true, off });
	return next;
}

/** Exactly what the user has afterwards; services that nobody touched are not spoken of. */
export function toLicenses(
	items: readonly UserLicenseItem[],
	edits: LicenseEdits,
): z.input<typeof userLicensesRequest>["licenses"] {
	return items.flatMap((item) => {
		const { assigned, off } = edits.get(item.skuId) ?? { assigned: item.assigned };
		if (!assigned) return [];
		return [{ skuId: item.skuId, ...(off === undefined ? {} : { disabledPlans: [...off] }) }];
	});
}

/** What the user has first, then what can be given, then what has run out; by name. */
export function arrangeLicenses(items: readonly UserLicenseItem[]): readonly UserLicenseItem[] {
	const rank = ({ assigned, free }: UserLicenseItem) => (assigned ? 0 : free > 0 ? 1 : 2);
	return items.toSorted((one, other) => rank(one) - rank(other) || one.title.localeCompare(other.title));
}

function offIn(services: UserLicenseItem["services"]): readonly string[] {
	return services.filter(({ on }) => !on).map(({ name }) => name);
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
	return one.length === other.length && one.every((name) => other.includes(name));
}
