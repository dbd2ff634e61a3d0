import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { Add20Regular } from "@fluentui/react-icons/svg/add";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { PriceBookView } from "../../../wire/api/prices.ts";
import { billingSettingsQuery, offersQuery, priceBooksQuery } from "../../api/price-queries.ts";
import { useLanguage } from "../../language/language-provider.tsx";
import { useFormats, useText } from "../../language/text.ts";
import { EmptyState } from "../empty-state.tsx";
import { ErrorPanel } from "../error-panel.tsx";
import { ExplainedButton } from "../explained-button.tsx";
import { Panel } from "../page.tsx";
import { ListSkeleton } from "../screen-skeleton.tsx";
import { useDenial } from "../use-denial.ts";
import { BookEditor } from "./book-editor.tsx";
import { useRuleWords } from "./rule-words.ts";

const useStyles = makeStyles({
	explanation: { color: tokens.colorNeutralForeground2, maxWidth: "70ch" },
	book: {
		display: "flex",
		flexWrap: "wrap",
		justifyContent: "space-between",
		gap: "8px 16px",
		padding: "16px 20px",
		"@media (max-width: 640px)": { padding: "12px 16px" },
	},
	divided: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
	name: { ...typographyStyles.body1Strong },
	detail: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
	rules: { marginTop: "6px", paddingInlineStart: "20px", listStyleType: "decimal" },
});

/** The reseller's own prices: margins and fixed prices on top of the price lists, by name. */
export function PriceBooks() {
	const styles = useStyles();
	const text = useText();
	const denial = useDenial("managePrices");
	const { language } = useLanguage();
	const query = useQuery(priceBooksQuery(language));
	const offers = useOffers();
	const currency = useQuery(billingSettingsQuery(language)).data?.settings?.currency ?? "USD";
	const [edited, setEdited] = useState<PriceBookView | "new">();
	if (query.data === undefined) {
		return query.isError ? (
			<ErrorPanel error={query.error} onRetry={() => void query.refetch()} />
		) : (
			<ListSkeleton rows={2} />
		);
	}
	const books = query.data.items;
	return (
		<>
			<p className={styles.explanation}>{text("portal.prices.books.explanation")}</p>
			{books.length === 0 ? (
				<EmptyState message={text("portal.prices.books.none")} />
			) : (
				<Panel>
					<ul aria-label={text("portal.prices.section.books")}>
						{books.map((book, index) => (
							<li key={book.id} className={index === 0 ? styles.book : `${styles.book} ${styles.divided}`}>
								<Book book={book} offers={offers} />
								<ExplainedButton disabledReason={denial} onPress={() => setEdited(book)}>
									{text("portal.prices.book.edit")}
								</ExplainedButton>
							</li>
						))}
					</ul>
				</Panel>
			)}
			<div>
				<ExplainedButton icon={<Add20Regular />} disabledReason={denial} onPress={() => setEdited("new")}>
					{text("portal.prices.book.add")}
				</ExplainedButton>
			</div>
			{edited !== undefined && (
				<BookEditor
					book={edited === "new" ? undefined : edited}
					offers={offers}
					currency={currency}
					onClose={() => setEdited(undefined)}
				/>
			)}
		</>
	);
}

interface BookProps {
	readonly book: PriceBookView;
	readonly offers: ReadonlyMap<string, string>;
}

function Book({ book, offers }: BookProps) {
	const styles = useStyles();
	const text = useText();
	const formats = useFormats();
	const words = useRuleWords(offers);
	return (
		<div>
			<h2 className={styles.name}>{book.name}</h2>
			<p className={styles.detail}>
				{text("portal.prices.book.version", { version: book.version, at: formats.moment(book.recordedAt) })}
			</p>
			<ol className={styles.rules}>
				{book.rules.map((rule, index) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: the rules of a version never change, and their place is their name
					<li key={index}>{words(rule)}</li>
				))}
			</ol>
		</div>
	);
}

/** The names of everything that can be sold, by id, in the order of the names; trials cost nothing. */
function useOffers(): ReadonlyMap<string, string> {
	const { language } = useLanguage();
	const { data } = useQuery(offersQuery(language));
	const sold = data?.items.filter(({ category }) => category !== "trial") ?? [];
	const names = sold.map(({ id, title }) => [id, title] as const);
	return new Map(names.sort(([, one], [, other]) => one.localeCompare(other, language)));
}
