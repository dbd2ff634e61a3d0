import { Button } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { PurchasableOffer } from "../../../wire/api/purchases.ts";
import { purchasableQuery } from "../../api/purchase-queries.ts";
import { useLanguage } from "../../language/language-provider.tsx";
import { useText } from "../../language/text.ts";
import { ErrorPanel } from "../error-panel.tsx";
import { ModalDialog } from "../modal-dialog.tsx";
import { ListSkeleton } from "../screen-skeleton.tsx";
import { useSuccessMessage } from "../success-messages.tsx";
import { DialogActions } from "../users/dialog-actions.tsx";
import { OfferChoice } from "./offer-choice.tsx";
import { PurchaseDetails } from "./purchase-details.tsx";

interface PurchaseDialogProps {
	readonly customerId: string;
	/** The subscription that gets an add-on; a subscription of its own is bought when absent. */
	readonly base?: { readonly id: string; readonly name: string } | undefined;
	readonly onClose: () => void;
}

/** Sells: first which product, then how much of it, at a price that is shown with its proof and charged exactly so. */
export function PurchaseDialog({ customerId, base, onClose }: PurchaseDialogProps) {
	const text = useText();
	const { language } = useLanguage();
	const tell = useSuccessMessage();
	const query = useQuery(purchasableQuery(language, customerId, base?.id));
	const [chosen, setChosen] = useState<PurchasableOffer>();
	const [busy, setBusy] = useState(false);
	const close = () => !busy && onClose();
	const title =
		chosen?.offer.title ??
		(base === undefined ? text("portal.purchase.title") : text("portal.purchase.addOnTitle", { name: base.name }));
	return (
		<ModalDialog title={title} onClose={close}>
			{query.isPending && <ListSkeleton rows={4} rowHeight={56} />}
			{query.isError && <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />}
			{chosen === undefined && query.data !== undefined && (
				<OfferChoice items={query.data.items} onChoose={setChosen} />
			)}
			{chosen === undefined && (
				<DialogActions>
					<Button onClick={close}>{text("action.cancel")}</Button>
				</DialogActions>
			)}
			{chosen !== undefined && (
				<PurchaseDetails
					{...{ customerId, offer: chosen, parentSubscriptionId: base?.id, onClose: close, onBusy: setBusy }}
					onBack={() => setChosen(undefined)}
					onDone={(done) => {
						tell(text("portal.purchase.done", { title: done }));
						onClose();
					}}
				/>
			)}
		</ModalDialog>
	);
}
