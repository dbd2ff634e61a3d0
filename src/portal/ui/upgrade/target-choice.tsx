import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import type { UpgradeTarget } from "../../../wire/api/upgrade.ts";
import { useText } from "../../language/text.ts";
import { RefusalList } from "../refusal-list.tsx";
import { usePathId } from "../use-path-id.ts";
import { ChoiceCard } from "./choice-card.tsx";
import { ServiceTags } from "./service-tags.tsx";
import { StepSection } from "./step-section.tsx";
import { arrangeTargets } from "./upgrade-choice.ts";

const useStyles = makeStyles({
	cards: { display: "flex", flexDirection: "column", rowGap: "10px" },
	summary: {
		width: "fit-content",
		padding: "6px 4px 12px",
		color: tokens.colorNeutralForeground2,
		cursor: "pointer",
		":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusMedium },
		"@media (max-width: 640px)": { paddingBlock: "12px" },
	},
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
	const { offered, notInForce } = arrangeTargets(targets);
	const cards = (shown: readonly UpgradeTarget[]) =>
		shown.map((target) => (
			<TargetCard
				key={target.offer.id}
				customerId={customerId}
				target={target}
				chosen={target.offer.id === chosen}
				onChoose={onChoose}
			/>
		));
	return (
		<StepSection id="step-product" number={1} title={text("upgrade.chooseProduct")}>
			<div role="radiogroup" aria-labelledby="step-product" className={styles.cards}>
				{cards(offered)}
				{notInForce.length > 0 && (
					<details open={offered.length === 0}>
						<summary className={styles.summary}>{text("upgrade.notInForce", { count: notInForce.length })}</summary>
						<div className={styles.cards}>{cards(notInForce)}</div>
					</details>
				)}
			</div>
		</StepSection>
	);
}

interface TargetCardProps {
	readonly customerId: string;
	readonly target: UpgradeTarget;
	readonly chosen: boolean;
	readonly onChoose: (offerId: string) => void;
}

function TargetCard({ customerId, target, chosen, onChoose }: TargetCardProps) {
	const styles = useStyles();
	const text = useText();
	const subscriptionId = usePathId("subscriptionId");
	return (
		<ChoiceCard
			name="product"
			value={target.offer.id}
			title={<TargetTitle target={target} />}
			chosen={chosen}
			closed={!target.mayUpgrade}
			onChoose={() => onChoose(target.offer.id)}
			below={target.mayUpgrade && <ServiceTags services={target.services.gained} />}
		>
			{target.mayUpgrade ? (
				<p className={styles.gained}>{text("upgrade.gains", { count: target.services.gained.length })}</p>
			) : (
				<div className={styles.above}>
					<RefusalList
						refusals={target.refusals}
						customerId={customerId}
						wanted={{ offer: target.offer.id, subscription: subscriptionId }}
					/>
				</div>
			)}
		</ChoiceCard>
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
