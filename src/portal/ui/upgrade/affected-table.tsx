import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowRight16Regular } from "@fluentui/react-icons/svg/arrow-right";
import { ErrorCircle16Regular } from "@fluentui/react-icons/svg/error-circle";
import { Info16Regular } from "@fluentui/react-icons/svg/info";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";
import type { AffectedUserView } from "../../../wire/api/upgrade.ts";
import { useText } from "../../language/text.ts";

const narrow = "@media (max-width: 700px)";

const useStyles = makeStyles({
	frame: {
		border: `1px solid ${tokens.colorNeutralStroke2}`,
		borderRadius: tokens.borderRadiusLarge,
		backgroundColor: tokens.colorNeutralBackground1,
		overflow: "hidden",
	},
	columns: {
		display: "grid",
		gridTemplateColumns: "minmax(180px, 1fr) 120px minmax(0, 2.4fr)",
		columnGap: "20px",
		[narrow]: { gridTemplateColumns: "minmax(0, 1fr) auto", rowGap: "6px" },
	},
	head: {
		padding: "8px 20px",
		borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
		fontSize: tokens.fontSizeBase200,
		fontWeight: tokens.fontWeightSemibold,
		color: tokens.colorNeutralForeground2,
		[narrow]: { display: "none" },
	},
	scroller: {
		maxHeight: "min(560px, 70vh)",
		overflowY: "auto",
		":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
	},
	canvas: { position: "relative" },
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
	const scroller = useRef<HTMLDivElement>(null);
	const rows = useVirtualizer({
		count: users.length,
		getScrollElement: () => scroller.current,
		estimateSize: () => estimatedRowHeight,
		getItemKey: (index) => users[index]?.userId ?? index,
		overscan: 6,
	});
	return (
		<div role="table" aria-label={text("affected.table")} aria-rowcount={users.length + 1} className={styles.frame}>
			<div role="rowgroup">
				<div role="row" aria-rowindex={1} className={`${styles.columns} ${styles.head}`}>
					<span role="columnheader">{text("affected.column.user")}</span>
					<span role="columnheader">{text("affected.column.outcome")}</span>
					<span role="columnheader">{text("affected.column.work")}</span>
				</div>
			</div>
			{users.length === 0 && <p className={styles.none}>{text("affected.noMatch")}</p>}
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
			<div ref={scroller} role="rowgroup" tabIndex={0} aria-label={text("affected.table")} className={styles.scroller}>
				<div role="presentation" className={styles.canvas} style={{ height: rows.getTotalSize() }}>
					{rows.getVirtualItems().map((row) => {
						const user = users[row.index];
						return (
							user !== undefined && (
								<div
									key={row.key}
									ref={rows.measureElement}
									data-index={row.index}
									role="row"
									aria-rowindex={row.index + 2}
									className={`${styles.columns} ${styles.row}`}
									style={{ transform: `translateY(${row.start}px)` }}
								>
									<UserCells user={user} />
								</div>
							)
						);
					})}
				</div>
			</div>
		</div>
	);
}

function UserCells({ user }: { readonly user: AffectedUserView }) {
	const styles = useStyles();
	const text = useText();
	return (
		<>
			<div role="cell">
				<p className={styles.name}>{user.displayName}</p>
				<p className={styles.address}>{user.userPrincipalName}</p>
			</div>
			<div role="cell">
				<Badge appearance="tint" color={user.outcome === "moves" ? "success" : "warning"}>
					{text(`outcome.${user.outcome}`)}
				</Badge>
			</div>
			<div role="cell" className={styles.issues}>
				{user.issues.map((issue) => (
					<Issue key={`${issue.kind} ${issue.reason}`} issue={issue} />
				))}
			</div>
		</>
	);
}

function Issue({ issue }: { readonly issue: AffectedUserView["issues"][number] }) {
	const styles = useStyles();
	const text = useText();
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
				{issue.services.length > 0 && (
					<p className={styles.services}>{issue.services.map((service) => service.title).join(", ")}</p>
				)}
				<p className={styles.remedy}>
					<ArrowRight16Regular aria-hidden="true" /> <span className="visually-hidden">{text("refusal.remedy")} </span>
					{issue.remedy}
				</p>
			</div>
		</div>
	);
}
