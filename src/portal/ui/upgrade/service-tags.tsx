import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { UpgradeTarget } from "../../../wire/api/upgrade.ts";
import { useText } from "../../language/text.ts";

const shownAtFirst = 8;

const useStyles = makeStyles({
	list: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 6px" },
	tag: {
		padding: "2px 8px",
		borderRadius: tokens.borderRadiusMedium,
		backgroundColor: tokens.colorNeutralBackground4,
		color: tokens.colorNeutralForeground1,
		fontSize: tokens.fontSizeBase200,
		lineHeight: tokens.lineHeightBase200,
	},
	more: { position: "relative", zIndex: 1 },
});

interface ServiceTagsProps {
	readonly services: UpgradeTarget["services"]["gained"];
}

/** Names of services; when there are many, the rest on demand. */
export function ServiceTags({ services }: ServiceTagsProps) {
	const styles = useStyles();
	const text = useText();
	const [all, setAll] = useState(services.length <= shownAtFirst + 1);
	const shown = all ? services : services.slice(0, shownAtFirst);
	if (services.length === 0) return null;
	return (
		<ul className={styles.list}>
			{shown.map((service) => (
				<li key={service.name} className={styles.tag}>
					{service.title}
				</li>
			))}
			{!all && (
				<li className={styles.more}>
					<Button size="small" appearance="transparent" onClick={() => setAll(true)}>
						{text("upgrade.moreServices", { count: services.length - shownAtFirst })}
					</Button>
				</li>
			)}
		</ul>
	);
}
