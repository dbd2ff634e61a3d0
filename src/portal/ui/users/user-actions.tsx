import { makeStyles } from "@fluentui/react-components";
import { Delete20Regular } from "@fluentui/react-icons/svg/delete";
import { Edit20Regular } from "@fluentui/react-icons/svg/edit";
import { Key20Regular } from "@fluentui/react-icons/svg/key";
import { LockClosed20Regular } from "@fluentui/react-icons/svg/lock-closed";
import { LockOpen20Regular } from "@fluentui/react-icons/svg/lock-open";
import { PersonArrowLeft20Regular } from "@fluentui/react-icons/svg/person-arrow-left";
import { useState } from "react";
import type { UserView } from "../../../wire/api/users.ts";
import { useUserPatch } from "../../api/user-queries.ts";
import { useText } from "../../language/text.ts";
import { ErrorPanel } from "../error-panel.tsx";
import { ExplainedButton } from "../explained-button.tsx";
import { PersonDialog } from "../joins/person-dialog.tsx";
import { useJoinDenial } from "../joins/use-join-denial.ts";
import { useSuccessMessage } from "../success-messages.tsx";
import { useDenial } from "../use-denial.ts";
import { DeleteDialog } from "./delete-dialog.tsx";
import { EditUserDialog } from "./edit-user-dialog.tsx";
import { PasswordDialog } from "./password-dialog.tsx";

const useStyles = makeStyles({ actions: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "flex-start" } });

interface UserActionsProps {
	readonly customerId: string;
	readonly user: UserView;
	/** The customer's country. */
	readonly home: string | undefined;
}

/** Everything that can be done with a person but licenses and roles. */
export function UserActions({ customerId, user, home }: UserActionsProps) {
	const styles = useStyles();
	const text = useText();
	const tell = useSuccessMessage();
	const denial = useDenial("manageUsers");
	const leaving = useJoinDenial();
	const [asked, setAsked] = useState<"edit" | "password" | "delete" | "leave">();
	const patch = useUserPatch({ customerId, userId: user.id });
	const ask = (what: "edit" | "password" | "delete") => () => setAsked(denial === undefined ? what : undefined);
	const close = () => setAsked(undefined);
	const block = () => {
		if (denial !== undefined || patch.isPending) return;
		patch.mutate(
			{ signInBlocked: !user.signInBlocked },
			{
				onSuccess: ({ signInBlocked }) => tell(text(signInBlocked ? "portal.users.blocked" : "portal.users.unblocked")),
			},
		);
	};
	return (
		<>
			<div className={styles.actions}>
				<ExplainedButton icon={<Edit20Regular />} disabledReason={denial} onPress={ask("edit")}>
					{text("portal.users.edit")}
				</ExplainedButton>
				<ExplainedButton
					icon={user.signInBlocked ? <LockOpen20Regular /> : <LockClosed20Regular />}
					disabledReason={denial}
					busy={patch.isPending}
					onPress={block}
				>
					{text(user.signInBlocked ? "portal.users.unblock" : "portal.users.block")}
				</ExplainedButton>
				<ExplainedButton icon={<Key20Regular />} disabledReason={denial} onPress={ask("password")}>
					{text("portal.users.resetPassword")}
				</ExplainedButton>
				<ExplainedButton
					icon={<PersonArrowLeft20Regular />}
					disabledReason={leaving}
					onPress={() => setAsked(leaving === undefined ? "leave" : undefined)}
				>
					{text("portal.joins.leave")}
				</ExplainedButton>
				<ExplainedButton icon={<Delete20Regular />} disabledReason={denial} onPress={ask("delete")}>
					{text("portal.users.delete")}
				</ExplainedButton>
			</div>
			{patch.isError && <ErrorPanel error={patch.error} onRetry={block} />}
			{asked === "leave" && <PersonDialog customerId={customerId} user={user} onClose={close} />}
			{asked === "edit" && <EditUserDialog customerId={customerId} user={user} home={home} onClose={close} />}
			{asked === "password" && <PasswordDialog customerId={customerId} user={user} onClose={close} />}
			{asked === "delete" && <DeleteDialog customerId={customerId} user={user} onClose={close} />}
		</>
	);
}
