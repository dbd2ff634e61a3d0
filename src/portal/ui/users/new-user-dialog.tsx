import { Button } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { z } from "zod";
import type { CustomerSummary } from "../../../wire/api/customer.ts";
import type { userWithPassword } from "../../../wire/api/users.ts";
import { customerQuery } from "../../api/queries.ts";
import { useNewUser } from "../../api/user-queries.ts";
import { useLanguage } from "../../language/language-provider.tsx";
import { useText } from "../../language/text.ts";
import { paths } from "../../paths.ts";
import { ButtonLink } from "../button-link.tsx";
import { ErrorPanel } from "../error-panel.tsx";
import { ModalDialog } from "../modal-dialog.tsx";
import { ListSkeleton } from "../screen-skeleton.tsx";
import { DialogActions } from "./dialog-actions.tsx";
import { readFieldProblems } from "./field-problems.ts";
import { PasswordFields } from "./password-fields.tsx";
import { PasswordOnce } from "./password-once.tsx";
import { emptyEntry, findMissing, toNewUser } from "./user-entry.ts";
import { UserFields } from "./user-fields.tsx";

type Created = z.infer<typeof userWithPassword>;

interface NewUserDialogProps {
	readonly customerId: string;
	readonly onClose: () => void;
}

/** Asks for a new person and afterwards tells the generated password, once. */
export function NewUserDialog({ customerId, onClose }: NewUserDialogProps) {
	const text = useText();
	const { language } = useLanguage();
	const customer = useQuery(customerQuery(language, customerId));
	const [created, setCreated] = useState<Created>();
	if (created !== undefined) return <CreatedUser customerId={customerId} created={created} onClose={onClose} />;
	if (customer.data !== undefined) return <Form customer={customer.data} onCreated={setCreated} onClose={onClose} />;
	return (
		<ModalDialog title={text("portal.users.add")} onClose={onClose}>
			{customer.isError ? <ErrorPanel error={customer.error} /> : <ListSkeleton rows={3} />}
			<DialogActions>
				<Button onClick={onClose}>{text("action.cancel")}</Button>
			</DialogActions>
		</ModalDialog>
	);
}

interface FormProps {
	readonly customer: CustomerSummary;
	readonly onCreated: (created: Created) => void;
	readonly onClose: () => void;
}

function Form({ customer, onCreated, onClose }: FormProps) {
	const text = useText();
	const create = useNewUser(customer.id);
	const [entry, setEntry] = useState(() => emptyEntry(customer));
	const [tried, setTried] = useState(false);
	const missing = tried ? findMissing(entry) : [];
	const problems = readFieldProblems(create.error);
	const close = () => !create.isPending && onClose();
	const submit = () => {
		setTried(true);
		if (findMissing(entry).length === 0 && !create.isPending) create.mutate(toNewUser(entry), { onSuccess: onCreated });
	};
	const fields = {
		entry,
		missing,
		problems,
		onEdit: (change: Partial<typeof entry>) => setEntry((present) => ({ ...present, ...change })),
	};
	return (
		<ModalDialog title={text("portal.users.add")} onClose={close}>
			<UserFields {...fields} home={customer.country} />
			<PasswordFields {...fields} />
			{create.isError && <ErrorPanel error={create.error} onRetry={submit} />}
			<DialogActions>
				<Button onClick={close} disabledFocusable={create.isPending}>
					{text("action.cancel")}
				</Button>
				<Button appearance="primary" onClick={submit} disabledFocusable={create.isPending}>
					{text(create.isPending ? "action.applying" : "portal.users.add.submit")}
				</Button>
			</DialogActions>
		</ModalDialog>
	);
}

interface CreatedUserProps {
	readonly customerId: string;
	readonly created: Created;
	readonly onClose: () => void;
}

function CreatedUser({ customerId, created: { user, password }, onClose }: CreatedUserProps) {
	const text = useText();
	return (
		<ModalDialog title={text("portal.users.add.done", { name: user.displayName })} onClose={onClose}>
			{password === undefined ? (
				<p role="status">{text("portal.users.add.chosenPassword", { userName: user.userPrincipalName })}</p>
			) : (
				<PasswordOnce userName={user.userPrincipalName} password={password} />
			)}
			<DialogActions>
				<Button onClick={onClose}>{text("portal.people.close")}</Button>
				<ButtonLink appearance="primary" to={paths.user(customerId, user.id)}>
					{text("portal.users.add.assign")}
				</ButtonLink>
			</DialogActions>
		</ModalDialog>
	);
}
