import { Checkbox, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import type { UserDetailView } from "../../../wire/api/users.ts";
import { directoryRolesQuery, type UserKey, useRoleChange } from "../../api/user-queries.ts";
import { useLanguage } from "../../language/language-provider.tsx";
import { useText } from "../../language/text.ts";
import { ErrorPanel } from "../error-panel.tsx";
import { Panel } from "../page.tsx";
import { ListSkeleton } from "../screen-skeleton.tsx";
import { useSuccessMessage } from "../success-messages.tsx";
import { useDenial } from "../use-denial.ts";
import { findRoleTitle } from "./role-titles.ts";

const useStyles = makeStyles({
	section: { display: "flex", flexDirection: "column", rowGap: "8px" },
	heading: { ...typographyStyles.subtitle2 },
	explanation: { color: tokens.colorNeutralForeground2 },
	list: {
		display: "grid",
		gridTemplateColumns: "repeat(auto-fill, minmax(min(260px, 100%), 1fr))",
		padding: "6px 12px",
	},
});

interface UserRolesProps {
	readonly customerId: string;
	readonly user: UserDetailView;
}

/** The roles of the customer's own directory; ticking one gives it at once. */
export function UserRoles({ customerId, user }: UserRolesProps) {
	const styles = useStyles();
	const text = useText();
	const { language } = useLanguage();
	const denial = useDenial("giveDirectoryRoles");
	const headingId = useId();
	const denialId = useId();
	const roles = useQuery(directoryRolesQuery(language, customerId));
	const held = new Set(user.roles.map(({ id }) => id));
	return (
		<section className={styles.section} aria-labelledby={headingId}>
			<h2 id={headingId} className={styles.heading}>
				{text("portal.users.roles")}
			</h2>
			<p id={denialId} className={styles.explanation}>
				{denial ?? text("portal.users.roles.explanation")}
			</p>
			{roles.data === undefined ? (
				roles.isError ? (
					<ErrorPanel error={roles.error} onRetry={() => void roles.refetch()} />
				) : (
					<ListSkeleton rows={2} rowHeight={60} />
				)
			) : (
				<Panel>
					{/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame around the choices */}
					<div role="group" aria-labelledby={headingId} aria-describedby={denialId} className={styles.list}>
						{roles.data.items.map(({ id, name }) => (
							<Role
								key={id}
								userKey={{ customerId, userId: user.id }}
								role={{ id, name }}
								held={held.has(id)}
								disabled={denial !== undefined}
							/>
						))}
					</div>
				</Panel>
			)}
		</section>
	);
}

interface RoleProps {
	readonly userKey: UserKey;
	readonly role: UserDetailView["roles"][number];
	readonly held: boolean;
	/** The right is missing. */
	readonly disabled: boolean;
}

/** Each role by itself, so that a second one can be ticked while the first is on its way. */
function Role({ userKey, role: { id, name }, held, disabled }: RoleProps) {
	const text = useText();
	const tell = useSuccessMessage();
	const change = useRoleChange(userKey);
	const titleKey = findRoleTitle(name);
	const role = titleKey === undefined ? name : text(titleKey);
	const give = (gives: boolean) =>
		change.mutate(
			{ roleId: id, gives },
			{ onSuccess: () => tell(text(gives ? "portal.users.roles.given" : "portal.users.roles.taken", { role })) },
		);
	return (
		<div>
			<Checkbox
				label={role}
				checked={change.isPending ? change.variables.gives : held}
				disabled={disabled}
				onChange={(_event, { checked }) => give(checked === true)}
			/>
			{change.isError && <ErrorPanel error={change.error} />}
		</div>
	);
}
