import {
	Button,
	Menu,
	MenuDivider,
	MenuItem,
	MenuList,
	MenuPopover,
	MenuTrigger,
	makeStyles,
	tokens,
} from "@fluentui/react-components";
import { Person20Regular } from "@fluentui/react-icons/svg/person";
import { SignOut20Regular } from "@fluentui/react-icons/svg/sign-out";
import type { Session } from "../../wire/api/session.ts";
import { signOut } from "../api/sign-in-session.ts";
import { useText } from "../language/text.ts";

const useStyles = makeStyles({
	name: {
		maxWidth: "180px",
		overflow: "hidden",
		textOverflow: "ellipsis",
		whiteSpace: "nowrap",
		"@media (max-width: 767px)": { display: "none" },
	},
	person: { padding: "10px 12px", maxWidth: "280px" },
	displayName: { fontWeight: tokens.fontWeightSemibold },
	detail: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** Who is signed in, in which roles, and the way out. */
export function AccountMenu({ session }: { readonly session: Session }) {
	const styles = useStyles();
	const text = useText();
	const { displayName, userName, roles } = session.user;
	return (
		<Menu positioning="below-end">
			<MenuTrigger disableButtonEnhancement>
				<Button appearance="subtle" icon={<Person20Regular />} aria-label={text("account.menu", { name: displayName })}>
					<span className={styles.name}>{displayName}</span>
				</Button>
			</MenuTrigger>
			<MenuPopover>
				<div className={styles.person}>
					<p className={styles.displayName}>{displayName}</p>
					<p className={styles.detail}>{userName}</p>
					<p className={styles.detail}>{roles.map((role) => text(`role.${role}`)).join(", ")}</p>
					<p className={styles.detail}>{session.partner.name}</p>
				</div>
				<MenuList>
					<MenuDivider />
					<MenuItem icon={<SignOut20Regular />} onClick={() => void signOut()}>
						{text("account.signOut")}
					</MenuItem>
				</MenuList>
			</MenuPopover>
		</Menu>
	);
}
