import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { LicenseHolder, SubscriptionSummary } from "../../../wire/api/subscription.ts";
import { licenseHoldersQuery } from "../../api/queries.ts";
import { useLanguage } from "../../language/language-provider.tsx";
import { useText } from "../../language/text.ts";
import { ErrorPanel } from "../error-panel.tsx";
import { ModalDialog } from "../modal-dialog.tsx";
import { ListSkeleton } from "../screen-skeleton.tsx";
import { subscriptionNames } from "../subscriptions/arrange-subscriptions.ts";
import { useDenial } from "../use-denial.ts";
import { HolderChoice } from "./holder-choice.tsx";
import { proposeRelease } from "./propose-release.ts";

const useStyles = makeStyles({
	actions: { display: "flex", flexWrap: "wrap", justifyContent: "flex-end", gap: "8px" },
	count: { flexGrow: 1, alignSelf: "center", color: tokens.colorNeutralForeground2 },
});

interface ReleaseDialogProps {
	readonly customerId: string;
	readonly subscription: SubscriptionSummary;
	/** How many users must give their license back. */
	readonly count: number;
	readonly busy: boolean;
	readonly error: unknown;
	readonly onRelease: (userIds: readonly string[]) => void;
	readonly onClose: () => void;
}

/** Asks whose licenses go when there will be fewer seats than users. Who was away longest is proposed. */
export function ReleaseDialog(props: ReleaseDialogProps) {
	const { customerId, subscription, count, busy, onClose } = props;
	const styles = useStyles();
	const text = useText();
	const { language } = useLanguage();
	const query = useQuery(licenseHoldersQuery(language, { customerId, subscriptionId: subscription.id }));
	const denial = useDenial("viewUsers");
	return (
		<ModalDialog title={text("release.title", { count })} onClose={() => !busy && onClose()}>
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
					<div className={styles.actions}>
						<Button onClick={onClose}>{text("action.cancel")}</Button>
					</div>
				</>
			)}
		</ModalDialog>
	);
}

function Choice(props: ReleaseDialogProps & { readonly holders: readonly LicenseHolder[] }) {
	const { customerId, subscription, count, busy, error, onRelease, onClose, holders } = props;
	const styles = useStyles();
	const text = useText();
	const proposal = useMemo(() => proposeRelease(holders, count), [holders, count]);
	const [chosen, setChosen] = useState<ReadonlySet<string>>();
	const selection = chosen ?? proposal;
	const complete = selection.size === count;
	return (
		<>
			<p>{text("release.explanation", { name: subscriptionNames(subscription).name })}</p>
			<HolderChoice holders={holders} selection={selection} onChange={setChosen} />
			{error !== null && error !== undefined && <ErrorPanel error={error} customerId={customerId} />}
			<div className={styles.actions}>
				<span role="status" className={styles.count}>
					{text("release.selected", { selected: selection.size, count })}
				</span>
				<Button onClick={onClose} disabledFocusable={busy}>
					{text("action.cancel")}
				</Button>
				<Button
					appearance="primary"
					disabledFocusable={!complete || busy}
					onClick={() => complete && onRelease([...selection])}
				>
					{text(busy ? "action.applying" : "release.submit")}
				</Button>
			</div>
		</>
	);
}
