import type { Subscription } from "../../domain/subscriptions/subscription.ts";
import {
	assessTransition,
	assessTransitions,
	type TransitionAssessment,
} from "../../domain/transitions/assess-transition.ts";
import type { TransitionFacts } from "../../domain/transitions/transition-facts.ts";
import { refuseTransition, type TransitionRefusal } from "../../domain/transitions/transition-refusal.ts";
import type { NotFound, SubscriptionKey } from "../preview-upgrade.ts";
import type { Surroundings } from "../surroundings.ts";
import { findTransitionFacts } from "./read-transition.ts";

/** A subscription of the target that seats could go into, with all that is against it. */
export interface WayInto {
	readonly subscription: Subscription;
	readonly refusals: readonly TransitionRefusal[];
	/** Contains `refusals`. */
	readonly transferRefusals: readonly TransitionRefusal[];
}

/** One target: what is against a subscription of its own, and against each that is there already. */
export interface TransitionWays extends Omit<TransitionAssessment, "destinations"> {
	readonly into: readonly WayInto[];
}

/** Every target with every way there. */
export type ListedTransitionWays =
	| NotFound
	| { readonly kind: "ways"; readonly source: Subscription; readonly ways: readonly TransitionWays[] };

/** Where a subscription of new commerce can go on to, for so many of its seats, else for all; a legacy one has no ways. */
export async function listTransitionWays(
	surroundings: Surroundings,
	{ quantity, ...key }: SubscriptionKey & { readonly quantity?: number },
): Promise<ListedTransitionWays> {
	return await surroundings.database.read(async (db): Promise<ListedTransitionWays> => {
		const asked = quantity === undefined ? key : { ...key, quantity };
		const found = await findTransitionFacts(surroundings, db, asked);
		if (found.kind !== "found") return found;
		const { source } = found.transition.upgrade;
		const seats = quantity === undefined ? {} : { quantity };
		const ways = assessTransitions(found.transition).map(({ target }) => {
			const { destinations, ...own } = assessTransition(found.transition, target, seats);
			const into = destinations.map(({ subscription }) =>
				toWayInto(found.transition, { target, subscription, ...seats }),
			);
			return { ...own, into };
		});
		return { kind: "ways", source, ways };
	});
}

function toWayInto(
	facts: TransitionFacts,
	asked: Pick<TransitionAssessment, "target"> & { readonly subscription: Subscription; readonly quantity?: number },
): WayInto {
	const { target, subscription: into, quantity } = asked;
	const way = assessTransition(facts, target, quantity === undefined ? { into } : { into, quantity });
	const own = way.destinations
		.filter(({ subscription }) => subscription.id === into.id)
		.flatMap(({ refusals }) => refusals.map(refuseTransition));
	return {
		subscription: into,
		refusals: [...way.refusals, ...own],
		transferRefusals: [...way.transferRefusals, ...own],
	};
}
