import { makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { RefusalView } from "../../../wire/api/problem.ts";
import type { TransitionTargetView } from "../../../wire/api/transitions.ts";
import { useText } from "../../language/text.ts";
import { RefusalList } from "../refusal-list.tsx";
import { ChoiceCard } from "../upgrade/choice-card.tsx";
import { refusalsOfTransferOnly } from "../upgrade/upgrade-choice.ts";
import type { TransitionEntry, Way } from "./transition-entry.ts";

const useStyles = makeStyles({
	cards: { display: "flex", flexDirection: "column", rowGap: "10px" },
	heading: { fontWeight: tokens.fontWeightSemibold },
	explanation: { color: tokens.colorNeutralForeground2 },
	above: { position: "relative", zIndex: 1, width: "fit-content", maxWidth: "100%", marginTop: "8px" },
});

interface TransitionWayChoiceProps {
	readonly customerId: string;
	readonly target: TransitionTargetView;
	/** What is chosen of it. */
	readonly way?: Way;
	readonly entry: TransitionEntry;
	readonly onEdit: (change: Partial<TransitionEntry>) => void;
}

/** Into a subscription of their own or one that is there, and whether it waits for everybody's licenses to be free. */
export function TransitionWayChoice({ customerId, target, way, entry, onEdit }: TransitionWayChoiceProps) {
	const styles = useStyles();
	const text = useText();
	const id = useId();
	const against = (refusals: readonly RefusalView[]) =>
		refusals.length > 0 && (
			<div className={styles.above}>
				<RefusalList refusals={refusals} customerId={customerId} />
			</div>
		);
	const transfer = way === undefined ? [] : refusalsOfTransferOnly(way);
	const moves = entry.licenseTransfer && transfer.length === 0;
	return (
		<>
			{target.into.length > 0 && (
				<>
					<h3 id={`${id}-into`} className={styles.heading}>
						{text("portal.transition.into")}
					</h3>
					<div role="radiogroup" aria-labelledby={`${id}-into`} className={styles.cards}>
						<ChoiceCard
							name="transition-into"
							value=""
							title={text("portal.transition.into.own")}
							chosen={entry.into === ""}
							closed={target.refusals.length > 0}
							onChoose={() => onEdit({ into: "" })}
						>
							<p className={styles.explanation}>{text("portal.transition.into.own.explanation")}</p>
							{against(target.refusals)}
						</ChoiceCard>
						{target.into.map(({ subscriptionId, name, quantity, refusals }) => (
							<ChoiceCard
								key={subscriptionId}
								name="transition-into"
								value={subscriptionId}
								title={text("portal.transition.into.there", { name, quantity })}
								chosen={entry.into === subscriptionId}
								closed={refusals.length > 0}
								onChoose={() => onEdit({ into: subscriptionId })}
							>
								<p className={styles.explanation}>{text("portal.transition.into.there.explanation")}</p>
								{against(refusals)}
							</ChoiceCard>
						))}
					</div>
				</>
			)}
			<h3 id={`${id}-licenses`} className={styles.heading}>
				{text("portal.transition.licenses")}
			</h3>
			<div role="radiogroup" aria-labelledby={`${id}-licenses`} className={styles.cards}>
				<ChoiceCard
					name="transition-licenses"
					value="only"
					title={text("portal.transition.licenses.only")}
					chosen={!moves}
					closed={false}
					onChoose={() => onEdit({ licenseTransfer: false })}
				>
					<p className={styles.explanation}>{text("portal.transition.licenses.only.explanation")}</p>
				</ChoiceCard>
				<ChoiceCard
					name="transition-licenses"
					value="transfer"
					title={text("portal.transition.licenses.transfer")}
					chosen={moves}
					closed={transfer.length > 0}
					onChoose={() => onEdit({ licenseTransfer: true })}
				>
					<p className={styles.explanation}>{text("portal.transition.licenses.transfer.explanation")}</p>
					{against(transfer)}
				</ChoiceCard>
			</div>
		</>
	);
}
