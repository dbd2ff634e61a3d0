import { makeStyles, mergeClasses, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { QuoteView } from "../../../wire/api/change.ts";
import type { UpgradePreview } from "../../../wire/api/upgrade.ts";
import { useText } from "../../language/text.ts";
import { PriceEffect } from "../money/price-effect.tsx";
import { QuoteNotes } from "../money/quote-notes.tsx";
import { ListSkeleton } from "../screen-skeleton.tsx";
import { AffectedUsers } from "./affected-users.tsx";
import { Counts } from "./counts.tsx";
import { ServiceChanges } from "./service-changes.tsx";
import { StepSection } from "./step-section.tsx";

const useStyles = makeStyles({
	body: { display: "flex", flexDirection: "column", rowGap: "16px" },
	busy: { opacity: 0.55 },
	price: { display: "flex", flexDirection: "column", rowGap: "8px" },
	heading: { ...typographyStyles.subtitle2 },
});

interface UpgradeConsequencesProps {
	/** Seats of the source. */
	readonly before: number;
	/** Absent while it is on its way, or where it is refused. */
	readonly consequences: UpgradePreview["consequences"];
	/** The price; absent for who may not upgrade and is shown the rest only. */
	readonly quote: QuoteView | undefined;
	/** What is shown belongs to the choice before; the new one is on its way. */
	readonly busy: boolean;
	/** What stands against it. */
	readonly trouble: ReactNode;
}

/** What the upgrade would do, before anything is pressed: money, seats, services, and the users with extra work. */
export function UpgradeConsequences({ before, consequences, quote, busy, trouble }: UpgradeConsequencesProps) {
	const styles = useStyles();
	const text = useText();
	return (
		<StepSection id="step-review" number={3} title={text("upgrade.review")}>
			{trouble}
			{consequences === undefined && trouble === undefined && <ListSkeleton rows={3} rowHeight={88} />}
			{consequences !== undefined && (
				<div className={mergeClasses(styles.body, busy && styles.busy)} aria-busy={busy}>
					{quote !== undefined && (
						<section className={styles.price} aria-labelledby="upgrade-price">
							<h3 id="upgrade-price" className={styles.heading}>
								{text("price.title")}
							</h3>
							<PriceEffect quote={quote} />
							<QuoteNotes quote={quote} />
						</section>
					)}
					<Counts before={before} consequences={consequences} />
					<ServiceChanges services={consequences.services} />
					<AffectedUsers
						heading="h3"
						users={consequences.affected}
						count={consequences.users.needingWork}
						withheld={consequences.affectedWithheld}
					/>
				</div>
			)}
		</StepSection>
	);
}
