import { makeStyles, tokens } from "@fluentui/react-components";
import { useText } from "../../language/text.ts";
import { RefusalList } from "../refusal-list.tsx";
import { ChoiceCard } from "./choice-card.tsx";
import { StepSection } from "./step-section.tsx";
import { refusalsOfTransferOnly, type UpgradeChoice } from "./upgrade-choice.ts";

const useStyles = makeStyles({
	cards: {
		display: "grid",
		gridTemplateColumns: "repeat(auto-fit, minmax(min(320px, 100%), 1fr))",
		gap: "10px",
	},
	explanation: { color: tokens.colorNeutralForeground2 },
	above: { position: "relative", zIndex: 1, width: "fit-content", maxWidth: "100%", marginTop: "8px" },
});

interface LicenseChoiceProps {
	readonly customerId: string;
	readonly choice: UpgradeChoice;
	readonly onChoose: (licenseTransfer: boolean) => void;
}

/** Whether the users' licenses move with the upgrade; where they cannot, why. */
export function LicenseChoice({ customerId, choice, onChoose }: LicenseChoiceProps) {
	const styles = useStyles();
	const text = useText();
	const { target, licenseTransfer } = choice;
	const closed = !target.mayUpgradeWithLicenseTransfer;
	return (
		<StepSection id="step-licenses" number={2} title={text("upgrade.chooseLicenses")}>
			<div role="radiogroup" aria-labelledby="step-licenses" className={styles.cards}>
				<ChoiceCard
					name="licenses"
					value="move"
					title={text("upgrade.licensesMove")}
					chosen={licenseTransfer}
					closed={closed}
					onChoose={() => onChoose(true)}
				>
					<p className={styles.explanation}>{text("upgrade.licensesMove.explanation")}</p>
					{closed && (
						<div className={styles.above}>
							<RefusalList refusals={refusalsOfTransferOnly(target)} customerId={customerId} />
						</div>
					)}
				</ChoiceCard>
				<ChoiceCard
					name="licenses"
					value="stay"
					title={text("upgrade.licensesStay")}
					chosen={!licenseTransfer}
					closed={false}
					onChoose={() => onChoose(false)}
				>
					<p className={styles.explanation}>{text("upgrade.licensesStay.explanation")}</p>
				</ChoiceCard>
			</div>
		</StepSection>
	);
}
