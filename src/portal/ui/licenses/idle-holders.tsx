import { makeStyles, tokens } from "@fluentui/react-components";
import type { SkuOverviewView } from "../../../wire/api/licenses.ts";
import { useFormats, useText } from "../../language/text.ts";
import { paths } from "../../paths.ts";
import { RouterLink } from "../router-link.tsx";

const useStyles = makeStyles({
	summary: {
		width: "fit-content",
		cursor: "pointer",
		":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusMedium },
		"@media (max-width: 640px)": { paddingBlock: "12px" },
	},
	list: {
		display: "grid",
		gridTemplateColumns: "repeat(auto-fill, minmax(min(280px, 100%), 1fr))",
		gap: "6px 24px",
		paddingTop: "8px",
	},
	note: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface IdleHoldersProps {
	readonly customerId: string;
	readonly idle: SkuOverviewView["idle"];
	readonly idleDays: number;
}

/** Who has a license and does not use it, whoever was away longest first. */
export function IdleHolders({ customerId, idle, idleDays }: IdleHoldersProps) {
	const styles = useStyles();
	const text = useText();
	const formats = useFormats();
	if (idle.count === 0) return null;
	return (
		<details>
			<summary className={styles.summary}>
				{text("portal.licenses.idleHolders", { count: idle.count, days: idleDays })}
			</summary>
			<ul className={styles.list}>
				{idle.users.map(({ userId, displayName, lastActiveAt, groupName }) => (
					<li key={userId}>
						<RouterLink to={paths.user(customerId, userId)} standalone>
							{displayName}
						</RouterLink>{" "}
						<span className={styles.note}>
							{text("portal.users.lastActive", { day: formats.day(lastActiveAt) })}
							{groupName !== undefined && ` · ${text("portal.licenses.group", { group: groupName })}`}
						</span>
					</li>
				))}
			</ul>
			{idle.users.length < idle.count && (
				<p className={styles.note}>{text("portal.licenses.idleHolders.more", { count: idle.users.length })}</p>
			)}
		</details>
	);
}
