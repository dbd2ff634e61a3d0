import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkCircle16Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircle16Regular } from "@fluentui/react-icons/svg/error-circle";
import { useText } from "../../language/text.ts";
import { Amount } from "../money/amount.tsx";
import { ChargeLines } from "../money/charge-lines.tsx";
import { Panel } from "../page.tsx";
import { isChargedAsQuoted } from "./charged-as-quoted.ts";
import type { UpgradeOutcome } from "./upgrade-outcome.ts";

const useStyles = makeStyles({
	root: { display: "flex", flexDirection: "column", rowGap: "6px", padding: "16px 20px" },
	heading: { ...typographyStyles.subtitle2 },
	total: { ...typographyStyles.subtitle1 },
	verdict: { display: "flex", alignItems: "center", columnGap: "6px", fontSize: tokens.fontSizeBase200 },
	same: { color: tokens.colorStatusSuccessForeground1 },
	other: { color: tokens.colorStatusDangerForeground1 },
	notBilled: { color: tokens.colorNeutralForeground2 },
	summary: {
		width: "fit-content",
		cursor: "pointer",
		":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusMedium },
		"@media (max-width: 640px)": { paddingBlock: "12px" },
	},
});

/** What the upgrade charged, held against what was shown before it. */
export function ChargedPanel({ outcome }: { readonly outcome: UpgradeOutcome }) {
	const styles = useStyles();
	const text = useText();
	const { change, undone } = outcome;
	const { charges, notBilled } = change;
	const same = isChargedAsQuoted(outcome);
	const Icon = same ? CheckmarkCircle16Regular : ErrorCircle16Regular;
	return (
		<section aria-labelledby="charged-title">
			<Panel className={styles.root}>
				<h2 id="charged-title" className={styles.heading}>
					{text("result.charged")}
				</h2>
				{charges === undefined ? (
					<p className={styles.notBilled}>{notBilled ?? text("price.notBilled")}</p>
				) : (
					<>
						<p className={styles.total}>
							<Amount money={charges.total} signed />
						</p>
						<p className={mergeClasses(styles.verdict, same ? styles.same : styles.other)}>
							<Icon aria-hidden="true" />
							{text(same ? "result.asQuoted" : "result.notAsQuoted")}
						</p>
						{undone?.charges !== undefined && (
							<p>
								{text("result.givenBack")} <Amount money={undone.charges.total} signed />
							</p>
						)}
						<details>
							<summary className={styles.summary}>{text("price.lines", { count: charges.lines.length })}</summary>
							<ChargeLines lines={charges.lines} total={charges.total} />
						</details>
					</>
				)}
			</Panel>
		</section>
	);
}
