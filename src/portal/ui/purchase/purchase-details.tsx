import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { PurchasableOffer } from "../../../wire/api/purchases.ts";
import { purchasableOfferQuery } from "../../api/purchase-queries.ts";
import { useLanguage } from "../../language/language-provider.tsx";
import { useText } from "../../language/text.ts";
import { ExplainedButton } from "../explained-button.tsx";
import { EffectList } from "../money/effect-list.tsx";
import { PriceEffect } from "../money/price-effect.tsx";
import { QuoteNotes } from "../money/quote-notes.tsx";
import { QuoteProblem } from "../money/quote-problem.tsx";
import { useMoney } from "../money/use-money.ts";
import { useQuotedChange } from "../money/use-quoted-change.ts";
import { Panel } from "../page.tsx";
import { ListSkeleton } from "../screen-skeleton.tsx";
import { useDenial } from "../use-denial.ts";
import { useSettled } from "../use-settled.ts";
import { DialogActions } from "../users/dialog-actions.tsx";
import { emptyEntry, hasPromotions, type PurchaseEntry, readQuantity, toPurchase } from "./purchase-entry.ts";
import { PurchaseFields } from "./purchase-fields.tsx";

const useStyles = makeStyles({
	price: { display: "flex", flexDirection: "column", rowGap: "12px" },
	busy: { opacity: 0.55 },
	free: { padding: "14px 20px", color: tokens.colorNeutralForeground2 },
});

interface PurchaseDetailsProps {
	readonly customerId: string;
	readonly offer: PurchasableOffer;
	readonly parentSubscriptionId: string | undefined;
	/** Absent where there is nothing else to choose. */
	readonly onBack?: () => void;
	/** A purchase is under way, and nothing must go away. */
	readonly onBusy: (busy: boolean) => void;
	readonly onDone: (title: string) => void;
	readonly onClose: () => void;
}

/** How long nothing is entered before a price is asked for. */
const pauseMilliseconds = 400;

/** What is to be bought of an offer, what it costs with proof, and the button that buys exactly that. */
export function PurchaseDetails(props: PurchaseDetailsProps) {
	const { customerId, offer, parentSubscriptionId, onBack, onBusy, onDone, onClose } = props;
	const styles = useStyles();
	const text = useText();
	const money = useMoney();
	const denial = useDenial("manageSubscription");
	const [entry, setEntry] = useState(() => emptyEntry(offer));
	const settled = useSettled(entry, pauseMilliseconds);
	const wanted = denial === undefined ? toPurchase(offer, settled, parentSubscriptionId) : undefined;
	const request = wanted === undefined ? undefined : ({ kind: "purchase", body: wanted } as const);
	const quoted = useQuotedChange({ customerId, subscriptionId: newSubscription }, request);
	const present = useOfferFor(props, settled);
	const isSettled = settled === entry;
	const ready = isSettled ? quoted.ready : undefined;
	const { shown, executing } = quoted;
	const press = () => {
		if (ready === undefined) return;
		onBusy(true);
		quoted.execute(({ title }) => onDone(title));
	};
	const busy = executing && quoted.error === null;
	return (
		<>
			<PurchaseFields
				offer={present}
				entry={entry}
				onEdit={(change) => {
					quoted.reset();
					onBusy(false);
					setEntry((present) => ({ ...present, ...change }));
				}}
			/>
			{request !== undefined && shown === undefined && quoted.error === null && (
				<ListSkeleton rows={1} rowHeight={88} />
			)}
			{shown !== undefined && (
				<div className={`${styles.price} ${ready === undefined && !busy && !quoted.outdated ? styles.busy : ""}`}>
					<EffectList effects={shown.effects} />
					{offer.isTrial ? (
						<Panel className={styles.free}>{text("portal.purchase.trial")}</Panel>
					) : (
						<PriceEffect quote={shown} />
					)}
					<QuoteNotes quote={shown} />
				</div>
			)}
			<p role="status" className="visually-hidden">
				{ready?.charges !== undefined && `${text("price.today")} ${money.signed(ready.charges.total)}`}
			</p>
			<QuoteProblem quoted={quoted} customerId={customerId} onRetry={press} />
			<DialogActions>
				{onBack !== undefined && (
					<Button onClick={onBack} disabledFocusable={busy}>
						{text("portal.purchase.back")}
					</Button>
				)}
				<Button onClick={onClose} disabledFocusable={busy}>
					{text("action.cancel")}
				</Button>
				<ExplainedButton appearance="primary" disabledReason={denial} busy={ready === undefined} onPress={press}>
					{text(busy ? "action.applying" : "portal.purchase.submit")}
				</ExplainedButton>
			</DialogActions>
		</>
	);
}

/** The offer as it is for the seats that are entered: what promotions there are depends on them. */
function useOfferFor({ customerId, offer, parentSubscriptionId }: PurchaseDetailsProps, entry: PurchaseEntry) {
	const { language } = useLanguage();
	const quantity = readQuantity(entry, offer);
	const asked = { offerId: offer.offer.id, parentSubscriptionId, quantity };
	const { data } = useQuery({
		...purchasableOfferQuery(language, customerId, asked),
		enabled: quantity !== undefined && hasPromotions(offer),
	});
	return data?.items[0] ?? offer;
}

/** In the place of the subscription that there is not yet. */
const newSubscription = "new";
