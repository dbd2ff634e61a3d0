import { Badge, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { UserImportReport } from "../../../wire/api/users.ts";
import { useFormats, useText } from "../../language/text.ts";
import { ListTable } from "../list-table.tsx";
import { Panel } from "../page.tsx";
import { tableRoles } from "../table-roles.ts";
import { useWindowRows } from "../use-window-rows.ts";

const narrow = "@media (max-width: 767px)";

const useStyles = makeStyles({
	columns: {
		display: "grid",
		gridTemplateColumns: "56px 88px minmax(160px, 1fr) minmax(0, 2fr)",
		columnGap: "16px",
		[narrow]: { gridTemplateColumns: "auto minmax(0, 1fr)", gap: "4px 10px" },
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
	const inSight = useWindowRows({
		...{ count: items.length, estimatedHeight: 53 },
		keyOf: (index) => items[index]?.line ?? index,
	});
	const headings = (["line", "state", "user", "reason"] as const).map((key) => text(`portal.import.column.${key}`));
	return (
		<Panel>
			<ListTable
				{...{ headings, columns: styles.columns, total: items.length, cardsUntil: 767, dense: true }}
				{...inSight}
				label={text("portal.import.rows")}
			>
				{(index) => {
					const item = items[index];
					return item && <RowCells item={item} />;
				}}
			</ListTable>
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
