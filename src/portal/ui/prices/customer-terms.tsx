import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { customerTermsQuery, priceBooksQuery } from "../../api/price-queries.ts";
import { useLanguage } from "../../language/language-provider.tsx";
import { useText } from "../../language/text.ts";
import { ErrorPanel } from "../error-panel.tsx";
import { ExplainedButton } from "../explained-button.tsx";
import { useMoneyFormats } from "../invoices/money-formats.ts";
import { Panel } from "../page.tsx";
import { ListSkeleton } from "../screen-skeleton.tsx";
import { useDenial } from "../use-denial.ts";
import { TermsForm } from "./terms-form.tsx";

const useStyles = makeStyles({
	section: { display: "flex", flexDirection: "column", rowGap: "8px" },
	heading: { ...typographyStyles.subtitle2 },
	panel: {
		display: "flex",
		flexDirection: "column",
		rowGap: "16px",
		padding: "16px 20px",
		"@media (max-width: 640px)": { padding: "14px 16px" },
	},
	facts: { display: "flex", flexWrap: "wrap", gap: "12px 32px" },
	term: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** What was agreed with a customer about prices; for those who may see prices. */
export function CustomerTerms({ customerId }: { readonly customerId: string }) {
	const denial = useDenial("viewPrices");
	return denial === undefined ? <Terms customerId={customerId} /> : null;
}

function Terms({ customerId }: { readonly customerId: string }) {
	const styles = useStyles();
	const text = useText();
	const { language } = useLanguage();
	const denial = useDenial("managePrices");
	const terms = useQuery(customerTermsQuery(language, customerId));
	const books = useQuery(priceBooksQuery(language));
	const [editing, setEditing] = useState(false);
	const failed = terms.isError ? terms : books;
	return (
		<section className={styles.section} aria-labelledby="customer-terms">
			<h2 id="customer-terms" className={styles.heading}>
				{text("portal.terms.title")}
			</h2>
			{terms.data !== undefined && books.data !== undefined ? (
				<Panel className={styles.panel}>
					<Facts current={terms.data.current} books={books.data.items} />
					{editing ? (
						<TermsForm
							customerId={customerId}
							terms={terms.data}
							books={books.data.items}
							onClose={() => setEditing(false)}
						/>
					) : denial === undefined ? (
						<div>
							<Button onClick={() => setEditing(true)}>{text("portal.terms.edit")}</Button>
						</div>
					) : (
						<ExplainedButton disabledReason={denial} onPress={() => undefined}>
							{text("portal.terms.edit")}
						</ExplainedButton>
					)}
				</Panel>
			) : failed.isError ? (
				<ErrorPanel error={failed.error} onRetry={() => void failed.refetch()} />
			) : (
				<ListSkeleton rows={1} />
			)}
		</section>
	);
}

interface FactsProps {
	readonly current: Parameters<typeof TermsForm>[0]["terms"]["current"];
	readonly books: Parameters<typeof TermsForm>[0]["books"];
}

function Facts({ current, books }: FactsProps) {
	const styles = useStyles();
	const text = useText();
	const formats = useMoneyFormats();
	const fact = (term: string, value: ReactNode) => (
		<div>
			<dt className={styles.term}>{term}</dt>
			<dd>{value}</dd>
		</div>
	);
	const book = books.find(({ id }) => id === current?.priceBookId);
	return (
		<dl className={styles.facts}>
			{fact(text("portal.terms.segment"), text(`portal.prices.segment.${current?.segment ?? "commercial"}`))}
			{fact(text("portal.prices.currency"), current?.currency ?? text("portal.terms.asSettings"))}
			{fact(text("portal.terms.book"), book?.name ?? current?.priceBookId ?? text("portal.terms.asSettings"))}
			{current !== undefined && fact(text("portal.prices.column.from"), formats.day(current.from))}
		</dl>
	);
}
