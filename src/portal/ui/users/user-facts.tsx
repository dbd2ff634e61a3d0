import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { UserDetailView } from "../../../wire/api/users.ts";
import { useLanguage } from "../../language/language-provider.tsx";
import { useFormats, useText } from "../../language/text.ts";
import { Panel } from "../page.tsx";
import { contactFields } from "./user-entry.ts";

const useStyles = makeStyles({
	facts: {
		display: "grid",
		gridTemplateColumns: "repeat(auto-fill, minmax(min(200px, 100%), 1fr))",
		gap: "12px 24px",
		padding: "16px 20px",
		"@media (max-width: 640px)": {
			padding: "14px 16px",
			gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
			columnGap: "16px",
		},
	},
	term: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
	value: { overflowWrap: "anywhere" },
});

/** What is known about a person; what is not known is left out. */
export function UserFacts({ user }: { readonly user: UserDetailView }) {
	const styles = useStyles();
	const text = useText();
	const formats = useFormats();
	const { language } = useLanguage();
	const fact = (term: string, value: ReactNode) =>
		value !== undefined &&
		value !== "" && (
			<div key={term}>
				<dt className={styles.term}>{term}</dt>
				<dd className={styles.value}>{value}</dd>
			</div>
		);
	const { usageLocation, lastActiveAt, createdAt, mustChangePassword, contact } = user;
	const parts = language === "ko" ? [user.lastName, user.firstName] : [user.firstName, user.lastName];
	const person = parts.filter((part) => part !== "").join(" ");
	return (
		<Panel>
			<dl className={styles.facts}>
				{fact(
					text("portal.users.location"),
					usageLocation === undefined ? text("portal.users.location.none") : formats.country(usageLocation),
				)}
				{fact(
					text("portal.users.column.active"),
					lastActiveAt === undefined ? text("portal.users.neverActive") : formats.day(lastActiveAt),
				)}
				{fact(
					text("portal.users.signIn"),
					text(user.signInBlocked ? "portal.users.signIn.blocked" : "portal.users.signIn.open"),
				)}
				{fact(text("portal.users.kind"), text(`portal.users.kind.${user.kind}`))}
				{fact(text("portal.users.personName"), person)}
				{createdAt !== undefined && fact(text("portal.users.createdAt"), formats.day(createdAt))}
				{mustChangePassword === true && fact(text("portal.users.password"), text("portal.users.password.pending"))}
				{fact(text("portal.users.phoneNumber"), user.phoneNumber)}
				{contactFields.map((field) => fact(text(`portal.users.contact.${field}`), contact?.[field]))}
			</dl>
		</Panel>
	);
}
