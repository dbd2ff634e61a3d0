import { makeStyles, mergeClasses, SearchBox, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState } from "react";
import type { PurchasableOffer } from "../../../wire/api/purchases.ts";
import { useFormats, useText } from "../../language/text.ts";
import { useMoney } from "../money/use-money.ts";
import { findOffers } from "./purchase-entry.ts";

const useStyles = makeStyles({
	search: { width: "100%", maxWidth: "none" },
	list: { display: "flex", flexDirection: "column", rowGap: "8px" },
	offer: {
		position: "relative",
		boxSizing: "border-box",
		minHeight: "56px",
		display: "grid",
		gridTemplateColumns: "minmax(0, 1fr) auto",
		gap: "2px 16px",
		padding: "10px 14px",
		backgroundColor: tokens.colorNeutralBackground1,
		border: `1px solid ${tokens.colorNeutralStroke1}`,
		borderRadius: tokens.borderRadiusLarge,
		":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
		":focus-within:has(:focus-visible)": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
		"@media (max-width: 480px)": { gridTemplateColumns: "minmax(0, 1fr)" },
	},
	closed: {
		backgroundColor: tokens.colorNeutralBackground3,
		border: `1px dashed ${tokens.colorNeutralStroke1}`,
		":hover": { backgroundColor: tokens.colorNeutralBackground3 },
	},
	title: {
		padding: 0,
		textAlign: "start",
		font: "inherit",
		fontWeight: tokens.fontWeightSemibold,
		overflowWrap: "anywhere",
		color: tokens.colorNeutralForeground1,
		backgroundColor: "transparent",
		border: "none",
		outlineStyle: "none",
		cursor: "pointer",
		/* The whole card can be pressed. */
		"::before": { content: '""', position: "absolute", inset: 0 },
	},
	titleClosed: { cursor: "not-allowed" },
	price: { whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
	note: { gridColumn: "1 / -1", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
	none: { color: tokens.colorNeutralForeground2 },
});

interface OfferChoiceProps {
	readonly items: readonly PurchasableOffer[];
	readonly onChoose: (offer: PurchasableOffer) => void;
}

/** Everything that is on sale, found by its name in either language; what cannot be bought says why. */
export function OfferChoice({ items, onChoose }: OfferChoiceProps) {
	const styles = useStyles();
	const text = useText();
	const [search, setSearch] = useState("");
	const field = useRef<HTMLInputElement>(null);
	useEffect(() => field.current?.focus(), []);
	const found = findOffers(items, search);
	return (
		<>
			<SearchBox
				className={styles.search}
				input={{ ref: field, "aria-label": text("portal.purchase.search") }}
				placeholder={text("portal.purchase.search")}
				value={search}
				onChange={(_event, { value }) => setSearch(value)}
			/>
			<p role="status" className={found.length === 0 ? styles.none : "visually-hidden"}>
				{text("portal.purchase.found", { count: found.length })}
			</p>
			<ul className={styles.list} aria-label={text("portal.purchase.offers")}>
				{found.map((offer) => (
					<li key={offer.offer.id}>
						<OfferButton offer={offer} onChoose={onChoose} />
					</li>
				))}
			</ul>
		</>
	);
}

interface OfferButtonProps {
	readonly offer: PurchasableOffer;
	readonly onChoose: (offer: PurchasableOffer) => void;
}

function OfferButton({ offer, onChoose }: OfferButtonProps) {
	const styles = useStyles();
	const text = useText();
	const formats = useFormats();
	const id = useId();
	const closed = offer.refusals.length > 0;
	const { minimum, maximum } = offer.limits;
	return (
		<div className={mergeClasses(styles.offer, closed && styles.closed)}>
			<button
				type="button"
				className={mergeClasses(styles.title, closed && styles.titleClosed)}
				aria-disabled={closed}
				aria-describedby={`${id}-price ${id}-note`}
				onClick={() => {
					if (!closed) onChoose(offer);
				}}
			>
				{offer.offer.title}
			</button>
			<span id={`${id}-price`} className={styles.price}>
				<FirstPrice offer={offer} />
			</span>
			<span id={`${id}-note`} className={styles.note}>
				{closed
					? offer.refusals.map(({ reason, remedy }) => `${reason} ${remedy}`).join(" ")
					: text("portal.purchase.limits", {
							fixed: minimum === maximum ? "yes" : "no",
							minimum: formats.number(minimum),
							maximum: formats.number(maximum),
						})}
			</span>
		</div>
	);
}

/** Of a seat and month where it is sold so, else of a year. */
function FirstPrice({ offer: { cycles, isTrial } }: { readonly offer: PurchasableOffer }) {
	const text = useText();
	const money = useMoney();
	if (isTrial) return text("portal.purchase.free");
	const priced = cycles.find(({ billingCycle }) => billingCycle === "monthly") ?? cycles[0];
	if (priced?.unitPrice === undefined || priced.billingCycle === "none") return null;
	return text(`price.perSeat.${priced.billingCycle}`, { price: money.amount(priced.unitPrice) });
}
