import type { QuoteView } from "../../../wire/api/change.ts";
import { useText } from "../../language/text.ts";
import { EffectList } from "../money/effect-list.tsx";
import { PriceEffect } from "../money/price-effect.tsx";
import { AffectedUsers } from "../upgrade/affected-users.tsx";
import { ServiceChanges } from "../upgrade/service-changes.tsx";

/** Everything that a transition will do, with its price, its services and its people. */
export function TransitionReview({ quote }: { readonly quote: QuoteView }) {
	const text = useText();
	const { transition } = quote;
	return (
		<>
			<EffectList effects={quote.effects} />
			<PriceEffect quote={quote} />
			{transition !== undefined && (
				<>
					<p>
						{text("portal.transition.moving", {
							...{ moving: transition.seats.moving, staying: transition.seats.staying },
							users: transition.users.moving,
						})}
					</p>
					<ServiceChanges services={transition.services} />
					<AffectedUsers
						heading="h3"
						users={transition.affected}
						count={transition.users.needingWork}
						withheld={transition.affectedWithheld}
					/>
				</>
			)}
		</>
	);
}
