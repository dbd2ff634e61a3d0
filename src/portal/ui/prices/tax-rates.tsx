import { Field, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { z } from "zod";
import type { taxRateView } from "../../../wire/api/prices.ts";
import { taxRatesQuery, useAddTaxRate } from "../../api/price-queries.ts";
import { useLanguage } from "../../language/language-provider.tsx";
import { useFormats, useText } from "../../language/text.ts";
import { EmptyState } from "../empty-state.tsx";
import { ErrorPanel } from "../error-panel.tsx";
import { ExplainedButton } from "../explained-button.tsx";
import { useMoneyFormats } from "../invoices/money-formats.ts";
import { WideInput } from "../invoices/wide-fields.tsx";
import { Panel } from "../page.tsx";
import { type Column, RecordTable } from "../record-table.tsx";
import { ListSkeleton } from "../screen-skeleton.tsx";
import { useSuccessMessage } from "../success-messages.tsx";
import { useDenial } from "../use-denial.ts";

type TaxRate = z.infer<typeof taxRateView>;

const useStyles = makeStyles({
	form: { display: "flex", flexDirection: "column", rowGap: "16px", padding: "20px" },
	heading: { ...typographyStyles.subtitle2 },
	explanation: { color: tokens.colorNeutralForeground2 },
	fields: { display: "flex", flexWrap: "wrap", gap: "12px 16px", alignItems: "flex-start" },
	short: { width: "104px" },
	middle: { width: "168px" },
});

const nothingEntered = { market: "", name: "", percent: "", from: "", until: "" };

/** The taxes of markets by day; a market without one is not taxed. */
export function TaxRates() {
	const text = useText();
	const { language } = useLanguage();
	const query = useQuery(taxRatesQuery(language));
	return (
		<>
			{query.data !== undefined ? (
				query.data.items.length === 0 ? (
					<EmptyState message={text("portal.prices.taxes.none")} />
				) : (
					<TaxTable rates={query.data.items} />
				)
			) : query.isError ? (
				<ErrorPanel error={query.error} onRetry={() => void query.refetch()} />
			) : (
				<ListSkeleton rows={2} rowHeight={52} />
			)}
			<TaxForm />
		</>
	);
}

function TaxTable({ rates }: { readonly rates: readonly TaxRate[] }) {
	const text = useText();
	const { country } = useFormats();
	const formats = useMoneyFormats();
	const columns: readonly Column<TaxRate>[] = [
		{ key: "market", title: text("portal.prices.market"), plain: true, cell: ({ market }) => country(market) },
		{ key: "name", title: text("portal.prices.tax.name"), plain: true, cell: ({ name }) => name },
		{
			key: "percent",
			title: text("portal.prices.tax.percent"),
			number: true,
			plain: true,
			cell: ({ percent }) => `${percent} %`,
		},
		{ key: "from", title: text("portal.prices.column.from"), cell: ({ from }) => formats.day(from) },
		{
			key: "until",
			title: text("portal.prices.tax.until"),
			cell: ({ until }) => (until === undefined ? text("portal.prices.tax.open") : formats.day(until)),
		},
	];
	return (
		<RecordTable
			label={text("portal.prices.section.taxes")}
			columns={columns}
			items={rates}
			keyOf={({ market, name, from, recordedAt }) => `${market} ${name} ${from} ${recordedAt}`}
		/>
	);
}

function TaxForm() {
	const styles = useStyles();
	const text = useText();
	const tell = useSuccessMessage();
	const denial = useDenial("managePrices");
	const add = useAddTaxRate();
	const [entry, setEntry] = useState(nothingEntered);
	const incomplete = [entry.market, entry.name.trim(), entry.percent, entry.from].some((typed) => typed === "");
	const submit = () => {
		const { until, ...rest } = entry;
		add.mutate(until === "" ? rest : { ...rest, until }, {
			onSuccess: () => {
				tell(text("portal.prices.tax.added"));
				setEntry(nothingEntered);
			},
		});
	};
	const field = (
		key: keyof typeof nothingEntered,
		more: { readonly type?: "date"; readonly maxLength?: number } = {},
	) => (
		<Field
			label={text(key === "market" ? "portal.prices.tax.market" : `portal.prices.tax.${key}`)}
			className={key === "market" || key === "percent" ? styles.short : styles.middle}
			required={key !== "until"}
		>
			<WideInput
				{...more}
				{...(key === "percent" ? { inputMode: "decimal" as const } : {})}
				value={entry[key]}
				onChange={(_event, { value }) => setEntry({ ...entry, [key]: key === "market" ? value.toUpperCase() : value })}
			/>
		</Field>
	);
	return (
		<Panel className={styles.form}>
			<h2 className={styles.heading}>{text("portal.prices.tax.add")}</h2>
			<p className={styles.explanation}>{text("portal.prices.tax.explanation")}</p>
			<div className={styles.fields}>
				{field("market", { maxLength: 2 })}
				{field("name", { maxLength: 60 })}
				{field("percent", { maxLength: 12 })}
				{field("from", { type: "date" })}
				{field("until", { type: "date" })}
			</div>
			{add.isError && <ErrorPanel error={add.error} />}
			<div>
				<ExplainedButton
					appearance="primary"
					disabledReason={denial ?? (incomplete ? text("portal.prices.tax.incomplete") : undefined)}
					busy={add.isPending}
					onPress={submit}
				>
					{text("portal.prices.tax.add")}
				</ExplainedButton>
			</div>
		</Panel>
	);
}
