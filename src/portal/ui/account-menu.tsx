import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Person20Regular } from "@fluentui/react-icons/svg/person";
import { SignOut20Regular } from "@fluentui/react-icons/svg/sign-out";
import type { Session } from "../../wire/api/session.ts";
import { signOut } from "../api/sign-in-session.ts";
import { useText } from "../language/text.ts";
import { paths } from "../paths.ts";
import { Disclosure } from "./disclosure.tsx";
import { RouterLink } from "./router-link.tsx";
import { forgetOutcome } from "./upgrade/upgrade-outcome.ts";

const useStyles = makeStyles({
	name: {
		maxWidth: "180px",
		overflow: "hidden",
		textOverflow: "ellipsis",
		whiteSpace: "nowrap",
		"@media (max-width: 767px)": { display: "none" },
	},
	person: { padding: "4px 8px 10px" },
	displayName: { fontWeight: tokens.fontWeightSemibold },
	detail: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
	places: { padding: "0 8px 10px" },
	leave: { width: "100%", justifyContent: "flex-start" },
});

/** Who is signed in, in which roles, and the way out. */
export function AccountMenu({ session }: { readonly session: Session }) {
	const styles = useStyles();
	const text = useText();
	const { displayName, userName, roles } = session.user;
	const leave = () => {
		forgetOutcome();
		signOut().catch(() => location.assign("/"));
	};
	return (
		<Disclosure
			label={text("account.menu", { name: displayName })}
			icon={<Person20Regular />}
			buttonText={<span className={styles.name}>{displayName}</span>}
		>
			<div className={styles.person}>
				<p className={styles.displayName}>{displayName}</p>
				<p className={styles.detail}>{userName}</p>
				<p className={styles.detail}>{roles.map((role) => text(`role.${role}`)).join(", ")}</p>
				<p className={styles.detail}>{session.partner.name}</p>
			</div>
			<ul className={styles.places}>
				<li>
					<RouterLink to={paths.security} standalone>
						{text("portal.identity.security.title")}
					</RouterLink>
				</li>
				<li>
					<RouterLink to={paths.people} standalone>
						{text("portal.identity.menu.people")}
					</RouterLink>
				</li>
			</ul>
			<Button appearance="subtle" icon={<SignOut20Regular />} className={styles.leave} onClick={leave}>
				{text("account.signOut")}
			</Button>
		</Disclosure>
	);
}
