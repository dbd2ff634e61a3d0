import { Button, Checkbox, Field, makeStyles, Radio, RadioGroup, Textarea, tokens } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import type { CustomerSummary } from "../../../wire/api/customer.ts";
import type { MadeRelationshipRequest, NewRelationshipRequest } from "../../../wire/api/relationships.ts";
import { useMakeRequest } from "../../api/relationship-queries.ts";
import { useLanguage } from "../../language/language-provider.tsx";
import { useText } from "../../language/text.ts";
import { ErrorPanel } from "../error-panel.tsx";
import { WideInput } from "../invoices/wide-fields.tsx";
import { ModalDialog } from "../modal-dialog.tsx";
import { CopyButton } from "./copy-button.tsx";
import { emptyRequest, granularRoles, type RequestEntry, services, toggle, toRequest } from "./request-entry.ts";

const useStyles = makeStyles({
	form: { display: "flex", flexDirection: "column", rowGap: "16px" },
	explanation: { color: tokens.colorNeutralForeground2 },
	group: { margin: 0, padding: 0, border: "none", minWidth: 0 },
	legend: { padding: 0 },
	choices: { display: "flex", flexWrap: "wrap", gap: "0 12px" },
	roles: { display: "flex", flexDirection: "column" },
	effect: { display: "block", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
	days: { maxWidth: "200px" },
	actions: { display: "flex", flexWrap: "wrap", justifyContent: "flex-end", gap: "8px" },
	link: { overflowWrap: "anywhere", userSelect: "all" },
	letter: { minHeight: "180px", width: "100%" },
});

interface RequestDialogProps {
	readonly title: string;
	readonly customer?: CustomerSummary;
	readonly onClose: () => void;
}

/** Asks what to request, and then shows the link and the letter. */
export function RequestDialog({ title, customer, onClose }: RequestDialogProps) {
	const text = useText();
	const [made, setMade] = useState<MadeRelationshipRequest>();
	return (
		<ModalDialog title={made === undefined ? title : text("portal.relationship.made.title")} onClose={onClose}>
			{made === undefined ? (
				<RequestForm {...(customer === undefined ? {} : { customer })} onMade={setMade} onClose={onClose} />
			) : (
				<Made made={made} onClose={onClose} />
			)}
		</ModalDialog>
	);
}

interface RequestFormProps {
	readonly customer?: CustomerSummary;
	readonly onMade: (made: MadeRelationshipRequest) => void;
	readonly onClose: () => void;
}

function RequestForm({ customer, onMade, onClose }: RequestFormProps) {
	const styles = useStyles();
	const text = useText();
	const { language } = useLanguage();
	const make = useMakeRequest();
	const [entry, setEntry] = useState(() => emptyRequest(language));
	const change = (changes: Partial<RequestEntry>) => setEntry({ ...entry, ...changes });
	const body: NewRelationshipRequest | undefined = toRequest(entry, customer?.id);
	const submit = (event: FormEvent) => {
		event.preventDefault();
		if (body !== undefined && !make.isPending) make.mutate(body, { onSuccess: onMade });
	};
	return (
		<form className={styles.form} onSubmit={submit} noValidate>
			<p className={styles.explanation}>{text("portal.relationship.request.explanation")}</p>
			<p>
				{text("portal.relationship.for")}: {customer?.companyName ?? text("portal.relationship.for.anybody")}
			</p>
			<Field label={text("portal.relationship.wanted")}>
				<RadioGroup
					value={entry.kind}
					onChange={(_event, { value }) => change({ kind: value === "granular" || value === "none" ? value : "full" })}
				>
					{(["full", "granular", "none"] as const).map((kind) => (
						<Radio key={kind} value={kind} label={text(`portal.relationship.wanted.${kind}`)} />
					))}
				</RadioGroup>
			</Field>
			{entry.kind !== "none" && (
				<fieldset className={styles.group}>
					<legend className={styles.legend}>{text("portal.relationship.services")}</legend>
					<div className={styles.choices}>
						{services.map((service) => (
							<Checkbox
								key={service}
								label={text(`service.${service}`)}
								checked={entry.services.includes(service)}
								onChange={() => change({ services: toggle(entry.services, service) })}
							/>
						))}
					</div>
				</fieldset>
			)}
			{entry.kind === "granular" && (
				<>
					<fieldset className={styles.group}>
						<legend className={styles.legend}>{text("portal.relationship.roles")}</legend>
						<div className={styles.roles}>
							{granularRoles.map((role) => (
								<Checkbox
									key={role}
									label={
										<>
											{text(`portal.relationship.role.${role}`)}
											<span className={styles.effect}>{text(`portal.relationship.effect.${role}`)}</span>
										</>
									}
									checked={entry.roles.includes(role)}
									onChange={() => change({ roles: toggle(entry.roles, role) })}
								/>
							))}
						</div>
					</fieldset>
					<Field label={text("portal.relationship.days")} required className={styles.days}>
						<WideInput
							inputMode="numeric"
							value={entry.days}
							onChange={(_event, { value }) => change({ days: value })}
						/>
					</Field>
				</>
			)}
			<Field label={text("portal.relationship.email")} hint={text("portal.relationship.email.hint")}>
				<WideInput
					type="email"
					autoComplete="off"
					value={entry.email}
					onChange={(_event, { value }) => change({ email: value })}
				/>
			</Field>
			<Field label={text("portal.relationship.language")}>
				<RadioGroup
					layout="horizontal"
					value={entry.language}
					onChange={(_event, { value }) => change({ language: value === "en" ? "en" : "ko" })}
				>
					<Radio value="ko" label={text("portal.relationship.language.ko")} />
					<Radio value="en" label={text("portal.relationship.language.en")} />
				</RadioGroup>
			</Field>
			{make.isError && <ErrorPanel error={make.error} />}
			<div className={styles.actions}>
				<Button onClick={onClose}>{text("action.cancel")}</Button>
				<Button type="submit" appearance="primary" disabledFocusable={body === undefined || make.isPending}>
					{text(make.isPending ? "portal.relationship.making" : "portal.relationship.make")}
				</Button>
			</div>
		</form>
	);
}

function Made({ made, onClose }: { readonly made: MadeRelationshipRequest; readonly onClose: () => void }) {
	const styles = useStyles();
	const text = useText();
	const { request, letter } = made;
	return (
		<div className={styles.form}>
			<p role="status">
				{letter.sent
					? text("portal.relationship.made.sent", { email: request.email ?? "" })
					: text("portal.relationship.made.unsent")}
			</p>
			<div>
				<p>{text("portal.relationship.link")}</p>
				<p className={styles.link} data-testid="relationship-link">
					{request.link}
				</p>
				<CopyButton title="portal.relationship.copy.link" value={request.link ?? ""} />
			</div>
			<Field label={text("portal.relationship.letter")}>
				<Textarea className={styles.letter} resize="vertical" readOnly value={`${letter.subject}\n\n${letter.text}`} />
			</Field>
			<div className={styles.actions}>
				<CopyButton title="portal.relationship.copy.letter" value={letter.text} />
				<Button appearance="primary" onClick={onClose}>
					{text("portal.customers.close")}
				</Button>
			</div>
		</div>
	);
}
