import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Panel } from "./page.tsx";
import { tableRoles } from "./table-roles.ts";

const medium = "@media (min-width: 768px) and (max-width: 1023px)";
const narrow = "@media (max-width: 767px)";

const useStyles = makeStyles({
	busy: { opacity: 0.6 },
	table: { width: "100%", borderCollapse: "collapse", [narrow]: { display: "block" } },
	head: { [narrow]: { display: "none" } },
	body: { [narrow]: { display: "block" } },
	row: {
		borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
		":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
		[narrow]: {
			display: "flex",
			flexWrap: "wrap",
			gap: "4px 16px",
			padding: "12px 16px",
			":first-child": { borderTopStyle: "none" },
		},
	},
	headCell: {
		padding: "10px 20px",
		[medium]: { paddingInline: "12px" },
		textAlign: "start",
		fontSize: tokens.fontSizeBase200,
		fontWeight: tokens.fontWeightSemibold,
		color: tokens.colorNeutralForeground2,
		whiteSpace: "nowrap",
	},
	cell: {
		padding: "10px 20px",
		verticalAlign: "middle",
		[medium]: { paddingInline: "12px" },
		[narrow]: { display: "block", padding: 0, minWidth: 0 },
	},
	number: {
		textAlign: "end",
		fontVariantNumeric: "tabular-nums",
		whiteSpace: "nowrap",
		[narrow]: { textAlign: "start" },
	},
	wide: { [narrow]: { flexBasis: "100%" } },
	label: {
		display: "none",
		[narrow]: {
			display: "inline",
			marginInlineEnd: "4px",
			color: tokens.colorNeutralForeground3,
			fontSize: tokens.fontSizeBase200,
		},
	},
});

/** One column of a table, and one line of a card. */
export interface Column<Item> {
	readonly key: string;
	readonly title: string;
	readonly cell: (item: Item) => ReactNode;
	readonly number?: boolean;
	/** Takes a whole line of the card. */
	readonly wide?: boolean;
	/** On a card the value says by itself what it is. */
	readonly plain?: boolean;
}

interface RecordTableProps<Item> {
	readonly label: string;
	readonly columns: readonly Column<Item>[];
	readonly items: readonly Item[];
	readonly keyOf: (item: Item) => string;
	/** Another answer is on its way. */
	readonly busy?: boolean;
	/** Stands on a surface already. */
	readonly bare?: boolean;
}

/** Records as a table, and as cards where the screen is narrow. The roles keep it a table for screen readers. */
export function RecordTable<Item>(props: RecordTableProps<Item>) {
	const { label, columns, items, keyOf, busy = false, bare = false } = props;
	const styles = useStyles();
	const cellClass = ({ number, wide }: Column<Item>) =>
		mergeClasses(styles.cell, number === true && styles.number, wide === true && styles.wide);
	const table = (
		<table {...tableRoles.table} className={styles.table} aria-label={label} aria-busy={busy}>
			<thead {...tableRoles.rowGroup} className={styles.head}>
				<tr {...tableRoles.row}>
					{columns.map(({ key, title, number }) => (
						<th
							key={key}
							{...tableRoles.columnHeader}
							className={mergeClasses(styles.headCell, number === true && styles.number)}
						>
							{title}
						</th>
					))}
				</tr>
			</thead>
			<tbody {...tableRoles.rowGroup} className={styles.body}>
				{items.map((item) => (
					<tr key={keyOf(item)} {...tableRoles.row} className={styles.row}>
						{columns.map((column) => (
							<td key={column.key} {...tableRoles.cell} className={cellClass(column)}>
								{column.plain !== true && (
									<span className={styles.label} aria-hidden="true">
										{column.title}
									</span>
								)}
								{column.cell(item)}
							</td>
						))}
					</tr>
				))}
			</tbody>
		</table>
	);
	return bare ? (
		<div className={mergeClasses(busy && styles.busy)}>{table}</div>
	) : (
		<Panel className={mergeClasses(busy && styles.busy)}>{table}</Panel>
	);
}
