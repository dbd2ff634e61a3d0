import { useState } from "react";
import { useSearchParams } from "react-router";
import type { SubscriptionSummary } from "../../../wire/api/subscription.ts";
import { transitionParameters } from "../../paths.ts";
import { useDenial } from "../use-denial.ts";
import { TransitionDialog } from "./transition-dialog.tsx";

interface TransitionPlaceProps {
	readonly customerId: string;
	readonly subscriptions: readonly SubscriptionSummary[];
}

/** The dialog of the transition that the address names, so that it can be sent on. */
export function TransitionPlace({ customerId, subscriptions }: TransitionPlaceProps) {
	const [search, setSearch] = useSearchParams();
	const denial = useDenial("transitionSubscription");
	const id = search.get(transitionParameters.subscription);
	const found = subscriptions.find((subscription) => subscription.id === id);
	// As it was when it was asked about: afterwards it may be another product, or gone.
	const [kept, setKept] = useState(found);
	if (found !== undefined && found.id !== kept?.id) setKept(found);
	if (id === null && kept !== undefined) setKept(undefined);
	if (id === null || denial !== undefined || kept?.id !== id) return null;
	return (
		<TransitionDialog
			key={id}
			customerId={customerId}
			source={kept}
			offerId={search.get(transitionParameters.offer) ?? ""}
			onClose={() => setSearch({}, { replace: true })}
		/>
	);
}
