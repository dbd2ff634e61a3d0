import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Add20Regular } from "@fluentui/react-icons/svg/add";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { SubscriptionSummary } from "../../../wire/api/subscription.ts";
import { purchasableQuery } from "../../api/purchase-queries.ts";
import { useLanguage } from "../../language/language-provider.tsx";
import { useText } from "../../language/text.ts";
import { ExplainedButton } from "../explained-button.tsx";
import { subscriptionNames } from "../subscriptions/arrange-subscriptions.ts";
import { useDenial } from "../use-denial.ts";
import { PurchaseDialog } from "./purchase-dialog.tsx";

const useStyles = makeStyles({
	bar: { display: "flex", justifyContent: "flex-end" },
	addOn: { padding: 0, minWidth: 0, color: tokens.colorBrandForegroundLink, fontWeight: tokens.fontWeightRegular },
});

/** Sells the customer something new. */
export function PurchaseButton({ customerId }: { readonly customerId: string }) {
	const styles = useStyles();
	const text = useText();
	const denial = useDenial("manageSubscription");
	const [open, setOpen] = useState(false);
	return (
		<div className={styles.bar}>
			<ExplainedButton
				appearance="primary"
				icon={<Add20Regular />}
				disabledReason={denial}
				onPress={() => setOpen(denial === undefined)}
			>
				{text("portal.purchase.title")}
			</ExplainedButton>
			{open && <PurchaseDialog customerId={customerId} onClose={() => setOpen(false)} />}
		</div>
	);
}

interface AddOnButtonProps {
	readonly customerId: string;
	readonly subscription: SubscriptionSummary;
}

/** Sells an add-on of a subscription; nothing where none could be had. */
export function AddOnButton({ customerId, subscription }: AddOnButtonProps) {
	const styles = useStyles();
	const text = useText();
	const denial = useDenial("manageSubscription");
	const [open, setOpen] = useState(false);
	const { language } = useLanguage();
	const { id, offer, status, isAddOn, isTrial } = subscription;
	const takesAddOns = status === "active" && !isAddOn && !isTrial && denial === undefined;
	const sold = useQuery({ ...purchasableQuery(language, customerId), enabled: takesAddOns });
	if (!takesAddOns || sold.data?.withAddOns.includes(offer.id) !== true) return null;
	const { name } = subscriptionNames(subscription);
	return (
		<>
			<Button appearance="transparent" size="small" className={styles.addOn} onClick={() => setOpen(true)}>
				{text("portal.purchase.addOn")}
				<span className="visually-hidden"> {name}</span>
			</Button>
			{open && <PurchaseDialog customerId={customerId} base={{ id, name }} onClose={() => setOpen(false)} />}
		</>
	);
}
