import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import type { UpgradeTarget } from "../../../wire/api/upgrade.ts";
import { useText } from "../../language/text.ts";
import { RefusalList } from "../refusal-list.tsx";
import { ChoiceCard } from "./choice-card.tsx";
import { ServiceTags } from "./service-tags.tsx";
import { StepSection } from "./step-section.tsx";
import { openFirst } from "./upgrade-choice.ts";

const useStyles = makeStyles({
	cards: { display: "flex", flexDirection: "column", rowGap: "10px" },
	gained: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
	/* Above the label that covers the card, so that links inside can be pressed. */
	above: { position: "relative", zIndex: 1, width: "fit-content", maxWidth: "100%" },
});

interface TargetChoiceProps {
	readonly customerId: string;
	readonly targets: readonly UpgradeTarget[];
	readonly chosen: string | undefined;
	readonly onChoose: (offerId: string) => void;
}

/** Every product that a documented path leads to; a closed one with all its reasons and remedies. */
export function TargetChoice({ customerId, targets, chosen, onChoose }: TargetChoiceProps) {
	const styles = useStyles();
	const text = useText();
	return (
		<StepSection id="step-product" number={1} title={text("upgrade.chooseProduct")}>
			<div role="radiogroup" aria-labelledby="step-product" className={styles.cards}>
				{openFirst(targets).map((target) => (
					<ChoiceCard
						key={target.offer.id}
						name="product"
						value={target.offer.id}
						title={<TargetTitle target={target} />}
						chosen={target.offer.id === chosen}
						closed={!target.mayUpgrade}
						onChoose={() => onChoose(target.offer.id)}
						below={target.mayUpgrade && <ServiceTags services={target.services.gained} />}
					>
						{target.mayUpgrade ? (
							<p className={styles.gained}>{text("upgrade.gains", { count: target.services.gained.length })}</p>
						) : (
							<div className={styles.above}>
								<RefusalList refusals={target.refusals} customerId={customerId} />
							</div>
						)}
					</ChoiceCard>
				))}
			</div>
		</StepSection>
	);
}

function TargetTitle({ target }: { readonly target: UpgradeTarget }) {
	const text = useText();
	return (
		<>
			{target.offer.title}
			{!target.mayUpgrade && (
				<Badge appearance="tint" color="subtle">
					{text("upgrade.closed")}
				</Badge>
			)}
			{target.mayUpgrade && !target.mayUpgradeWithLicenseTransfer && (
				<Badge appearance="tint" color="informative">
					{text("upgrade.withoutTransferOnly")}
				</Badge>
			)}
		</>
	);
}
