import { Badge, Checkbox, makeStyles, Switch, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { useFormats, useText } from "../../language/text.ts";
import type { UserLicenseItem } from "./license-choice.ts";

const useStyles = makeStyles({
	root: {
		display: "flex",
		flexDirection: "column",
		padding: "8px 12px 10px",
		borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
		":first-child": { borderTopStyle: "none" },
	},
	head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "0 12px" },
	title: { fontWeight: tokens.fontWeightSemibold },
	facts: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, paddingInlineStart: "8px" },
	group: { paddingInlineStart: "8px", color: tokens.colorNeutralForeground2 },
	details: { marginInlineStart: "8px" },
	summary: {
		width: "fit-content",
		paddingBlock: "6px",
		cursor: "pointer",
		color: tokens.colorNeutralForeground2,
		fontSize: tokens.fontSizeBase200,
		":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusMedium },
		"@media (max-width: 640px)": { paddingBlock: "12px" },
	},
	services: {
		display: "grid",
		gridTemplateColumns: "repeat(auto-fill, minmax(min(300px, 100%), 1fr))",
		columnGap: "16px",
	},
	data: { marginInlineStart: "8px" },
});

interface LicenseCardProps {
	/** As it is shown, edits included. */
	readonly shown: UserLicenseItem;
	/** Another product has the same name. */
	readonly isTwin: boolean;
	readonly edited: boolean;
	/** The right is missing. */
	readonly denied: boolean;
	readonly onToggle: () => void;
	readonly onToggleService: (name: string) => void;
}

/** One product: whether the user has it, and each of its services as a switch. */
export function LicenseCard(props: LicenseCardProps) {
	const { shown, isTwin, edited, denied, onToggle, onToggleService } = props;
	const styles = useStyles();
	const text = useText();
	const formats = useFormats();
	const groupId = useId();
	const { groupName, assigned, assignedAt, free, services } = shown;
	const fixed = denied || groupName !== undefined;
	const facts = [
		...(isTwin ? [shown.partNumber] : []),
		...(assigned && assignedAt !== undefined && !edited
			? [text("portal.licenses.assignedAt", { day: formats.day(assignedAt) })]
			: []),
		...(assigned ? [] : [text("portal.licenses.free", { free })]),
	];
	return (
		<li className={styles.root}>
			<div className={styles.head}>
				<Checkbox
					checked={assigned}
					disabled={fixed}
					onChange={onToggle}
					label={<span className={styles.title}>{shown.title}</span>}
					{...(groupName === undefined ? {} : { "aria-describedby": groupId })}
				/>
				{edited && (
					<Badge appearance="tint" color="brand">
						{text("portal.licenses.edited")}
					</Badge>
				)}
			</div>
			{facts.length > 0 && <p className={styles.facts}>{facts.join(" · ")}</p>}
			{groupName !== undefined && (
				<p id={groupId} className={styles.group}>
					{text("portal.licenses.fromGroup", { group: groupName })}
				</p>
			)}
			{assigned && services.length > 0 && (
				<details className={styles.details}>
					<summary className={styles.summary}>
						{text("portal.licenses.services", {
							on: services.filter(({ on }) => on).length,
							count: services.length,
						})}
					</summary>
					<div className={styles.services}>
						{services.map((service) => (
							<Switch
								key={service.name}
								checked={service.on}
								disabled={fixed}
								onChange={() => onToggleService(service.name)}
								label={service.title}
							/>
						))}
					</div>
				</details>
			)}
		</li>
	);
}
