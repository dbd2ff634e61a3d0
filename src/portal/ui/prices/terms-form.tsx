import { Button, Field, makeStyles } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { z } from "zod";
import type { customerTermsAnswer, PriceBookView } from "../../../wire/api/prices.ts";
import { billingSettingsQuery, useSaveCustomerTerms } from "../../api/price-queries.ts";
import { useLanguage } from "../../language/language-provider.tsx";
import { useText } from "../../language/text.ts";
import { ErrorPanel } from "../error-panel.tsx";
import { WideInput, WideSelect } from "../invoices/wide-fields.tsx";
import { useSuccessMessage } from "../success-messages.tsx";

const useStyles = makeStyles({
	root: { display: "flex", flexDirection: "column", rowGap: "12px" },
	fields: { display: "flex", flexWrap: "wrap", gap: "12px 16px", alignItems: "flex-start" },
	field: { width: "200px" },
	actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

const segments = ["commercial", "education", "charity", "government"] as const;

interface TermsFormProps {
	readonly customerId: string;
	readonly terms: z.infer<typeof customerTermsAnswer>;
	readonly books: readonly PriceBookView[];
	readonly onClose: () => void;
}

/** Agrees on terms from a day on. What is left as in the settings follows them, also when they change. */
export function TermsForm({ customerId, terms, books, onClose }: TermsFormProps) {
	const styles = useStyles();
	const text = useText();
	const tell = useSuccessMessage();
	const { language } = useLanguage();
	const currencies = useQuery(billingSettingsQuery(language)).data?.choices.currencies ?? [];
	const save = useSaveCustomerTerms(customerId);
	const { current, day } = terms;
	const [from, setFrom] = useState(day);
	const [segment, setSegment] = useState(current?.segment ?? "commercial");
	const [currency, setCurrency] = useState(current?.currency ?? "");
	const [bookId, setBookId] = useState(current?.priceBookId ?? "");
	const submit = () =>
		save.mutate(
			{
				segment,
				...(from === "" ? {} : { from }),
				...(currency === "" ? {} : { currency }),
				...(bookId === "" ? {} : { priceBookId: bookId }),
			},
			{
				onSuccess: () => {
					tell(text("portal.terms.saved"));
					onClose();
				},
			},
		);
	const asSettings = <option value="">{text("portal.terms.asSettings")}</option>;
	return (
		<div className={styles.root}>
			<div className={styles.fields}>
				<Field label={text("portal.prices.column.from")} className={styles.field}>
					<WideInput type="date" value={from} onChange={(_event, { value }) => setFrom(value)} />
				</Field>
				<Field label={text("portal.terms.segment")} className={styles.field}>
					<WideSelect
						value={segment}
						onChange={(_event, { value }) => setSegment(segments.find((one) => one === value) ?? "commercial")}
					>
						{segments.map((one) => (
							<option key={one} value={one}>
								{text(`portal.prices.segment.${one}`)}
							</option>
						))}
					</WideSelect>
				</Field>
				<Field label={text("portal.prices.currency")} className={styles.field}>
					<WideSelect value={currency} onChange={(_event, { value }) => setCurrency(value)}>
						{asSettings}
						{currencies.map((code) => (
							<option key={code}>{code}</option>
						))}
					</WideSelect>
				</Field>
				<Field label={text("portal.terms.book")} className={styles.field}>
					<WideSelect value={bookId} onChange={(_event, { value }) => setBookId(value)}>
						{asSettings}
						{books.map(({ id, name }) => (
							<option key={id} value={id}>
								{name}
							</option>
						))}
					</WideSelect>
				</Field>
			</div>
			{save.isError && <ErrorPanel error={save.error} />}
			<div className={styles.actions}>
				<Button appearance="primary" disabledFocusable={save.isPending} onClick={submit}>
					{text(save.isPending ? "action.applying" : "action.apply")}
				</Button>
				<Button disabledFocusable={save.isPending} onClick={onClose}>
					{text("action.cancel")}
				</Button>
			</div>
		</div>
	);
}
