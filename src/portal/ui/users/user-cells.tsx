import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { UserView } from "../../../wire/api/users.ts";
import { useFormats, useText } from "../../language/text.ts";
import { paths } from "../../paths.ts";
import { ExplainedButton } from "../explained-button.tsx";
import { RouterLink } from "../router-link.tsx";
import { tableRoles } from "../table-roles.ts";
import { useDenial } from "../use-denial.ts";
import { UserBadges } from "./user-badges.tsx";

const narrow = "@media (max-width: 767px)";

/** How a row of people is divided into columns; on a narrow screen it is a card. */
export const useColumnStyles = makeStyles({
	columns: {
		display: "grid",
		gridTemplateColumns: "minmax(200px, 1.3fr) minmax(0, 1.4fr) minmax(120px, 0.8fr) 150px",
		columnGap: "20px",
		alignItems: "center",
		[narrow]: { gridTemplateColumns: "minmax(0, 1fr)", rowGap: "4px" },
	},
});

const useStyles = makeStyles({
	cell: { padding: 0, minWidth: 0 },
	name: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300 },
	address: {
		display: "block",
		fontSize: tokens.fontSizeBase200,
		color: tokens.colorNeutralForeground3,
		overflowWrap: "anywhere",
		[narrow]: { marginTop: "-8px" },
	},
	licenses: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground1 },
	none: { color: tokens.colorNeutralForeground3 },
	quiet: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
	/* On a card the column's name stands beside the value; in the table the heading says it. */
	label: {
		display: "none",
		[narrow]: { display: "inline", marginInlineEnd: "4px", color: tokens.colorNeutralForeground3 },
	},
	/* A cell without content would only be a gap on a card. */
	empty: { [narrow]: { display: "none" } },
});

interface UserCellsProps {
	readonly customerId: string;
	readonly user: UserView;
	/** Somebody who was deleted is to come back. */
	readonly onRestore: (user: UserView) => void;
}

/** One person in a list: who, with which licenses, what is out of the ordinary, and when last seen. */
export function UserCells({ customerId, user, onRestore }: UserCellsProps) {
	const styles = useStyles();
	const text = useText();
	const formats = useFormats();
	const deleted = user.deletedAt !== undefined;
	const ordinary = !user.signInBlocked && user.kind === "member" && (user.usageLocation !== undefined || deleted);
	return (
		<>
			<td {...tableRoles.cell} className={styles.cell}>
				{deleted ? (
					<span className={styles.name}>{user.displayName}</span>
				) : (
					<RouterLink to={paths.user(customerId, user.id)} className={styles.name} standalone>
						{user.displayName}
					</RouterLink>
				)}
				<span className={mergeClasses(styles.address)} style={deleted ? { marginTop: 0 } : {}}>
					{user.userPrincipalName}
				</span>
			</td>
			<td {...tableRoles.cell} className={mergeClasses(styles.cell, styles.licenses)}>
				{user.licenses.length === 0 ? (
					<span className={styles.none}>{text("portal.users.unlicensed")}</span>
				) : (
					user.licenses.map(({ name }) => name).join(", ")
				)}
			</td>
			<td {...tableRoles.cell} className={mergeClasses(styles.cell, ordinary && styles.empty)}>
				<UserBadges user={user} />
			</td>
			<td {...tableRoles.cell} className={mergeClasses(styles.cell, styles.quiet)}>
				{deleted ? (
					<Restore user={user} onRestore={onRestore} />
				) : user.lastActiveAt === undefined ? (
					text("portal.users.neverActive")
				) : (
					<>
						<span className={styles.label} aria-hidden="true">
							{text("portal.users.column.active")}
						</span>
						{formats.day(user.lastActiveAt)}
					</>
				)}
			</td>
		</>
	);
}

function Restore({ user, onRestore }: Omit<UserCellsProps, "customerId">) {
	const text = useText();
	const formats = useFormats();
	const denial = useDenial("manageUsers");
	return (
		<>
			<ExplainedButton size="small" disabledReason={denial} onPress={() => denial === undefined && onRestore(user)}>
				{text("portal.users.restore")}
			</ExplainedButton>
			{user.restorableUntil !== undefined && (
				<div>{text("portal.users.restorableUntil", { day: formats.day(user.restorableUntil) })}</div>
			)}
		</>
	);
}
