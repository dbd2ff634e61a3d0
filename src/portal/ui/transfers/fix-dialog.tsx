import { Badge, Button, makeStyles, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import type { TransferFixesView } from "../../../wire/api/transfers.ts";
import { fixPreviewQuery, type TransferKey, useTransferFix } from "../../api/transfer-queries.ts";
import { useLanguage } from "../../language/language-provider.tsx";
import { useText } from "../../language/text.ts";
import { ErrorPanel } from "../error-panel.tsx";
import { ExplainedButton } from "../explained-button.tsx";
import { ModalDialog } from "../modal-dialog.tsx";
import { ListSkeleton } from "../screen-skeleton.tsx";
import { useSuccessMessage } from "../success-messages.tsx";
import { scrollable } from "../table-roles.ts";
import { DialogActions } from "../users/dialog-actions.tsx";

const useStyles = makeStyles({
	list: {
		maxHeight: "min(420px, 50vh)",
		overflowY: "auto",
		border: `1px solid ${tokens.colorNeutralStroke2}`,
		borderRadius: tokens.borderRadiusMedium,
		":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
	},
	item: {
		padding: "10px 14px",
		borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
		":first-child": { borderTopStyle: "none" },
	},
	head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 8px" },
	name: { fontWeight: tokens.fontWeightSemibold },
	quiet: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
	fixes: { paddingInlineStart: "18px", listStyleType: "disc" },
});

interface FixDialogProps {
	readonly transferKey: TransferKey;
	readonly onClose: () => void;
}

/** What can be done without asking anybody further, user by user, before it is done. */
export function FixDialog({ transferKey, onClose }: FixDialogProps) {
	const text = useText();
	const tell = useSuccessMessage();
	const { language } = useLanguage();
	const preview = useQuery(fixPreviewQuery(language, transferKey));
	const fix = useTransferFix(transferKey);
	const { data } = preview;
	const close = () => !fix.isPending && onClose();
	const nothing = data !== undefined && data.moves === 0;
	const submit = () => {
		if (data === undefined || nothing || fix.isPending) return;
		// Exactly those who were shown: who is blocked only since then was not looked at.
		const userIds = data.items.filter(({ result }) => result === "moves").map(({ userId }) => userId);
		fix.mutate(
			{ preview: false, userIds },
			{
				onSuccess: ({ moves }) => {
					tell(text("portal.transfers.fix.done", { count: moves }));
					onClose();
				},
			},
		);
	};
	return (
		<ModalDialog title={text("portal.transfers.fix")} onClose={close}>
			{data === undefined ? (
				preview.isError ? (
					<ErrorPanel error={preview.error} onRetry={() => void preview.refetch()} />
				) : (
					<ListSkeleton rows={3} rowHeight={64} />
				)
			) : (
				<>
					<p role="status">{text("portal.transfers.fix.summary", { moves: data.moves, stays: data.stays })}</p>
					{data.items.length > 0 && <Fixes items={data.items} />}
				</>
			)}
			{fix.isError && <ErrorPanel error={fix.error} onRetry={submit} customerId={transferKey.customerId} />}
			<DialogActions>
				<Button onClick={close} disabledFocusable={fix.isPending}>
					{text("action.cancel")}
				</Button>
				<ExplainedButton
					appearance="primary"
					busy={data === undefined || fix.isPending}
					disabledReason={nothing ? text("portal.transfers.fix.nothing") : undefined}
					onPress={submit}
				>
					{text(fix.isPending ? "action.applying" : "portal.transfers.fix.submit", { count: data?.moves ?? 0 })}
				</ExplainedButton>
			</DialogActions>
		</ModalDialog>
	);
}

function Fixes({ items }: Pick<TransferFixesView, "items">) {
	const styles = useStyles();
	const text = useText();
	return (
		<section aria-label={text("portal.transfers.fix.list")} className={styles.list} {...scrollable}>
			<ul>
				{items.map(({ userId, displayName, userPrincipalName, result, fixes, remaining }) => (
					<li key={userId} className={styles.item}>
						<div className={styles.head}>
							<span className={styles.name}>{displayName}</span>
							<span className={styles.quiet}>{userPrincipalName}</span>
							<Badge appearance="tint" color={result === "moves" ? "success" : "warning"}>
								{text(`portal.transfers.fix.${result}`)}
							</Badge>
						</div>
						{fixes.length > 0 && (
							<ul className={styles.fixes}>
								{fixes.map(({ code, sentence }) => (
									<li key={`${code} ${sentence}`}>{sentence}</li>
								))}
							</ul>
						)}
						{remaining.map(({ kind, reason, remedy }) => (
							<p key={`${kind} ${reason}`} className={styles.quiet}>
								{reason} {remedy}
							</p>
						))}
					</li>
				))}
			</ul>
		</section>
	);
}
