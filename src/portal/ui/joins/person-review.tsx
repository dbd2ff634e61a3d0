import type { QuoteView } from "../../../wire/api/change.ts";
import { useText } from "../../language/text.ts";
import { EffectList } from "../money/effect-list.tsx";
import { PriceEffect } from "../money/price-effect.tsx";
import { PersonEffects } from "./person-effects.tsx";

/** What becomes of account, licenses and seats, with its price. */
export function PersonReview({ quote }: { readonly quote: QuoteView }) {
	const text = useText();
	return (
		<>
			{quote.person !== undefined && <PersonEffects person={quote.person} />}
			<EffectList effects={quote.effects} />
			{quote.charges === undefined && quote.effects.length === 0 ? (
				<p>{text("portal.joins.costsNothing")}</p>
			) : (
				<PriceEffect quote={quote} />
			)}
		</>
	);
}
