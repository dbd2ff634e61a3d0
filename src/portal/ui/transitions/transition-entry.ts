import type { TransitionQuoteRequest, TransitionTargetView } from "../../../wire/api/transitions.ts";

/** What has been entered about a transition. */
export interface TransitionEntry {
	/** Empty while none is chosen. */
	readonly offerId: string;
	/** Only some of the seats. */
	readonly isPart: boolean;
	/** As typed; counts for a part only. */
	readonly quantity: string;
	/** The subscription that the seats go into; empty for one of their own. */
	readonly into: string;
	readonly licenseTransfer: boolean;
	/** Of a part: whose licenses go along. */
	readonly userIds: ReadonlySet<string>;
}

/** What is against one way, as the server tells it. */
export type Way = Pick<TransitionTargetView, "refusals" | "transferRefusals">;

/** How a transition begins: all seats, as a subscription of their own. */
export function emptyTransition(offerId: string): TransitionEntry {
	return { ...{ offerId, isPart: false, quantity: "", into: "" }, ...{ licenseTransfer: false, userIds: new Set() } };
}

/** The seats of a part; undefined when that is no number, or not fewer than there are. */
export function readPart({ quantity }: TransitionEntry, seats: number): number | undefined {
	const typed = quantity.trim().replaceAll(/[,\s]/gu, "");
	const part = /^\d{1,8}$/u.test(typed) ? Number(typed) : 0;
	return part >= 1 && part < seats ? part : undefined;
}

/** Whether any way leads to it. */
export function isOpen({ refusals, into }: TransitionTargetView): boolean {
	return [{ refusals }, ...into].some((way) => way.refusals.length === 0);
}

/** Everything against a target to which no way leads, each reason once. */
export function reasonsAgainst({ refusals, into }: TransitionTargetView): Way["refusals"] {
	const all = [...refusals, ...into.flatMap((way) => way.refusals)];
	return all.filter(
		({ code, reason }, at) => at === all.findIndex((one) => one.code === code && one.reason === reason),
	);
}

/** The target that is chosen. An address may have its id in other letters. */
export function findTarget(
	targets: readonly TransitionTargetView[],
	{ offerId }: TransitionEntry,
): TransitionTargetView | undefined {
	return targets.find(({ offer }) => offer.id.toLowerCase() === offerId.toLowerCase());
}

/** What is against the way that is chosen; undefined where the target has no such way. */
export function findWay(target: TransitionTargetView, { into }: TransitionEntry): Way | undefined {
	return into === "" ? target : target.into.find(({ subscriptionId }) => subscriptionId === into);
}

/** What is asked of the server; undefined while something is missing or closed. */
export function toTransition(
	entry: TransitionEntry,
	{ targets, seats }: { readonly targets: readonly TransitionTargetView[]; readonly seats: number },
): TransitionQuoteRequest | undefined {
	const target = findTarget(targets, entry);
	const way = target === undefined ? undefined : findWay(target, entry);
	const quantity = entry.isPart ? readPart(entry, seats) : undefined;
	if (target === undefined || way === undefined || way.refusals.length > 0) return undefined;
	if (entry.isPart && quantity === undefined) return undefined;
	const { into, licenseTransfer, userIds } = entry;
	return {
		targetOfferId: target.offer.id,
		licenseTransfer: licenseTransfer && way.transferRefusals.length === 0,
		...(quantity === undefined ? {} : { quantity }),
		...(into === "" ? {} : { toSubscriptionId: into }),
		...(quantity === undefined || userIds.size === 0 ? {} : { userIds: [...userIds] }),
	};
}
