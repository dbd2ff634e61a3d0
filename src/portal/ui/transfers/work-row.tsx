import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import type { TransferRowView } from "../../../wire/api/transfers.ts";
import type { TransferKey } from "../../api/transfer-queries.ts";
import { useText } from "../../language/text.ts";
import { paths } from "../../paths.ts";
import { RouterLink } from "../router-link.tsx";
import { tableRoles } from "../table-roles.ts";
import { IssueLine } from "../upgrade/issue-line.tsx";
import { issueTitleKey } from "../upgrade/issue-title.ts";
import { RowHandling } from "./row-handling.tsx";

/** How a row is divided into columns; on a narrow screen it is a card. */
export const useRowColumns = makeStyles({
	columns: {
		display: "grid",
		gridTemplateColumns: "minmax(180px, 1fr) minmax(0, 2fr) minmax(220px, 1.1fr)",
		columnGap: "24px",
		"@media (max-width: 900px)": { gridTemplateColumns: "minmax(0, 1fr)", rowGap: "10px" },
	},
});

const useStyles = makeStyles({
	cell: { padding: 0, minWidth: 0 },
	name: { fontWeight: tokens.fontWeightSemibold },
	address: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
	place: { display: "flex", flexWrap: "wrap", columnGap: "12px", marginTop: "2px" },
	badge: { marginTop: "4px" },
	issues: { display: "flex", flexDirection: "column", rowGap: "8px" },
	summary: {
		width: "fit-content",
		cursor: "pointer",
		color: tokens.colorNeutralForeground2,
		":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusMedium },
		"@media (max-width: 640px)": { paddingBlock: "12px" },
	},
	folded: { display: "flex", flexDirection: "column", rowGap: "8px", paddingTop: "8px" },
	quiet: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

const colors = {
	pending: "informative",
	moved: "success",
	blocked: "danger",
	gone: "subtle",
	returned: "informative",
} as const satisfies Record<TransferRowView["state"], string>;

interface WorkRowProps {
	readonly transferKey: TransferKey;
	readonly row: TransferRowView;
	/** Named where the list goes over more than one. */
	readonly customerName?: string;
}

/** One user of a transfer: where the license is, what is to be done or known, and who does it. */
export function WorkRow({ transferKey, row, customerName }: WorkRowProps) {
	const styles = useStyles();
	const text = useText();
	const blocking = row.issues.filter(({ severity }) => severity === "blocking");
	return (
		<>
			<td {...tableRoles.cell} className={styles.cell}>
				{row.state === "gone" ? (
					<span className={styles.name}>{row.displayName}</span>
				) : (
					<RouterLink to={paths.user(transferKey.customerId, row.userId)} className={styles.name}>
						{row.displayName}
					</RouterLink>
				)}
				<div className={styles.address}>{row.userPrincipalName}</div>
				{customerName !== undefined && (
					<div className={styles.place}>
						<RouterLink to={paths.customer(transferKey.customerId)} standalone>
							{customerName}
						</RouterLink>
						<RouterLink to={paths.transferRow(transferKey, row.userPrincipalName)} standalone>
							{text("portal.work.toTransfer")}
							<span className="visually-hidden">: {row.displayName}</span>
						</RouterLink>
					</div>
				)}
				<Badge appearance="tint" color={colors[row.state]} className={styles.badge ?? ""}>
					{text(`portal.transfers.row.${row.state}`)}
				</Badge>
			</td>
			<td {...tableRoles.cell} className={styles.cell}>
				<div className={styles.issues}>
					{blocking.map((issue) => (
						<IssueLine key={`${issue.kind} ${issue.reason}`} issue={issue} />
					))}
					{row.issues.length === 0 && <p className={styles.quiet}>{text("portal.transfers.nothingToDo")}</p>}
					<ToKnow row={row} />
				</div>
			</td>
			<td {...tableRoles.cell} className={styles.cell}>
				<RowHandling transferKey={transferKey} row={row} />
			</td>
		</>
	);
}

/** What blocks nothing is named, and told on demand; most of a long list is of that kind. */
function ToKnow({ row: { issues, services } }: Pick<WorkRowProps, "row">) {
	const styles = useStyles();
	const text = useText();
	const attention = issues.filter(({ severity }) => severity !== "blocking");
	const names = (plans: readonly { readonly title: string }[]) => plans.map(({ title }) => title).join(", ");
	const swaps = [...services.raised, ...services.lowered]
		.map(({ from, to }) => `${from.title} → ${to.title}`)
		.join(", ");
	const line = (key: "lost" | "replaced" | "signInAgain", value: string) =>
		value !== "" && <p className={styles.quiet}>{text(`portal.transfers.services.${key}`, { services: value })}</p>;
	const titles = [...new Set(attention.map(({ kind }) => text(issueTitleKey(kind))))];
	const { lost, signInAgain } = services;
	if (attention.length + lost.length + signInAgain.length === 0 && swaps === "") return null;
	return (
		<details>
			<summary className={styles.summary}>
				{titles.length === 0 ? text("portal.transfers.services") : titles.join(" · ")}
			</summary>
			<div className={styles.folded}>
				{attention.map((issue) => (
					<IssueLine key={`${issue.kind} ${issue.reason}`} issue={issue} />
				))}
				{line("lost", names(lost))}
				{line("replaced", swaps)}
				{line("signInAgain", names(signInAgain))}
			</div>
		</details>
	);
}
