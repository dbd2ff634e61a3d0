import { Button, makeStyles } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { useText } from "../../language/text.ts";
import { EffectList } from "../money/effect-list.tsx";
import { PriceEffect } from "../money/price-effect.tsx";
import { QuoteNotes } from "../money/quote-notes.tsx";
import { QuoteProblem } from "../money/quote-problem.tsx";
import { useMoney } from "../money/use-money.ts";
import type { QuotedChange } from "../money/use-quoted-change.ts";
import { ListSkeleton } from "../screen-skeleton.tsx";
import { DialogActions } from "../users/dialog-actions.tsx";
import { PersonEffects } from "./person-effects.tsx";

const useStyles = makeStyles({
	body: { display: "flex", flexDirection: "column", rowGap: "12px" },
	busy: { opacity: 0.55 },
});

interface PersonReviewProps {
	readonly customerId: string;
	readonly kind: "join" | "leave";
	readonly quoted: QuotedChange;
	readonly onBack: () => void;
	readonly onPress: () => void;
}

/** Everything that will be done, with its price, before it is done. */
export function PersonReview({ customerId, kind, quoted, onBack, onPress }: PersonReviewProps) {
	const styles = useStyles();
	const text = useText();
	const money = useMoney();
	const { shown, ready, executing } = quoted;
	const top = useRef<HTMLDivElement>(null);
	// The button that led here is gone; from here the next step leads through what is shown.
	useEffect(() => top.current?.focus(), []);
	return (
		<>
			<div ref={top} tabIndex={-1} className={styles.body}>
				{shown === undefined && quoted.error === null && <ListSkeleton rows={3} rowHeight={72} />}
				{shown !== undefined && (
					<div className={`${styles.body} ${ready === undefined && !executing && !quoted.outdated ? styles.busy : ""}`}>
						{shown.person !== undefined && <PersonEffects person={shown.person} />}
						<EffectList effects={shown.effects} />
						{shown.charges === undefined && shown.effects.length === 0 ? (
							<p>{text("portal.joins.costsNothing")}</p>
						) : (
							<PriceEffect quote={shown} />
						)}
						<QuoteNotes quote={shown} />
					</div>
				)}
				<p role="status" className="visually-hidden">
					{ready?.charges !== undefined && `${text("price.today")} ${money.signed(ready.charges.total)}`}
				</p>
				<QuoteProblem quoted={quoted} customerId={customerId} onRetry={onPress} />
			</div>
			<DialogActions>
				<Button onClick={onBack} disabledFocusable={executing}>
					{text("portal.joins.back")}
				</Button>
				<Button appearance="primary" disabledFocusable={ready === undefined} onClick={onPress}>
					{text(executing ? "action.applying" : `portal.joins.submit.${kind}`)}
				</Button>
			</DialogActions>
		</>
	);
}
