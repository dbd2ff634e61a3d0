import { Badge, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";
import type { AffectedUserView } from "../../../wire/api/upgrade.ts";
import { useText } from "../../language/text.ts";
import { ListTable } from "../list-table.tsx";
import { scrollable, tableRoles } from "../table-roles.ts";
import { IssueLine } from "./issue-line.tsx";

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
	columns: {
		display: "grid",
		gridTemplateColumns: "minmax(180px, 1fr) 104px minmax(0, 2.4fr)",
		columnGap: "20px",
		[narrow]: { gridTemplateColumns: "minmax(0, 1fr) auto", rowGap: "6px" },
	},
	cell: { padding: 0 },
	name: { fontWeight: tokens.fontWeightSemibold },
	address: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
	issues: { display: "flex", flexDirection: "column", rowGap: "8px", [narrow]: { gridColumn: "1 / -1" } },
	none: { padding: "20px", color: tokens.colorNeutralForeground2 },
});

const estimatedRowHeight = 92;

/** A table of thousands of users of which only the visible rows exist. */
export function AffectedTable({ users }: { readonly users: readonly AffectedUserView[] }) {
	const styles = useStyles();
	const text = useText();
	const scroller = useRef<HTMLElement>(null);
	const rows = useVirtualizer<HTMLElement, HTMLTableRowElement>({
		count: users.length,
		getScrollElement: () => scroller.current,
		estimateSize: () => estimatedRowHeight,
		getItemKey: (index) => users[index]?.userId ?? index,
		overscan: 6,
	});
	const headings = (["user", "outcome", "work"] as const).map((key) => text(`affected.column.${key}`));
	return (
		<section ref={scroller} className={styles.scroller} aria-label={text("affected.table")} {...scrollable}>
			<ListTable
				{...{ headings, rows, columns: styles.columns, total: users.length, cardsUntil: 700, boxed: true }}
				label={text("affected.table")}
			>
				{(index) => {
					const user = users[index];
					return user && <UserCells user={user} />;
				}}
			</ListTable>
			{users.length === 0 && <p className={styles.none}>{text("affected.noMatch")}</p>}
		</section>
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
					<IssueLine key={`${issue.kind} ${issue.reason}`} issue={issue} />
				))}
			</td>
		</>
	);
}
