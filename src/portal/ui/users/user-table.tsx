import { makeStyles, mergeClasses, Skeleton, SkeletonItem, tokens } from "@fluentui/react-components";
import { useQueries } from "@tanstack/react-query";
import { useRef } from "react";
import type { UserView } from "../../../wire/api/users.ts";
import { usersPerPage, usersQuery } from "../../api/user-queries.ts";
import { useLanguage } from "../../language/language-provider.tsx";
import { useText } from "../../language/text.ts";
import { Panel } from "../page.tsx";
import { tableRoles } from "../table-roles.ts";
import { useWindowRows } from "./use-window-rows.ts";
import { UserCells, useColumnStyles } from "./user-cells.tsx";

const narrow = "@media (max-width: 767px)";

const useStyles = makeStyles({
	busy: { opacity: 0.6 },
	table: { display: "block", width: "100%" },
	head: { display: "block", [narrow]: { display: "none" } },
	headRow: { padding: "10px 20px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
	headCell: {
		padding: 0,
		textAlign: "start",
		fontSize: tokens.fontSizeBase200,
		fontWeight: tokens.fontWeightSemibold,
		color: tokens.colorNeutralForeground2,
		whiteSpace: "nowrap",
	},
	body: { display: "block", position: "relative" },
	row: {
		position: "absolute",
		insetInline: 0,
		top: 0,
		boxSizing: "border-box",
		minHeight: "61px",
		padding: "9px 20px",
		borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
		":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
		[narrow]: { padding: "10px 16px" },
	},
	waiting: { gridColumn: "1 / -1", display: "flex", flexDirection: "column", rowGap: "8px", padding: "6px 0" },
});

const estimatedHeight = 61;

interface UserTableProps {
	readonly customerId: string;
	/** Which people, as the server is asked. */
	readonly query: string;
	readonly total: number;
	/** Another list is on its way. */
	readonly busy: boolean;
	readonly onRestore: (user: UserView) => void;
}

/** Ten thousand people of whom only those in sight exist, and whose pages are fetched as they come into sight. */
export function UserTable({ customerId, query, total, busy, onRestore }: UserTableProps) {
	const styles = useStyles();
	const columns = useColumnStyles();
	const text = useText();
	const body = useRef<HTMLTableSectionElement>(null);
	const { rows, top } = useWindowRows({ list: body, count: total, estimatedHeight, keyOf: (index) => index });
	const visible = rows.getVirtualItems();
	const userAt = useUsersInSight({ customerId, query, total }, [visible[0]?.index ?? 0, visible.at(-1)?.index ?? 0]);
	const head = (key: "user" | "state" | "licenses" | "active") => (
		<th {...tableRoles.columnHeader} className={styles.headCell}>
			{text(`portal.users.column.${key}`)}
		</th>
	);
	return (
		<Panel className={mergeClasses(busy && styles.busy)}>
			<table
				{...tableRoles.table}
				className={styles.table}
				aria-label={text("portal.users.title")}
				aria-rowcount={total + 1}
				aria-busy={busy}
			>
				<thead {...tableRoles.rowGroup} className={styles.head}>
					<tr {...tableRoles.row} aria-rowindex={1} className={mergeClasses(columns.columns, styles.headRow)}>
						{head("user")}
						{head("licenses")}
						{head("state")}
						{head("active")}
					</tr>
				</thead>
				<tbody ref={body} {...tableRoles.rowGroup} className={styles.body} style={{ height: rows.getTotalSize() }}>
					{visible.map((row) => {
						const user = userAt(row.index);
						return (
							<tr
								key={row.key}
								{...tableRoles.row}
								ref={rows.measureElement}
								data-index={row.index}
								aria-rowindex={row.index + 2}
								className={mergeClasses(columns.columns, styles.row)}
								style={{ transform: `translateY(${row.start - top}px)` }}
							>
								{user === undefined ? (
									<WaitingCell />
								) : (
									<UserCells customerId={customerId} user={user} onRestore={onRestore} />
								)}
							</tr>
						);
					})}
				</tbody>
			</table>
		</Panel>
	);
}

function WaitingCell() {
	const styles = useStyles();
	const text = useText();
	return (
		<td {...tableRoles.cell} className={styles.waiting}>
			<span className="visually-hidden">{text("shell.loading")}</span>
			<Skeleton aria-hidden="true">
				<SkeletonItem size={16} style={{ width: "min(260px, 60%)" }} />
			</Skeleton>
		</td>
	);
}

/** The people from one place of the list to another, as far as they have arrived. */
function useUsersInSight(
	{ customerId, query, total }: Pick<UserTableProps, "customerId" | "query" | "total">,
	[first, last]: readonly [number, number],
): (index: number) => UserView | undefined {
	const { language } = useLanguage();
	const pageOf = (index: number) => Math.floor(index / usersPerPage);
	const from = pageOf(first);
	const until = pageOf(Math.min(last, Math.max(0, total - 1)));
	const pages = Array.from({ length: until - from + 1 }, (_, position) => from + position);
	const answers = useQueries({ queries: pages.map((page) => usersQuery(language, customerId, { query, page })) });
	return (index) => answers[pageOf(index) - from]?.data?.items[index % usersPerPage];
}
