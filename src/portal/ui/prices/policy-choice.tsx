import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useText } from "../../language/text.ts";
import { policyTitleKey } from "../money/policy-title.ts";
import { ChoiceCard } from "../upgrade/choice-card.tsx";

const useStyles = makeStyles({
	group: { margin: 0, padding: 0, border: "none", minWidth: 0 },
	legend: { ...typographyStyles.body1Strong, padding: 0, marginBottom: "4px" },
	hint: { color: tokens.colorNeutralForeground2, marginBottom: "8px" },
	cards: { display: "flex", flexDirection: "column", rowGap: "8px" },
	formula: {
		display: "block",
		marginTop: "4px",
		fontFamily: tokens.fontFamilyMonospace,
		fontSize: tokens.fontSizeBase200,
		color: tokens.colorNeutralForeground2,
		overflowWrap: "anywhere",
	},
});

const known = ["exact", "exactCarried", "legacyDocumented", "legacyDayRate3", "newCommerceDaily"] as const;

interface PolicyChoiceProps {
	readonly regime: "legacy" | "newCommerce";
	readonly policies: readonly string[];
	readonly chosen: string;
	readonly onChoose: (policy: string) => void;
}

/** By which rule shares of a period are rounded, each explained. */
export function PolicyChoice({ regime, policies, chosen, onChoose }: PolicyChoiceProps) {
	const styles = useStyles();
	const text = useText();
	const titleOf = (policy: string) => {
		const key = policyTitleKey(policy);
		return key === undefined ? policy : text(key);
	};
	const explain = (policy: string) => {
		const name = known.find((one) => one === policy);
		// A policy that a newer server has is shown by its name alone.
		if (name === undefined) return null;
		return (
			<>
				{text(`portal.prices.policy.${name}.explanation`)}
				<code className={styles.formula}>{text(`portal.prices.policy.${name}.formula`)}</code>
			</>
		);
	};
	return (
		<fieldset className={styles.group}>
			<legend className={styles.legend}>
				{text("portal.prices.settings.policy", { regime: text(`regime.${regime}`) })}
			</legend>
			<p className={styles.hint}>{text("portal.prices.settings.policy.hint")}</p>
			<div className={styles.cards}>
				{policies.map((policy) => (
					<ChoiceCard
						key={policy}
						name={`policy-${regime}`}
						value={policy}
						title={titleOf(policy)}
						chosen={policy === chosen}
						closed={false}
						onChoose={() => onChoose(policy)}
					>
						{explain(policy)}
					</ChoiceCard>
				))}
			</div>
		</fieldset>
	);
}
