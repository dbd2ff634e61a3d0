import { Badge, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import type { UserImportReport } from "../../../wire/api/users.ts";
import { useFormats, useText } from "../../language/text.ts";
import { Panel } from "../page.tsx";
import { tableRoles } from "../table-roles.ts";
import { useWindowRows } from "./use-window-rows.ts";

const narrow = "@media (max-width: 767px)";

const useStyles = makeStyles({
	table: { display: "block", width: "100%" },
	columns: {
		display: "grid",
		gridTemplateColumns: "56px 88px minmax(160px, 1fr) minmax(0, 2fr)",
		columnGap: "16px",
		[narrow]: { gridTemplateColumns: "auto minmax(0, 1fr)", gap: "4px 10px" },
	},
	head: { display: "block", [narrow]: { display: "none" } },
	headRow: { padding: "10px 20px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
	headCell: {
		padding: 0,
		textAlign: "start",
		fontSize: tokens.fontSizeBase200,
		fontWeight: tokens.fontWeightSemibold,
		color: tokens.colorNeutralForeground2,
	},
	body: { display: "block", position: "relative" },
	row: {
		position: "absolute",
		insetInline: 0,
		top: 0,
		boxSizing: "border-box",
		padding: "8px 20px",
		borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
		[narrow]: { padding: "10px 16px" },
	},
	cell: { padding: 0, minWidth: 0, overflowWrap: "anywhere" },
	line: { fontVariantNumeric: "tabular-nums", color: tokens.colorNeutralForeground2 },
	lineWord: { display: "none", [narrow]: { display: "inline" } },
	wide: { [narrow]: { gridColumn: "1 / -1" } },
	address: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
	column: { fontWeight: tokens.fontWeightSemibold },
});

const colors = { ready: "success", created: "success", wrong: "danger" } as const;

/** What came of each row of a sheet. */
export function ImportRows({ items }: { readonly items: UserImportReport["items"] }) {
	const styles = useStyles();
	const text = useText();
	const body = useRef<HTMLTableSectionElement>(null);
	const { rows, top } = useWindowRows({
		...{ list: body, count: items.length, estimatedHeight: 53 },
		keyOf: (index) => items[index]?.line ?? index,
	});
	const head = (key: "line" | "state" | "user" | "reason") => (
		<th {...tableRoles.columnHeader} className={styles.headCell}>
			{text(`portal.import.column.${key}`)}
		</th>
	);
	return (
		<Panel>
			<table
				{...tableRoles.table}
				className={styles.table}
				aria-label={text("portal.import.rows")}
				aria-rowcount={items.length + 1}
			>
				<thead {...tableRoles.rowGroup} className={styles.head}>
					<tr {...tableRoles.row} aria-rowindex={1} className={mergeClasses(styles.columns, styles.headRow)}>
						{head("line")}
						{head("state")}
						{head("user")}
						{head("reason")}
					</tr>
				</thead>
				<tbody ref={body} {...tableRoles.rowGroup} className={styles.body} style={{ height: rows.getTotalSize() }}>
					{rows.getVirtualItems().map((row) => {
						const item = items[row.index];
						return (
							item !== undefined && (
								<tr
									key={row.key}
									{...tableRoles.row}
									ref={rows.measureElement}
									data-index={row.index}
									aria-rowindex={row.index + 2}
									className={mergeClasses(styles.columns, styles.row)}
									style={{ transform: `translateY(${row.start - top}px)` }}
								>
									<RowCells item={item} />
								</tr>
							)
						);
					})}
				</tbody>
			</table>
		</Panel>
	);
}

function RowCells({ item }: { readonly item: UserImportReport["items"][number] }) {
	const styles = useStyles();
	const text = useText();
	const formats = useFormats();
	return (
		<>
			<td {...tableRoles.cell} className={mergeClasses(styles.cell, styles.line)}>
				<span className={styles.lineWord}>{text("portal.import.column.line")} </span>
				{formats.number(item.line)}
			</td>
			<td {...tableRoles.cell} className={styles.cell}>
				<Badge appearance="tint" color={colors[item.state]}>
					{text(`portal.import.state.${item.state}`)}
				</Badge>
			</td>
			<td {...tableRoles.cell} className={mergeClasses(styles.cell, styles.wide)}>
				{item.displayName}
				<div className={styles.address}>{item.userPrincipalName}</div>
			</td>
			<td {...tableRoles.cell} className={mergeClasses(styles.cell, styles.wide)}>
				{item.problems.map(({ column, code, reason }) => (
					<p key={`${column} ${code}`}>
						{column !== undefined && <span className={styles.column}>{column}: </span>}
						{reason}
					</p>
				))}
			</td>
		</>
	);
}
