import { Button, Field, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDown20Regular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUp20Regular } from "@fluentui/react-icons/svg/arrow-up";
import { Delete20Regular } from "@fluentui/react-icons/svg/delete";
import { type TextKey, useText } from "../../language/text.ts";
import { WideInput, WideSelect } from "../invoices/wide-fields.tsx";
import { findRuleProblem, type RuleEntry, type RuleProblem } from "./book-entry.ts";

const useStyles = makeStyles({
	root: {
		margin: 0,
		minWidth: 0,
		padding: "12px",
		border: `1px solid ${tokens.colorNeutralStroke1}`,
		borderRadius: tokens.borderRadiusMedium,
	},
	head: { display: "flex", alignItems: "center", justifyContent: "space-between", columnGap: "8px" },
	buttons: { display: "flex", flexShrink: 0 },
	title: { fontWeight: tokens.fontWeightSemibold },
	fields: { display: "flex", flexWrap: "wrap", gap: "8px 12px", alignItems: "flex-start" },
	offer: { flexGrow: 1, flexBasis: "100%", minWidth: 0 },
	field: { flexGrow: 1, flexBasis: "130px", minWidth: 0 },
});

const problems = {
	percent: "portal.prices.rule.percent.wrong",
	offer: "portal.prices.rule.offer.wrong",
	unitPrice: "portal.prices.rule.price.wrong",
} as const satisfies Record<RuleProblem, TextKey>;

interface RuleFieldsProps {
	readonly rule: RuleEntry;
	readonly place: { readonly number: number; readonly last: boolean };
	readonly offers: ReadonlyMap<string, string>;
	/** What is wrong may be marked. */
	readonly judged: boolean;
	readonly onChange: (rule: RuleEntry) => void;
	readonly onMove: (by: -1 | 1) => void;
	readonly onRemove: () => void;
}

/** One rule of a price book, with the buttons that change its place. */
export function RuleFields(props: RuleFieldsProps) {
	const { rule, place, offers, judged, onChange, onMove, onRemove } = props;
	const styles = useStyles();
	const text = useText();
	const problem = judged ? findRuleProblem(rule) : undefined;
	const wrong = (kind: RuleProblem) => (problem === kind ? text(problems[kind]) : null);
	const names =
		rule.offerId === "" || offers.has(rule.offerId) ? offers : new Map([...offers, [rule.offerId, rule.offerId]]);
	return (
		<fieldset className={styles.root}>
			<legend className="visually-hidden">{text("portal.prices.rule.number", { number: place.number })}</legend>
			<div className={styles.head}>
				<span className={styles.title} aria-hidden="true">
					{place.number}. {text(`portal.prices.rule.kind.${rule.kind}`)}
				</span>
				<span className={styles.buttons}>
					<Button
						appearance="subtle"
						icon={<ArrowUp20Regular />}
						aria-label={text("portal.prices.rule.up", { number: place.number })}
						disabledFocusable={place.number === 1}
						onClick={() => onMove(-1)}
					/>
					<Button
						appearance="subtle"
						icon={<ArrowDown20Regular />}
						aria-label={text("portal.prices.rule.down", { number: place.number })}
						disabledFocusable={place.last}
						onClick={() => onMove(1)}
					/>
					<Button
						appearance="subtle"
						icon={<Delete20Regular />}
						aria-label={text("portal.prices.rule.remove", { number: place.number })}
						onClick={onRemove}
					/>
				</span>
			</div>
			<div className={styles.fields}>
				<Field label={text("portal.prices.column.offer")} className={styles.offer} validationMessage={wrong("offer")}>
					<WideSelect value={rule.offerId} onChange={(_event, { value }) => onChange({ ...rule, offerId: value })}>
						<option value="">
							{text(rule.kind === "margin" ? "portal.prices.rule.allOffers" : "portal.prices.rule.chooseOffer")}
						</option>
						{[...names].map(([id, title]) => (
							<option key={id} value={id}>
								{title}
							</option>
						))}
					</WideSelect>
				</Field>
				{rule.kind === "margin" ? (
					<MarginFields rule={rule} onChange={onChange} problem={wrong("percent")} />
				) : (
					<FixedFields rule={rule} onChange={onChange} problem={wrong("unitPrice")} />
				)}
			</div>
		</fieldset>
	);
}

interface KindFieldsProps {
	readonly rule: RuleEntry;
	readonly onChange: (rule: RuleEntry) => void;
	readonly problem: string | null;
}

function MarginFields({ rule, onChange, problem }: KindFieldsProps) {
	const styles = useStyles();
	const text = useText();
	return (
		<>
			<Field label={text("portal.prices.rule.base")} className={styles.field}>
				<WideSelect
					value={rule.base}
					onChange={(_event, { value }) => onChange({ ...rule, base: value === "retail" ? "retail" : "partner" })}
				>
					<option value="partner">{text("portal.prices.base.partner")}</option>
					<option value="retail">{text("portal.prices.base.retail")}</option>
				</WideSelect>
			</Field>
			<Field
				label={text("portal.prices.rule.percent")}
				hint={text("portal.prices.rule.percent.hint")}
				className={styles.field}
				validationMessage={problem}
			>
				<WideInput
					value={rule.percent}
					inputMode="decimal"
					contentAfter="%"
					onChange={(_event, { value }) => onChange({ ...rule, percent: value })}
				/>
			</Field>
		</>
	);
}

function FixedFields({ rule, onChange, problem }: KindFieldsProps) {
	const styles = useStyles();
	const text = useText();
	return (
		<>
			<Field label={text("portal.prices.column.cycle")} className={styles.field}>
				<WideSelect
					value={rule.billingCycle}
					onChange={(_event, { value }) =>
						onChange({ ...rule, billingCycle: value === "annual" ? "annual" : "monthly" })
					}
				>
					<option value="monthly">{text("billingCycle.monthly")}</option>
					<option value="annual">{text("billingCycle.annual")}</option>
				</WideSelect>
			</Field>
			<Field label={text("portal.prices.currency")} className={styles.field}>
				<WideInput
					value={rule.currency}
					maxLength={3}
					onChange={(_event, { value }) => onChange({ ...rule, currency: value.toUpperCase() })}
				/>
			</Field>
			<Field label={text("portal.prices.rule.price")} className={styles.field} validationMessage={problem}>
				<WideInput
					value={rule.unitPrice}
					inputMode="decimal"
					placeholder="12.50"
					onChange={(_event, { value }) => onChange({ ...rule, unitPrice: value })}
				/>
			</Field>
		</>
	);
}
