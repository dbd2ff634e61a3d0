import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircle16Regular } from "@fluentui/react-icons/svg/error-circle";
import type { ReactNode } from "react";
import type { ChargeLineView } from "../../../wire/api/money.ts";
import { useFormats, useText } from "../../language/text.ts";
import { Amount } from "./amount.tsx";
import { policyTitleKey } from "./policy-title.ts";

const useStyles = makeStyles({
	summary: {
		width: "fit-content",
		fontSize: tokens.fontSizeBase200,
		color: tokens.colorBrandForegroundLink,
		cursor: "pointer",
		":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusMedium },
		"@media (max-width: 640px)": { paddingBlock: "12px" },
	},
	proof: {
		display: "flex",
		flexDirection: "column",
		rowGap: "8px",
		marginTop: "4px",
		padding: "10px 12px",
		borderRadius: tokens.borderRadiusMedium,
		backgroundColor: tokens.colorNeutralBackground3,
		fontSize: tokens.fontSizeBase200,
	},
	sentence: { fontSize: tokens.fontSizeBase300, overflowWrap: "anywhere" },
	figures: {
		display: "grid",
		gridTemplateColumns: "auto minmax(0, 1fr)",
		gap: "2px 16px",
		"@media (max-width: 640px)": { gridTemplateColumns: "minmax(0, 1fr)", rowGap: 0 },
	},
	term: { color: tokens.colorNeutralForeground2, "@media (max-width: 640px)": { paddingTop: "4px" } },
	exact: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere" },
	verdict: { display: "flex", alignItems: "center", columnGap: "6px", fontWeight: tokens.fontWeightSemibold },
	proved: { color: tokens.colorStatusSuccessForeground1 },
	unproved: { color: tokens.colorStatusDangerForeground1 },
});

/** Everything that one amount was made from, on demand, and whether computing it again gives the same. */
export function LineProof({ line }: { readonly line: ChargeLineView }) {
	const styles = useStyles();
	const text = useText();
	const { proof } = line;
	const Icon = proof.proved ? CheckmarkCircle16Regular : ErrorCircle16Regular;
	return (
		<details>
			<summary className={styles.summary}>
				{text("price.proof")}
				<span className="visually-hidden"> {line.title}</span>
			</summary>
			<div className={styles.proof}>
				<p className={styles.sentence}>{keepSigns(proof.sentence)}</p>
				<p className={mergeClasses(styles.verdict, proof.proved ? styles.proved : styles.unproved)}>
					<Icon aria-hidden="true" />
					{text(proof.proved ? "price.proved" : "price.notProved")}
				</p>
				<Figures proof={proof} />
			</div>
		</details>
	);
}

function Figures({ proof }: Pick<ChargeLineView, "proof">) {
	const styles = useStyles();
	const text = useText();
	const formats = useFormats();
	const policy = policyTitleKey(proof.policy);
	const figure = (term: string, value: ReactNode, exact = false) => (
		<>
			<dt className={styles.term}>{term}</dt>
			<dd className={exact ? styles.exact : ""}>{value}</dd>
		</>
	);
	const { carried, atMost, reversed, promotion } = proof;
	const percent = promotion === undefined ? "" : formats.number(promotion.percent);
	return (
		<dl className={styles.figures}>
			{figure(text("price.formula"), proof.formula, true)}
			{figure(text("price.unitPrice"), <Amount money={proof.unitPrice} />)}
			{promotion !== undefined && figure(text("price.promotion"), `${promotion.name} · -${percent}%`)}
			{promotion !== undefined && figure(text("price.promotion.before"), <Amount money={promotion.before} />)}
			{figure(text("counts.seats"), formats.number(proof.quantity))}
			{figure(text("price.days"), text("price.daysOf", { days: proof.days, periodDays: proof.periodDays }))}
			{figure(text("price.policy"), policy === undefined ? proof.policy : text(policy))}
			{figure(text("price.unrounded"), proof.unrounded, true)}
			{figure(text("price.remainder"), proof.remainder, true)}
			{carried !== undefined && figure(text("price.carried"), carried, true)}
			{atMost !== undefined && figure(text("price.atMost"), <Amount money={atMost} />)}
			{reversed !== undefined && figure(text("price.reversed"), <Amount money={reversed} />)}
		</dl>
	);
}

/** A sign stays on the line of its amount. */
function keepSigns(sentence: string): string {
	return sentence.replaceAll(/-(?=[^\s\d-]*\d)/gu, "-\u2060");
}
