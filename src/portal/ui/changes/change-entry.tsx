import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import type { ChangeView } from "../../../wire/api/change.ts";
import { useFormats, useText } from "../../language/text.ts";
import { paths } from "../../paths.ts";
import { Amount } from "../money/amount.tsx";
import { ChargeLines } from "../money/charge-lines.tsx";
import { EffectList } from "../money/effect-list.tsx";
import { RouterLink } from "../router-link.tsx";
import { subscriptionOf } from "./subscription-of.ts";
import { UndoAction, UndoReasons } from "./undo-action.tsx";

const narrow = "@media (max-width: 767px)";

const useStyles = makeStyles({
	entry: {
		display: "grid",
		gridTemplateColumns: "180px minmax(0, 1fr) auto",
		gap: "6px 24px",
		padding: "14px 20px",
		borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
		":first-child": { borderTopStyle: "none" },
		[narrow]: { gridTemplateColumns: "minmax(0, 1fr) auto", padding: "12px 16px", columnGap: "12px" },
	},
	when: {
		gridRow: "1 / span 2",
		color: tokens.colorNeutralForeground2,
		fontVariantNumeric: "tabular-nums",
		[narrow]: { gridRow: "auto", gridColumn: "1 / -1" },
	},
	time: { display: "block" },
	by: { display: "block", fontSize: tokens.fontSizeBase200 },
	what: { display: "flex", flexDirection: "column", rowGap: "4px", minWidth: 0 },
	title: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "2px 8px" },
	kind: { fontWeight: tokens.fontWeightSemibold },
	total: { textAlign: "end", fontWeight: tokens.fontWeightSemibold },
	notBilled: {
		fontSize: tokens.fontSizeBase200,
		fontWeight: tokens.fontWeightRegular,
		color: tokens.colorNeutralForeground3,
	},
	more: {
		gridColumn: "2 / -1",
		display: "flex",
		flexDirection: "column",
		rowGap: "8px",
		minWidth: 0,
		[narrow]: { gridColumn: "1 / -1" },
	},
	subscription: { width: "fit-content" },
	details: { display: "flex", flexDirection: "column", rowGap: "8px", paddingBlock: "6px" },
	summary: {
		width: "fit-content",
		cursor: "pointer",
		":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusMedium },
		[narrow]: { paddingBlock: "12px" },
	},
});

interface ChangeEntryProps {
	readonly customerId: string;
	readonly change: ChangeView;
}

/** One change as the history has it: when, what, by whom, its money with the proofs, and the way back. */
export function ChangeEntry({ customerId, change }: ChangeEntryProps) {
	const styles = useStyles();
	const text = useText();
	const formats = useFormats();
	const { charges, terms } = change;
	const subscription = subscriptionOf(change);
	const couldBeUndone = change.undo.until !== undefined;
	return (
		<li className={styles.entry}>
			<div className={styles.when}>
				<time dateTime={change.at} className={styles.time}>
					{formats.moment(change.at)}
				</time>
				<span className={styles.by}>{text(`changes.by.${change.by}`)}</span>
			</div>
			<div className={styles.what}>
				<p className={styles.title}>
					<span className={styles.kind}>{change.title}</span>
					{change.undoneBy !== undefined && (
						<Badge appearance="tint" color="informative">
							{text("changes.undoneMark")}
						</Badge>
					)}
				</p>
			</div>
			<p className={styles.total}>{charges !== undefined && <Amount money={charges.total} signed />}</p>
			<div className={styles.more}>
				{/* New terms are about the customer, not about one subscription. */}
				{terms === undefined && (
					<RouterLink to={paths.subscription(customerId, subscription.id)} className={styles.subscription} standalone>
						{subscription.name}
					</RouterLink>
				)}
				<details>
					<summary className={styles.summary}>
						{text("changes.details")}
						<span className="visually-hidden"> {change.title}</span>
					</summary>
					<div className={styles.details}>
						<EffectList effects={change.effects} />
						{terms !== undefined && (
							<ul>
								{terms.renewals.map(({ subscriptionId, sentence }) => (
									<li key={subscriptionId}>{sentence}</li>
								))}
							</ul>
						)}
						{charges === undefined ? (
							<p className={styles.notBilled}>{change.notBilled ?? text("price.notBilled")}</p>
						) : (
							<ChargeLines lines={charges.lines} total={charges.total} />
						)}
						{!couldBeUndone && <UndoReasons reasons={change.undo.reasons} customerId={customerId} />}
					</div>
				</details>
				{couldBeUndone && change.undoneBy === undefined && <UndoAction customerId={customerId} change={change} />}
			</div>
		</li>
	);
}
