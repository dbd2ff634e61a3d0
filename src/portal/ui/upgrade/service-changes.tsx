import { makeStyles, tokens } from "@fluentui/react-components";
import { AddCircle20Regular } from "@fluentui/react-icons/svg/add-circle";
import { ArrowSync20Regular } from "@fluentui/react-icons/svg/arrow-sync";
import { SubtractCircle20Regular } from "@fluentui/react-icons/svg/subtract-circle";
import type { ReactElement, ReactNode } from "react";
import type { UpgradeTarget } from "../../../wire/api/upgrade.ts";
import { useText } from "../../language/text.ts";
import { Panel } from "../page.tsx";

type Services = UpgradeTarget["services"];

const useStyles = makeStyles({
	root: {
		display: "grid",
		gridTemplateColumns: "repeat(auto-fit, minmax(min(240px, 100%), 1fr))",
		gap: "16px 24px",
		padding: "16px 20px",
	},
	heading: {
		display: "flex",
		alignItems: "center",
		columnGap: "6px",
		marginBottom: "6px",
		fontSize: tokens.fontSizeBase300,
		fontWeight: tokens.fontWeightSemibold,
	},
	gained: { color: tokens.colorStatusSuccessForeground1 },
	replaced: { color: tokens.colorBrandForeground1 },
	lost: { color: tokens.colorStatusWarningForeground1 },
	list: { display: "flex", flexDirection: "column", rowGap: "4px" },
	note: { display: "block", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
	none: { color: tokens.colorNeutralForeground3 },
	kept: { gridColumn: "1 / -1", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** Which services the users gain, which are replaced by another edition, and which they lose. */
export function ServiceChanges({ services }: { readonly services: Services }) {
	const styles = useStyles();
	const text = useText();
	return (
		<Panel className={styles.root}>
			<Group kind="gained" icon={<AddCircle20Regular className={styles.gained} />} count={services.gained.length}>
				{services.gained.map((service) => (
					<li key={service.name}>{service.title}</li>
				))}
			</Group>
			<Group kind="replaced" icon={<ArrowSync20Regular className={styles.replaced} />} count={services.replaced.length}>
				{services.replaced.map(({ from, to, direction }) => (
					<li key={from.name}>
						{from.title} → {to.title}
						{direction === "lower" && <span className={styles.note}>{text("services.lower")}</span>}
					</li>
				))}
			</Group>
			<Group kind="lost" icon={<SubtractCircle20Regular className={styles.lost} />} count={services.lost.length}>
				{services.lost.map((service) => (
					<li key={service.name}>
						{service.title}
						{service.dataBearing && <span className={styles.note}>{text("services.backUp")}</span>}
					</li>
				))}
			</Group>
			{services.kept.length > 0 && (
				<p className={styles.kept}>
					{text("services.kept", {
						count: services.kept.length,
						services: services.kept.map((service) => service.title).join(", "),
					})}
				</p>
			)}
		</Panel>
	);
}

interface GroupProps {
	readonly kind: "gained" | "replaced" | "lost";
	readonly icon: ReactElement;
	readonly count: number;
	readonly children: ReactNode;
}

function Group({ kind, icon, count, children }: GroupProps) {
	const styles = useStyles();
	const text = useText();
	const id = `services-${kind}`;
	return (
		<div>
			<h3 id={id} className={styles.heading}>
				{icon}
				{text(`services.${kind}`, { count })}
			</h3>
			{count === 0 ? (
				<p className={styles.none}>{text("services.none")}</p>
			) : (
				<ul className={styles.list} aria-labelledby={id}>
					{children}
				</ul>
			)}
		</div>
	);
}
