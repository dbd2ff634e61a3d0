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
import { AffectedUsers } from "../upgrade/affected-users.tsx";
import { ServiceChanges } from "../upgrade/service-changes.tsx";
import { DialogActions } from "../users/dialog-actions.tsx";

const useStyles = makeStyles({
	body: { display: "flex", flexDirection: "column", rowGap: "12px", minWidth: 0 },
	busy: { opacity: 0.55 },
});

interface TransitionReviewProps {
	readonly customerId: string;
	readonly quoted: QuotedChange;
	readonly onBack: () => void;
	readonly onPress: () => void;
}

/** Everything that the transition will do, with its price, before it is done. */
export function TransitionReview({ customerId, quoted, onBack, onPress }: TransitionReviewProps) {
	const styles = useStyles();
	const text = useText();
	const money = useMoney();
	const { shown, ready, executing } = quoted;
	const top = useRef<HTMLDivElement>(null);
	// The button that led here is gone; from here the next step leads through what is shown.
	useEffect(() => top.current?.focus(), []);
	const transition = shown?.transition;
	return (
		<>
			<div ref={top} tabIndex={-1} className={styles.body}>
				{shown === undefined && quoted.error === null && <ListSkeleton rows={3} rowHeight={72} />}
				{shown !== undefined && (
					<div className={`${styles.body} ${ready === undefined && !executing && !quoted.outdated ? styles.busy : ""}`}>
						<EffectList effects={shown.effects} />
						<PriceEffect quote={shown} />
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
					{text(executing ? "action.applying" : "portal.transition.submit")}
				</Button>
			</DialogActions>
		</>
	);
}
