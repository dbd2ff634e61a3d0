import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { ChangeView } from "../../../wire/api/change.ts";
import type { LicenseHolder, SeatRequest, SubscriptionSummary } from "../../../wire/api/subscription.ts";
import { licenseHoldersQuery, type SubscriptionKey } from "../../api/queries.ts";
import { useLanguage } from "../../language/language-provider.tsx";
import { useText } from "../../language/text.ts";
import { ErrorPanel } from "../error-panel.tsx";
import { ModalDialog } from "../modal-dialog.tsx";
import { useQuotedChange } from "../money/use-quoted-change.ts";
import { ListSkeleton } from "../screen-skeleton.tsx";
import { subscriptionNames } from "../subscriptions/arrange-subscriptions.ts";
import { useDenial } from "../use-denial.ts";
import { useSettled } from "../use-settled.ts";
import { DialogActions } from "../users/dialog-actions.tsx";
import { HolderChoice } from "./holder-choice.tsx";
import { proposeRelease } from "./propose-release.ts";
import { SeatPrice } from "./seat-price.tsx";

const settlingMilliseconds = 250;

const useStyles = makeStyles({
	count: { flexGrow: 1, alignSelf: "center", color: tokens.colorNeutralForeground2 },
});

interface ReleaseDialogProps {
	readonly subscriptionKey: SubscriptionKey;
	readonly subscription: SubscriptionSummary;
	/** How many users must give their license back. */
	readonly count: number;
	/** The change of seats with those users' licenses taken back. */
	readonly toRequest: (release: readonly string[]) => SeatRequest | undefined;
	readonly onDone: (change: ChangeView) => void;
	readonly onClose: () => void;
}

/** Asks whose licenses go when there will be fewer seats than users. Who was away longest is proposed. */
export function ReleaseDialog(props: ReleaseDialogProps) {
	const { subscriptionKey, count, onClose } = props;
	const text = useText();
	const { language } = useLanguage();
	const query = useQuery(licenseHoldersQuery(language, subscriptionKey));
	const denial = useDenial("viewUsers");
	return (
		<ModalDialog title={text("release.title", { count })} onClose={onClose}>
			{query.data !== undefined ? (
				<Choice {...props} holders={query.data.items} />
			) : (
				<>
					{query.isError && denial !== undefined && <p>{denial}</p>}
					{query.isError ? (
						<ErrorPanel error={query.error} onRetry={() => void query.refetch()} />
					) : (
						<ListSkeleton rows={4} rowHeight={56} />
					)}
					<DialogActions>
						<Button onClick={onClose}>{text("action.cancel")}</Button>
					</DialogActions>
				</>
			)}
		</ModalDialog>
	);
}

function Choice(props: ReleaseDialogProps & { readonly holders: readonly LicenseHolder[] }) {
	const { subscriptionKey, subscription, count, toRequest, onDone, onClose, holders } = props;
	const styles = useStyles();
	const text = useText();
	const proposal = useMemo(() => proposeRelease(holders, count), [holders, count]);
	const [chosen, setChosen] = useState<ReadonlySet<string>>();
	const selection = chosen ?? proposal;
	const settled = useSettled(selection, settlingMilliseconds);
	const complete = selection.size === count;
	const body = complete && settled.size === count ? toRequest([...settled]) : undefined;
	const quoted = useQuotedChange(subscriptionKey, body === undefined ? undefined : { kind: "seats", body });
	const behind = settled !== selection;
	const { executing } = quoted;
	const release = () => {
		if (!behind) quoted.execute(onDone);
	};
	return (
		<>
			<p>{text("release.explanation", { name: subscriptionNames(subscription).name })}</p>
			<HolderChoice holders={holders} selection={selection} onChange={setChosen} />
			{complete && (
				<SeatPrice customerId={subscriptionKey.customerId} quoted={quoted} behind={behind} onRetry={release} />
			)}
			<DialogActions>
				<span role="status" className={styles.count}>
					{text("release.selected", { selected: selection.size, count })}
				</span>
				<Button onClick={() => !executing && onClose()} disabledFocusable={executing}>
					{text("action.cancel")}
				</Button>
				<Button appearance="primary" disabledFocusable={behind || quoted.ready === undefined} onClick={release}>
					{text(executing ? "action.applying" : "release.submit")}
				</Button>
			</DialogActions>
		</>
	);
}
