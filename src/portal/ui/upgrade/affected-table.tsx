import { Badge, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowRight16Regular } from "@fluentui/react-icons/svg/arrow-right";
import { ErrorCircle16Regular } from "@fluentui/react-icons/svg/error-circle";
import { Info16Regular } from "@fluentui/react-icons/svg/info";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";
import type { AffectedUserView } from "../../../wire/api/upgrade.ts";
import { useText } from "../../language/text.ts";
import { scrollable, tableRoles } from "../table-roles.ts";

const narrow = "@media (max-width: 700px)";

const useStyles = makeStyles({
	scroller: {
		maxHeight: "min(560px, 70vh)",
		overflowY: "auto",
		border: `1px solid ${tokens.colorNeutralStroke2}`,
		borderRadius: tokens.borderRadiusLarge,
		backgroundColor: tokens.colorNeutralBackground1,
		":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
	},
	table: { display: "block", width: "100%" },
	columns: {
		display: "grid",
		gridTemplateColumns: "minmax(180px, 1fr) 104px minmax(0, 2.4fr)",
		columnGap: "20px",
		[narrow]: { gridTemplateColumns: "minmax(0, 1fr) auto", rowGap: "6px" },
	},
	head: { display: "block", position: "sticky", top: 0, zIndex: 1, [narrow]: { display: "none" } },
	headRow: {
		padding: "8px 20px",
		backgroundColor: tokens.colorNeutralBackground1,
		borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
	},
	headCell: {
		padding: 0,
		textAlign: "start",
		fontSize: tokens.fontSizeBase200,
		fontWeight: tokens.fontWeightSemibold,
		color: tokens.colorNeutralForeground2,
	},
	body: { display: "block", position: "relative" },
	cell: { padding: 0 },
	row: {
		position: "absolute",
		insetInline: 0,
		top: 0,
		boxSizing: "border-box",
		padding: "12px 20px",
		borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
		[narrow]: { padding: "12px 16px" },
	},
	name: { fontWeight: tokens.fontWeightSemibold },
	address: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
	issues: { display: "flex", flexDirection: "column", rowGap: "8px", [narrow]: { gridColumn: "1 / -1" } },
	issue: { display: "grid", gridTemplateColumns: "16px minmax(0, 1fr)", columnGap: "8px" },
	icon: { marginTop: "2px", color: tokens.colorNeutralForeground3 },
	blocking: { marginTop: "2px", color: tokens.colorStatusDangerForeground1 },
	services: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
	remedy: { color: tokens.colorNeutralForeground2 },
	none: { padding: "20px", color: tokens.colorNeutralForeground2 },
});

const estimatedRowHeight = 92;

/** A table of thousands of users of which only the visible rows exist. */
export function AffectedTable({ users }: { readonly users: readonly AffectedUserView[] }) {
	const styles = useStyles();
	const text = useText();
	const scroller = useRef<HTMLElement>(null);
	const rows = useVirtualizer({
		count: users.length,
		getScrollElement: () => scroller.current,
		estimateSize: () => estimatedRowHeight,
		getItemKey: (index) => users[index]?.userId ?? index,
		overscan: 6,
	});
	return (
		<section ref={scroller} className={styles.scroller} aria-label={text("affected.table")} {...scrollable}>
			<table
				{...tableRoles.table}
				className={styles.table}
				aria-label={text("affected.table")}
				aria-rowcount={users.length + 1}
			>
				<AffectedHead />
				<tbody {...tableRoles.rowGroup} className={styles.body} style={{ height: rows.getTotalSize() }}>
					{rows.getVirtualItems().map((row) => {
						const user = users[row.index];
						return (
							user !== undefined && (
								<tr
									key={row.key}
									{...tableRoles.row}
									ref={rows.measureElement}
									data-index={row.index}
									aria-rowindex={row.index + 2}
									className={mergeClasses(styles.columns, styles.row)}
									style={{ transform: `translateY(${row.start}px)` }}
								>
									<UserCells user={user} />
								</tr>
							)
						);
					})}
				</tbody>
			</table>
			{users.length === 0 && <p className={styles.none}>{text("affected.noMatch")}</p>}
		</section>
	);
}

function AffectedHead() {
	const styles = useStyles();
	const text = useText();
	return (
		<thead {...tableRoles.rowGroup} className={styles.head}>
			<tr {...tableRoles.row} aria-rowindex={1} className={mergeClasses(styles.columns, styles.headRow)}>
				<th {...tableRoles.columnHeader} className={styles.headCell}>
					{text("affected.column.user")}
				</th>
				<th {...tableRoles.columnHeader} className={styles.headCell}>
					{text("affected.column.outcome")}
				</th>
				<th {...tableRoles.columnHeader} className={styles.headCell}>
					{text("affected.column.work")}
				</th>
			</tr>
		</thead>
	);
}

function UserCells({ user }: { readonly user: AffectedUserView }) {
	const styles = useStyles();
	const text = useText();
	return (
		<>
			<td {...tableRoles.cell} className={styles.cell}>
				<p className={styles.name}>{user.displayName}</p>
				<p className={styles.address}>{user.userPrincipalName}</p>
			</td>
			<td {...tableRoles.cell} className={styles.cell}>
				<Badge appearance="tint" color={user.outcome === "moves" ? "success" : "warning"}>
					{text(`outcome.${user.outcome}`)}
				</Badge>
			</td>
			<td {...tableRoles.cell} className={mergeClasses(styles.cell, styles.issues)}>
				{user.issues.map((issue) => (
					<Issue key={`${issue.kind} ${issue.reason}`} issue={issue} />
				))}
			</td>
		</>
	);
}

function Issue({ issue }: { readonly issue: AffectedUserView["issues"][number] }) {
	const styles = useStyles();
	const text = useText();
	// Most reasons name the services already.
	const unnamed = issue.services.filter((service) => !issue.reason.includes(service.title));
	return (
		<div className={styles.issue}>
			{issue.severity === "blocking" ? (
				<ErrorCircle16Regular className={styles.blocking} aria-hidden="true" />
			) : (
				<Info16Regular className={styles.icon} aria-hidden="true" />
			)}
			<div>
				<p>
					{issue.severity === "blocking" && <span className="visually-hidden">{text("affected.blocking")} </span>}
					{issue.reason}
				</p>
				{unnamed.length > 0 && <p className={styles.services}>{unnamed.map((service) => service.title).join(", ")}</p>}
				<p className={styles.remedy}>
					<ArrowRight16Regular aria-hidden="true" /> <span className="visually-hidden">{text("refusal.remedy")} </span>
					{issue.remedy}
				</p>
			</div>
		</div>
	);
}
