import {
	MessageBar,
	MessageBarBody,
	MessageBarTitle,
	makeStyles,
	mergeClasses,
	ProgressBar,
	tokens,
	typographyStyles,
} from "@fluentui/react-components";
import type { LicenseTransferView } from "../../../wire/api/transfers.ts";
import { useFormats, useText } from "../../language/text.ts";
import { Panel } from "../page.tsx";
import { RefusalList } from "../refusal-list.tsx";
import { progressOf, workLeft } from "./progress-of.ts";

const useStyles = makeStyles({
	panel: {
		display: "flex",
		flexDirection: "column",
		rowGap: "14px",
		padding: "16px 20px",
		"@media (max-width: 640px)": { padding: "14px 16px" },
	},
	title: { display: "block" },
	numbers: { display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(92px, 1fr))", gap: "10px 16px" },
	term: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
	value: { ...typographyStyles.subtitle1, fontVariantNumeric: "tabular-nums" },
	warn: { color: tokens.colorStatusWarningForeground1 },
	quiet: { color: tokens.colorNeutralForeground2 },
});

/** How far a transfer is, why it stands still, and how much work is left. */
export function TransferProgress({ transfer }: { readonly transfer: LicenseTransferView }) {
	const styles = useStyles();
	const text = useText();
	const { state, stopped, users } = transfer;
	return (
		<>
			{stopped !== undefined && (
				<MessageBar intent="error" layout="multiline">
					<MessageBarBody>
						<MessageBarTitle className={styles.title}>{text("portal.transfers.stopped")}</MessageBarTitle>
						<RefusalList refusals={[{ ...stopped, facts: {} }]} customerId={transfer.customerId} />
					</MessageBarBody>
				</MessageBar>
			)}
			<Panel className={styles.panel}>
				{/* Said when it changes, not with every user who moves. */}
				<p role="status">{text(`portal.transfers.state.${state}`, { count: workLeft(transfer) })}</p>
				{(state === "running" || state === "stopped") && (
					<div>
						<ProgressBar
							value={progressOf(transfer)}
							thickness="large"
							color={state === "stopped" ? "error" : "brand"}
							aria-label={text("portal.transfers.progress")}
						/>
						<p className={styles.quiet}>
							{text("portal.transfers.done", { done: users.total - users.pending, total: users.total })}
						</p>
					</div>
				)}
				<Numbers transfer={transfer} />
			</Panel>
		</>
	);
}

function Numbers({ transfer: { users, work } }: { readonly transfer: LicenseTransferView }) {
	const styles = useStyles();
	const text = useText();
	const formats = useFormats();
	const entry = (title: string, value: number, warn = false) => (
		<div>
			<dt className={styles.term}>{title}</dt>
			<dd className={mergeClasses(styles.value, warn && value > 0 && styles.warn)}>{formats.number(value)}</dd>
		</div>
	);
	return (
		<dl className={styles.numbers}>
			{entry(text("portal.transfers.users"), users.total)}
			{entry(text("portal.transfers.row.moved"), users.moved)}
			{users.pending > 0 && entry(text("portal.transfers.row.pending"), users.pending)}
			{entry(text("portal.transfers.row.blocked"), users.blocked, true)}
			{users.gone > 0 && entry(text("portal.transfers.row.gone"), users.gone)}
			{users.returned > 0 && entry(text("portal.transfers.row.returned"), users.returned)}
			{entry(text("portal.transfers.work.open"), work.open, true)}
			{entry(text("portal.transfers.work.inProgress"), work.inProgress)}
			{entry(text("portal.transfers.work.resolved"), work.resolved)}
			{work.waived > 0 && entry(text("portal.transfers.work.waived"), work.waived)}
		</dl>
	);
}
