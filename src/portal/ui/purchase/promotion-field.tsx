import { Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import type { PurchasableOffer } from "../../../wire/api/purchases.ts";
import { useFormats, useText } from "../../language/text.ts";
import { useMoney } from "../money/use-money.ts";
import type { PurchaseEntry } from "./purchase-entry.ts";

const useStyles = makeStyles({
	field: { gridColumn: "1 / -1" },
	detail: { display: "block", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
	closed: { display: "flex", flexDirection: "column", rowGap: "6px", paddingTop: "6px" },
});

type Cycle = PurchasableOffer["cycles"][number];
type Offered = Cycle["promotions"][number];

interface PromotionFieldProps {
	/** As the server tells it for the seats that are entered. */
	readonly offer: PurchasableOffer;
	readonly entry: PurchaseEntry;
	readonly onEdit: (change: Partial<PurchaseEntry>) => void;
}

/** The promotions for what is entered: those that can be had with their price, the others with what is against them. */
export function PromotionField({ offer, entry, onEdit }: PromotionFieldProps) {
	const styles = useStyles();
	const text = useText();
	const cycle = offer.cycles.find(({ billingCycle }) => billingCycle === entry.billingCycle);
	if (cycle === undefined || cycle.promotions.length === 0) return null;
	const open = cycle.promotions.filter(({ refusals }) => refusals.length === 0);
	const closed = cycle.promotions.filter(({ refusals }) => refusals.length > 0);
	return (
		<Field
			label={text("portal.purchase.promotion")}
			hint={text("portal.purchase.promotion.hint")}
			className={styles.field}
		>
			<RadioGroup value={entry.promotionId} onChange={(_event, { value }) => onEdit({ promotionId: value })}>
				<Radio value="" label={text("portal.purchase.promotion.none")} />
				{open.map((one) => (
					<Radio key={one.id} value={one.id} label={<OpenPromotion promotion={one} cycle={cycle} />} />
				))}
			</RadioGroup>
			{closed.length > 0 && (
				<ul className={styles.closed} aria-label={text("portal.purchase.promotion.closed")}>
					{closed.map(({ id, refusals }) => (
						<li key={id} className={styles.detail}>
							{refusals.map(({ reason }) => reason).join(" ")}
						</li>
					))}
				</ul>
			)}
		</Field>
	);
}

function OpenPromotion({ promotion, cycle }: { readonly promotion: Offered; readonly cycle: Cycle }) {
	const styles = useStyles();
	const text = useText();
	const formats = useFormats();
	const money = useMoney();
	const { name, percent = 0, until, unitPrice } = promotion;
	const { billingCycle, unitPrice: before } = cycle;
	return (
		<>
			{text("portal.purchase.promotion.percent", { name, percent: formats.number(percent) })}
			{unitPrice !== undefined && before !== undefined && billingCycle !== "none" && (
				<span className={styles.detail}>
					{text("portal.purchase.promotion.price", {
						before: money.amount(before),
						after: text(`price.perSeat.${billingCycle}`, { price: money.amount(unitPrice) }),
					})}
				</span>
			)}
			<span className={styles.detail}>{text("portal.purchase.promotion.until", { day: money.day(until) })}</span>
		</>
	);
}
