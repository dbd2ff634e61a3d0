import { makeStyles, Skeleton, SkeletonItem, tokens } from "@fluentui/react-components";
import { useQueries } from "@tanstack/react-query";
import type { UserView } from "../../../wire/api/users.ts";
import { usersPerPage, usersQuery } from "../../api/user-queries.ts";
import { useLanguage } from "../../language/language-provider.tsx";
import { useText } from "../../language/text.ts";
import { ListTable } from "../list-table.tsx";
import { Panel } from "../page.tsx";
import { tableRoles } from "../table-roles.ts";
import { useWindowRows } from "../use-window-rows.ts";
import { UserCells, useColumnStyles } from "./user-cells.tsx";

const useStyles = makeStyles({
	row: { minHeight: "61px", ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover } },
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
	const { columns } = useColumnStyles();
	const text = useText();
	const inSight = useWindowRows({ count: total, estimatedHeight, keyOf: (index) => index });
	const visible = inSight.rows.getVirtualItems();
	const userAt = useUsersInSight({ customerId, query, total }, [visible[0]?.index ?? 0, visible.at(-1)?.index ?? 0]);
	const headings = (["user", "licenses", "state", "active"] as const).map((key) => text(`portal.users.column.${key}`));
	return (
		<Panel>
			<ListTable
				{...{ headings, columns, total, busy, cardsUntil: 767, dense: true }}
				{...inSight}
				label={text("portal.users.title")}
				rowClass={styles.row}
			>
				{(index) => {
					const user = userAt(index);
					if (user === undefined) return <WaitingCell />;
					return <UserCells customerId={customerId} user={user} onRestore={onRestore} />;
				}}
			</ListTable>
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
