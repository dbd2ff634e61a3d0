import { Badge, Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { HoldingView } from "../../../wire/api/channels.ts";
import { holdingsFile, holdingsQuery, useHoldingRemoval } from "../../api/channel-queries.ts";
import { useLanguage } from "../../language/language-provider.tsx";
import { useFormats, useText } from "../../language/text.ts";
import { ErrorPanel } from "../error-panel.tsx";
import { ExplainedButton } from "../explained-button.tsx";
import { DownloadButton } from "../invoices/download-button.tsx";
import { ModalDialog } from "../modal-dialog.tsx";
import { useMoney } from "../money/use-money.ts";
import { Panel } from "../page.tsx";
import { ListSkeleton } from "../screen-skeleton.tsx";
import { useSuccessMessage } from "../success-messages.tsx";
import { tableRoles } from "../table-roles.ts";
import { useDenial } from "../use-denial.ts";
import { DialogActions } from "../users/dialog-actions.tsx";
import { EditHoldingDialog } from "./edit-holding-dialog.tsx";
import { HoldingImportDialog } from "./holding-import-dialog.tsx";
import { NewHoldingDialog } from "./new-holding-dialog.tsx";

const narrow = "@media (max-width: 767px)";

const useStyles = makeStyles({
	bar: { display: "flex", flexWrap: "wrap", gap: "12px", alignItems: "flex-start" },
	heading: { ...typographyStyles.subtitle2, marginRight: "auto" },
	intro: { maxWidth: "75ch", color: tokens.colorNeutralForeground2 },
	table: { width: "100%", borderCollapse: "collapse", [narrow]: { display: "block" } },
	head: {
		[narrow]: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
	},
	heads: { textAlign: "start", padding: "10px 20px", fontWeight: tokens.fontWeightSemibold },
	body: { [narrow]: { display: "block" } },
	row: {
		borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
		[narrow]: { display: "flex", flexDirection: "column", rowGap: "4px", padding: "12px 16px" },
	},
	cell: { padding: "10px 20px", verticalAlign: "top", [narrow]: { display: "block", padding: 0 } },
	name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
	actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
	empty: { padding: "20px", color: tokens.colorNeutralForeground2 },
});

/** What the partner recorded of other channels, to be added to one by one or from a sheet. */
export function HoldingsPanel({ customerId }: { readonly customerId: string }) {
	const styles = useStyles();
	const text = useText();
	const { language } = useLanguage();
	const denial = useDenial("editCustomer");
	const [open, setOpen] = useState<"add" | "import">();
	const query = useQuery(holdingsQuery(language, customerId));
	return (
		<>
			<div className={styles.bar}>
				<h2 className={styles.heading}>{text("portal.holdings.title")}</h2>
				<ExplainedButton disabledReason={denial} onPress={() => denial === undefined && setOpen("add")}>
					{text("portal.holdings.add")}
				</ExplainedButton>
				<ExplainedButton disabledReason={denial} onPress={() => denial === undefined && setOpen("import")}>
					{text("portal.holdings.import")}
				</ExplainedButton>
				<DownloadButton file={holdingsFile(customerId, language)}>{text("portal.holdings.export")}</DownloadButton>
			</div>
			<p className={styles.intro}>{text("portal.holdings.intro")}</p>
			{query.data === undefined ? (
				query.isError ? (
					<ErrorPanel error={query.error} onRetry={() => void query.refetch()} />
				) : (
					<ListSkeleton rows={2} rowHeight={56} />
				)
			) : (
				<Panel>
					{query.data.items.length === 0 ? (
						<p className={styles.empty}>{text("portal.holdings.none")}</p>
					) : (
						<HoldingTable customerId={customerId} items={query.data.items} />
					)}
				</Panel>
			)}
			{open === "add" && <NewHoldingDialog customerId={customerId} onClose={() => setOpen(undefined)} />}
			{open === "import" && <HoldingImportDialog customerId={customerId} onClose={() => setOpen(undefined)} />}
		</>
	);
}

interface HoldingTableProps {
	readonly customerId: string;
	readonly items: readonly HoldingView[];
}

const columns = ["product", "channel", "since", "until", "seats"] as const;

function HoldingTable({ customerId, items }: HoldingTableProps) {
	const styles = useStyles();
	const text = useText();
	const [removing, setRemoving] = useState<HoldingView>();
	const [editing, setEditing] = useState<HoldingView>();
	return (
		<>
			<table {...tableRoles.table} className={styles.table} aria-label={text("portal.holdings.title")}>
				<thead {...tableRoles.rowGroup} className={styles.head}>
					<tr {...tableRoles.row}>
						{columns.map((column) => (
							<th key={column} {...tableRoles.columnHeader} className={styles.heads}>
								{text(`portal.holdings.${column}`)}
							</th>
						))}
						<th {...tableRoles.columnHeader} className={styles.heads}>
							<span className="visually-hidden">{text("portal.holdings.actions")}</span>
						</th>
					</tr>
				</thead>
				<tbody {...tableRoles.rowGroup} className={styles.body}>
					{items.map((one) => (
						<Row key={one.id} item={one} onEdit={() => setEditing(one)} onRemove={() => setRemoving(one)} />
					))}
				</tbody>
			</table>
			{editing !== undefined && (
				<EditHoldingDialog customerId={customerId} item={editing} onClose={() => setEditing(undefined)} />
			)}
			{removing !== undefined && (
				<RemoveDialog customerId={customerId} item={removing} onClose={() => setRemoving(undefined)} />
			)}
		</>
	);
}

interface RowProps {
	readonly item: HoldingView;
	readonly onEdit: () => void;
	readonly onRemove: () => void;
}

function Row({ item, onEdit, onRemove }: RowProps) {
	const styles = useStyles();
	const text = useText();
	const formats = useFormats();
	const { day } = useMoney();
	const denial = useDenial("editCustomer") ?? (item.removable ? undefined : text("portal.holdings.notOwn"));
	const { title, channelTitle, since, committedUntil, quantity, state } = item;
	return (
		<tr {...tableRoles.row} className={styles.row}>
			<td {...tableRoles.cell} className={styles.cell}>
				<span className={styles.name}>{title}</span>{" "}
				{state !== "live" && <Badge appearance="tint">{text("portal.holdings.stopped")}</Badge>}{" "}
				{item.unlisted && <Badge appearance="outline">{text("portal.holdings.unlistedShort")}</Badge>}
			</td>
			<td {...tableRoles.cell} className={styles.cell}>
				{channelTitle}
			</td>
			<td {...tableRoles.cell} className={styles.cell}>
				{text("portal.channels.since", { day: day(since) })}
			</td>
			<td {...tableRoles.cell} className={styles.cell}>
				{committedUntil === undefined
					? text("portal.channels.untilUnknown")
					: text("portal.channels.until", { day: day(committedUntil) })}
			</td>
			<td {...tableRoles.cell} className={styles.cell}>
				{quantity === undefined
					? text("portal.holdings.seatsUnknown")
					: text("portal.holdings.seatCount", { seats: formats.number(quantity) })}
			</td>
			<td {...tableRoles.cell} className={styles.cell}>
				<span className={styles.actions}>
					<ExplainedButton size="small" disabledReason={denial} onPress={() => denial === undefined && onEdit()}>
						{text("portal.holdings.edit")}
						<span className="visually-hidden">: {title}</span>
					</ExplainedButton>
					<ExplainedButton size="small" disabledReason={denial} onPress={() => denial === undefined && onRemove()}>
						{text("portal.holdings.remove")}
						<span className="visually-hidden">: {title}</span>
					</ExplainedButton>
				</span>
			</td>
		</tr>
	);
}

interface RemoveDialogProps {
	readonly customerId: string;
	readonly item: HoldingView;
	readonly onClose: () => void;
}

function RemoveDialog({ customerId, item, onClose }: RemoveDialogProps) {
	const text = useText();
	const tell = useSuccessMessage();
	const removal = useHoldingRemoval(customerId);
	const close = () => !removal.isPending && onClose();
	const submit = () =>
		removal.mutate(item.id, {
			onSuccess: () => {
				tell(text("portal.holdings.removed"));
				onClose();
			},
		});
	return (
		<ModalDialog title={text("portal.holdings.removeTitle", { product: item.title })} onClose={close}>
			<p>{text("portal.holdings.removeExplanation")}</p>
			{removal.isError && <ErrorPanel error={removal.error} onRetry={submit} />}
			<DialogActions>
				<Button onClick={close} disabledFocusable={removal.isPending}>
					{text("action.cancel")}
				</Button>
				<Button appearance="primary" onClick={submit} disabledFocusable={removal.isPending}>
					{text(removal.isPending ? "action.applying" : "portal.holdings.remove")}
				</Button>
			</DialogActions>
		</ModalDialog>
	);
}
