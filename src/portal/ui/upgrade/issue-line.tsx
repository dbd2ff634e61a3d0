import { makeStyles, tokens } from "@fluentui/react-components";
import { ArrowRight16Regular } from "@fluentui/react-icons/svg/arrow-right";
import { ErrorCircle16Regular } from "@fluentui/react-icons/svg/error-circle";
import { Info16Regular } from "@fluentui/react-icons/svg/info";
import type { AffectedUserView } from "../../../wire/api/upgrade.ts";
import { useText } from "../../language/text.ts";

const useStyles = makeStyles({
	issue: { display: "grid", gridTemplateColumns: "16px minmax(0, 1fr)", columnGap: "8px" },
	icon: { marginTop: "2px", color: tokens.colorNeutralForeground3 },
	blocking: { marginTop: "2px", color: tokens.colorStatusDangerForeground1 },
	services: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
	remedy: { color: tokens.colorNeutralForeground2 },
});

interface IssueLineProps {
	readonly issue: AffectedUserView["issues"][number];
}

/** One piece of extra work for one user: whether it blocks, why it is there, and its remedy. */
export function IssueLine({ issue }: IssueLineProps) {
	const styles = useStyles();
	const text = useText();
	const blocking = issue.severity === "blocking";
	// Most reasons name the services already.
	const unnamed = issue.services.filter((service) => !issue.reason.includes(service.title));
	return (
		<div className={styles.issue}>
			{blocking ? (
				<ErrorCircle16Regular className={styles.blocking} aria-hidden="true" />
			) : (
				<Info16Regular className={styles.icon} aria-hidden="true" />
			)}
			<div>
				<p>
					{blocking && <span className="visually-hidden">{text("affected.blocking")} </span>}
					{issue.reason}
				</p>
				{unnamed.length > 0 && <p className={styles.services}>{unnamed.map((service) => service.title).join(", ")}</p>}
				<p className={styles.remedy}>
					<ArrowRight16Regular aria-hidden="true" /> <span className="visually-hidden">{text("refusal.remedy")} </span>
					{issue.remedy}
				</p>
			</div>
		</div>
	);
}
