import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useRef, useState } from "react";
import type { AddedCustomer, CountryView } from "../../../wire/api/new-customer.ts";
import { ProblemError } from "../../api/api-errors.ts";
import { countriesQuery, useAddCustomer } from "../../api/customer-queries.ts";
import { useLanguage } from "../../language/language-provider.tsx";
import { useText } from "../../language/text.ts";
import { paths } from "../../paths.ts";
import { ButtonLink } from "../button-link.tsx";
import { ErrorPanel } from "../error-panel.tsx";
import { ModalDialog } from "../modal-dialog.tsx";
import { ListSkeleton } from "../screen-skeleton.tsx";
import { PasswordOnce } from "../users/password-once.tsx";
import { type CustomerField, customerFields, emptyEntry, faultsOf, toRequest } from "./customer-entry.ts";
import { AccessFields, AddressFields, AdminFields, CompanyFields } from "./customer-form-fields.tsx";

const useStyles = makeStyles({
	form: { display: "flex", flexDirection: "column", rowGap: "20px" },
	explanation: { color: tokens.colorNeutralForeground2 },
	/* Stays in sight while what is above it is scrolled. */
	actions: {
		position: "sticky",
		bottom: "-20px",
		display: "flex",
		flexWrap: "wrap",
		justifyContent: "flex-end",
		gap: "8px",
		marginBottom: "-20px",
		paddingBlock: "12px 20px",
		backgroundColor: tokens.colorNeutralBackground1,
	},
	wrong: { flexGrow: 1, alignSelf: "center", color: tokens.colorStatusDangerForeground1 },
});

/** Asks for everything that a customer needs, and then tells how its first person signs in. */
export function NewCustomerDialog({ onClose }: { readonly onClose: () => void }) {
	const text = useText();
	const { language } = useLanguage();
	const countries = useQuery(countriesQuery(language));
	const [added, setAdded] = useState<AddedCustomer>();
	if (added !== undefined) return <Added added={added} onClose={onClose} />;
	return (
		<ModalDialog title={text("portal.customers.new")} onClose={onClose}>
			{countries.data !== undefined ? (
				<NewCustomerForm countries={countries.data.items} onAdded={setAdded} onClose={onClose} />
			) : countries.isError ? (
				<ErrorPanel error={countries.error} onRetry={() => void countries.refetch()} />
			) : (
				<ListSkeleton rows={6} rowHeight={56} />
			)}
		</ModalDialog>
	);
}

interface NewCustomerFormProps {
	readonly countries: readonly CountryView[];
	readonly onAdded: (added: AddedCustomer) => void;
	readonly onClose: () => void;
}

function NewCustomerForm({ countries, onAdded, onClose }: NewCustomerFormProps) {
	const styles = useStyles();
	const text = useText();
	const { language } = useLanguage();
	const add = useAddCustomer();
	const form = useRef<HTMLFormElement>(null);
	const [entry, setEntry] = useState(() => (language === "ko" ? emptyEntry("KR", "ko-KR") : emptyEntry("US", "en-US")));
	const [mended, setMended] = useState<ReadonlySet<CustomerField>>(new Set());
	const problem = add.error instanceof ProblemError ? add.error.problem : undefined;
	const told = faultsOf(problem);
	const faults = new Map([...told].filter(([field]) => !mended.has(field)));
	const submit = (event: FormEvent) => {
		event.preventDefault();
		if (add.isPending) return;
		setMended(new Set());
		add.mutate(toRequest(entry), {
			onSuccess: onAdded,
			onError: (error) => {
				const wrong = faultsOf(error instanceof ProblemError ? error.problem : undefined);
				const first = customerFields.find((field) => wrong.has(field));
				form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
			},
		});
	};
	const parts = {
		...{ entry, faults, countries },
		onChange: (changes: Partial<typeof entry>) => {
			setEntry({ ...entry, ...changes });
			const changed = customerFields.filter((field) => field in changes);
			setMended(new Set([...mended, ...changed]));
		},
	};
	return (
		<form ref={form} className={styles.form} onSubmit={submit} noValidate>
			<p className={styles.explanation}>{text("portal.customers.new.explanation")}</p>
			<CompanyFields {...parts} />
			<AdminFields {...parts} />
			<AddressFields {...parts} />
			<AccessFields {...parts} />
			{add.isError && told.size === 0 && <ErrorPanel error={add.error} />}
			<div className={styles.actions}>
				<span role="status" className={styles.wrong}>
					{faults.size === 0 ? "" : text("portal.customers.wrong", { count: faults.size })}
				</span>
				<Button onClick={onClose}>{text("action.cancel")}</Button>
				<Button type="submit" appearance="primary" disabledFocusable={add.isPending}>
					{text(add.isPending ? "portal.customers.adding" : "portal.customers.add")}
				</Button>
			</div>
		</form>
	);
}

function Added({
	added: { customer, admin },
	onClose,
}: {
	readonly added: AddedCustomer;
	readonly onClose: () => void;
}) {
	const styles = useStyles();
	const text = useText();
	return (
		<ModalDialog title={text("portal.customers.added.title")} onClose={onClose}>
			<p>{text("portal.customers.added.explanation", { name: customer.companyName })}</p>
			{admin.password === undefined ? (
				<p>{text("portal.customers.added.untold")}</p>
			) : (
				<PasswordOnce userName={admin.userPrincipalName} password={admin.password} />
			)}
			<div className={styles.actions}>
				<Button onClick={onClose}>{text("portal.customers.close")}</Button>
				<ButtonLink to={paths.customer(customer.id)} appearance="primary">
					{text("portal.customers.added.open")}
				</ButtonLink>
			</div>
		</ModalDialog>
	);
}
