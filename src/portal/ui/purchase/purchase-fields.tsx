import { Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { PurchasableOffer } from "../../../wire/api/purchases.ts";
import { useFormats, useText } from "../../language/text.ts";
import { WideInput } from "../invoices/wide-fields.tsx";
import { useMoney } from "../money/use-money.ts";
import { PromotionField } from "./promotion-field.tsx";
import { type PurchaseEntry, readQuantity } from "./purchase-entry.ts";

const useStyles = makeStyles({
	fields: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(min(220px, 100%), 1fr))", gap: "12px 20px" },
	description: { color: tokens.colorNeutralForeground2 },
	fixed: { fontWeight: tokens.fontWeightSemibold },
	cycles: { gridColumn: "1 / -1" },
});

interface PurchaseFieldsProps {
	readonly offer: PurchasableOffer;
	readonly entry: PurchaseEntry;
	readonly onEdit: (change: Partial<PurchaseEntry>) => void;
}

/** Seats, name, billing cycle and promotion of what is to be bought. */
export function PurchaseFields({ offer, entry, onEdit }: PurchaseFieldsProps) {
	const styles = useStyles();
	const text = useText();
	return (
		<>
			{offer.description !== "" && <p className={styles.description}>{offer.description}</p>}
			<div className={styles.fields}>
				<SeatsField offer={offer} entry={entry} onEdit={onEdit} />
				<Field label={text("portal.purchase.name")} hint={text("portal.purchase.name.hint")}>
					<WideInput
						value={entry.name}
						maxLength={256}
						autoComplete="off"
						onChange={(_event, { value }) => onEdit({ name: value })}
					/>
				</Field>
				<CycleField offer={offer} entry={entry} onEdit={onEdit} />
				<PromotionField offer={offer} entry={entry} onEdit={onEdit} />
			</div>
		</>
	);
}

function SeatsField({ offer, entry, onEdit }: PurchaseFieldsProps) {
	const styles = useStyles();
	const text = useText();
	const formats = useFormats();
	const field = useRef<HTMLInputElement>(null);
	useEffect(() => {
		field.current?.focus();
		field.current?.select();
	}, []);
	const { minimum, maximum } = offer.limits;
	const limits = {
		fixed: minimum === maximum ? "yes" : "no",
		minimum: formats.number(minimum),
		maximum: formats.number(maximum),
	};
	if (minimum === maximum) return <p className={styles.fixed}>{text("portal.purchase.limits", limits)}</p>;
	const isWrong = entry.quantity !== "" && readQuantity(entry, offer) === undefined;
	return (
		<Field
			label={text("seats.title")}
			required
			hint={text("portal.purchase.limits", limits)}
			validationMessage={isWrong ? text("portal.purchase.seats.wrong") : null}
		>
			<WideInput
				input={{ ref: field }}
				inputMode="numeric"
				autoComplete="off"
				value={entry.quantity}
				onChange={(_event, { value }) => onEdit({ quantity: value })}
			/>
		</Field>
	);
}

function CycleField({ offer, entry, onEdit }: PurchaseFieldsProps) {
	const styles = useStyles();
	const text = useText();
	const money = useMoney();
	const cycles = offer.cycles.filter(({ billingCycle }) => billingCycle !== "none");
	if (cycles.length === 0) return null;
	return (
		<Field label={text("effect.cycle")} className={styles.cycles}>
			<RadioGroup
				value={entry.billingCycle}
				onChange={(_event, { value }) =>
					onEdit({ billingCycle: cycles.find(({ billingCycle }) => billingCycle === value)?.billingCycle ?? "none" })
				}
			>
				{cycles.map(({ billingCycle, unitPrice }) => {
					const price =
						unitPrice === undefined || billingCycle === "none"
							? ""
							: ` · ${text(`price.perSeat.${billingCycle}`, { price: money.amount(unitPrice) })}`;
					return (
						<Radio key={billingCycle} value={billingCycle} label={`${text(`billingCycle.${billingCycle}`)}${price}`} />
					);
				})}
			</RadioGroup>
		</Field>
	);
}
