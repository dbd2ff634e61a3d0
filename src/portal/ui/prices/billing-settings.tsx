import { Field, makeStyles, SpinButton, tokens, typographyStyles } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import type { z } from "zod";
import type { BillingSettingsRequest, billingSettingsAnswer, PriceBookView } from "../../../wire/api/prices.ts";
import { billingSettingsQuery, priceBooksQuery, useSaveBillingSettings } from "../../api/price-queries.ts";
import { useLanguage } from "../../language/language-provider.tsx";
import { useText } from "../../language/text.ts";
import { EmptyState } from "../empty-state.tsx";
import { ErrorPanel } from "../error-panel.tsx";
import { ExplainedButton } from "../explained-button.tsx";
import { useMoneyFormats } from "../invoices/money-formats.ts";
import { WideSelect } from "../invoices/wide-fields.tsx";
import { Panel } from "../page.tsx";
import { ListSkeleton } from "../screen-skeleton.tsx";
import { useSuccessMessage } from "../success-messages.tsx";
import { useDenial } from "../use-denial.ts";
import { PolicyChoice } from "./policy-choice.tsx";

type Settings = z.infer<typeof billingSettingsAnswer>;

const useStyles = makeStyles({
	form: { display: "flex", flexDirection: "column", rowGap: "20px", padding: "20px", maxWidth: "720px" },
	heading: { ...typographyStyles.subtitle2 },
	explanation: { color: tokens.colorNeutralForeground2 },
	field: { maxWidth: "320px" },
	day: { maxWidth: "120px" },
});

/** How the reseller bills: in which currency, from which day, rounded how, by which price book. */
export function BillingSettingsSection() {
	const { language } = useLanguage();
	const settings = useQuery(billingSettingsQuery(language));
	const books = useQuery(priceBooksQuery(language));
	const query = settings.isError ? settings : books;
	if (settings.data !== undefined && books.data !== undefined) {
		return <SettingsForm answer={settings.data} books={books.data.items} />;
	}
	if (query.isError) return <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />;
	return <ListSkeleton rows={4} />;
}

interface SettingsFormProps {
	readonly answer: Settings;
	readonly books: readonly PriceBookView[];
}

function SettingsForm({ answer: { settings, choices }, books }: SettingsFormProps) {
	const styles = useStyles();
	const text = useText();
	const formats = useMoneyFormats();
	const tell = useSuccessMessage();
	const denial = useDenial("managePrices");
	const save = useSaveBillingSettings();
	const headingId = useId();
	const [entry, setEntry] = useState<BillingSettingsRequest>(settings ?? firstSettings(choices));
	const edit = (change: Partial<BillingSettingsRequest>) => setEntry({ ...entry, ...change });
	const submit = () => save.mutate(entry, { onSuccess: () => tell(text("portal.prices.settings.saved")) });
	const setBook = (id: string) => {
		const { priceBookId: _, ...rest } = entry;
		setEntry(id === "" ? rest : { ...rest, priceBookId: id });
	};
	return (
		<>
			{settings === undefined && <EmptyState message={text("portal.prices.settings.none")} />}
			<Panel>
				<section className={styles.form} aria-labelledby={headingId}>
					<h2 id={headingId} className={styles.heading}>
						{text("portal.prices.section.settings")}
					</h2>
					<p className={styles.explanation}>{text("portal.prices.settings.explanation")}</p>
					<Field label={text("portal.prices.currency")} className={styles.field}>
						<WideSelect value={entry.currency} onChange={(_event, { value }) => edit({ currency: value })}>
							{choices.currencies.map((code) => (
								<option key={code} value={code}>
									{`${code} · ${formats.currency(code)}`}
								</option>
							))}
						</WideSelect>
					</Field>
					<Field
						label={text("portal.prices.settings.billingDay")}
						hint={text("portal.prices.settings.billingDay.hint")}
					>
						<SpinButton
							className={styles.day}
							min={1}
							max={28}
							value={entry.billingDay}
							onChange={(_event, { value, displayValue }) =>
								edit({ billingDay: readDay(value ?? Number(displayValue), entry.billingDay) })
							}
						/>
					</Field>
					{(["legacy", "newCommerce"] as const).map((regime) => (
						<PolicyChoice
							key={regime}
							regime={regime}
							policies={choices.policies}
							chosen={entry.policies[regime]}
							onChoose={(policy) => edit({ policies: { ...entry.policies, [regime]: policy } })}
						/>
					))}
					<Field
						label={text("portal.prices.settings.book")}
						hint={text("portal.prices.settings.book.hint")}
						className={styles.field}
					>
						<WideSelect value={entry.priceBookId ?? ""} onChange={(_event, { value }) => setBook(value)}>
							<option value="">{text("portal.prices.settings.noBook")}</option>
							{books.map(({ id, name }) => (
								<option key={id} value={id}>
									{name}
								</option>
							))}
						</WideSelect>
					</Field>
					{save.isError && <ErrorPanel error={save.error} />}
					<div>
						<ExplainedButton appearance="primary" disabledReason={denial} busy={save.isPending} onPress={submit}>
							{text("portal.prices.settings.save")}
						</ExplainedButton>
					</div>
				</section>
			</Panel>
		</>
	);
}

function firstSettings({ currencies, policies }: Settings["choices"]): BillingSettingsRequest {
	const policy = policies[0] ?? "";
	return { currency: currencies[0] ?? "", billingDay: 1, policies: { legacy: policy, newCommerce: policy } };
}

function readDay(typed: number, before: number): number {
	return Number.isInteger(typed) && typed >= 1 && typed <= 28 ? typed : before;
}
