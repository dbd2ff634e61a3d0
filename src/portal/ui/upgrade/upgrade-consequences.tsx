import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles, mergeClasses } from "@fluentui/react-components";
import type { UpgradePreview } from "../../../wire/api/upgrade.ts";
import { useText } from "../../language/text.ts";
import { ErrorPanel } from "../error-panel.tsx";
import { RefusalList } from "../refusal-list.tsx";
import { ListSkeleton } from "../screen-skeleton.tsx";
import { AffectedUsers } from "./affected-users.tsx";
import { Counts } from "./counts.tsx";
import { ServiceChanges } from "./service-changes.tsx";
import { StepSection } from "./step-section.tsx";

const useStyles = makeStyles({
	body: { display: "flex", flexDirection: "column", rowGap: "16px" },
	busy: { opacity: 0.55 },
	title: { display: "block", marginBottom: "6px" },
});

interface UpgradeConsequencesProps {
	readonly customerId: string;
	readonly preview: UpgradePreview | undefined;
	/** What is shown belongs to the choice before; the new one is on its way. */
	readonly busy: boolean;
	readonly error: unknown;
	readonly onRetry: () => void;
}

/** What the upgrade would do, before anything is pressed: seats, services, and the users with extra work. */
export function UpgradeConsequences({ customerId, preview, busy, error, onRetry }: UpgradeConsequencesProps) {
	const styles = useStyles();
	const text = useText();
	return (
		<StepSection id="step-review" number={3} title={text("upgrade.review")}>
			{error !== null && <ErrorPanel error={error} onRetry={onRetry} customerId={customerId} />}
			{preview === undefined && error === null && <ListSkeleton rows={3} rowHeight={88} />}
			{preview !== undefined && (
				<div className={mergeClasses(styles.body, busy && styles.busy)} aria-busy={busy}>
					{!preview.mayUpgrade && (
						<MessageBar intent="warning" layout="multiline">
							<MessageBarBody>
								<MessageBarTitle className={styles.title}>{text("upgrade.refused")}</MessageBarTitle>
								<RefusalList refusals={preview.refusals} customerId={customerId} />
							</MessageBarBody>
						</MessageBar>
					)}
					{preview.consequences !== undefined && (
						<>
							<Counts before={preview.source.quantity} consequences={preview.consequences} />
							<ServiceChanges services={preview.consequences.services} />
							<AffectedUsers
								heading="h3"
								users={preview.consequences.affected}
								count={preview.consequences.users.needingWork}
								withheld={preview.consequences.affectedWithheld}
							/>
						</>
					)}
				</div>
			)}
		</StepSection>
	);
}
