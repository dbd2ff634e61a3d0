import { Badge, makeStyles } from "@fluentui/react-components";
import type { UserView } from "../../../wire/api/users.ts";
import { useText } from "../../language/text.ts";

const useStyles = makeStyles({ root: { display: "inline-flex", flexWrap: "wrap", gap: "4px" } });

interface UserBadgesProps {
	readonly user: Pick<UserView, "kind" | "signInBlocked" | "usageLocation" | "deletedAt">;
}

/** What is out of the ordinary about a person; nothing for most. */
export function UserBadges({ user }: UserBadgesProps) {
	const styles = useStyles();
	const text = useText();
	const { kind, signInBlocked, usageLocation, deletedAt } = user;
	if (kind === "member" && !signInBlocked && usageLocation !== undefined) return null;
	return (
		<span className={styles.root}>
			{signInBlocked && (
				<Badge appearance="tint" color="danger">
					{text("portal.users.mark.blocked")}
				</Badge>
			)}
			{kind !== "member" && (
				<Badge appearance="tint" color="informative">
					{text(`portal.users.kind.${kind}`)}
				</Badge>
			)}
			{usageLocation === undefined && deletedAt === undefined && (
				<Badge appearance="tint" color="warning">
					{text("portal.users.mark.unlocated")}
				</Badge>
			)}
		</span>
	);
}
