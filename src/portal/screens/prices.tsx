import { useSearchParams } from "react-router";
import { useText } from "../language/text.ts";
import { paths } from "../paths.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { SectionLinks } from "../ui/invoices/section-links.tsx";
import { Page } from "../ui/page.tsx";
import { BillingSettingsSection } from "../ui/prices/billing-settings.tsx";
import { CurrentPrices } from "../ui/prices/current-prices.tsx";
import { PriceBooks } from "../ui/prices/price-books.tsx";
import { PriceLists } from "../ui/prices/price-lists.tsx";
import { TaxRates } from "../ui/prices/tax-rates.tsx";
import { ScreenHeading } from "../ui/screen-heading.tsx";
import { useDenial } from "../ui/use-denial.ts";

const sections = {
	current: CurrentPrices,
	lists: PriceLists,
	books: PriceBooks,
	settings: BillingSettingsSection,
	taxes: TaxRates,
} as const;
const names = ["current", "lists", "books", "settings", "taxes"] as const satisfies readonly (keyof typeof sections)[];

/** What things cost: imported price lists, the reseller's own price books, and how it bills. */
export function PricesScreen() {
	const text = useText();
	const denial = useDenial("viewPrices");
	const [parameters] = useSearchParams();
	const chosen = names.find((name) => name === parameters.get("section")) ?? "current";
	const Section = sections[chosen];
	return (
		<Page>
			<ScreenHeading title={text("portal.prices.title")} />
			{denial !== undefined ? (
				<EmptyState message={denial} />
			) : (
				<>
					<SectionLinks
						label={text("portal.prices.sections")}
						sections={names.map((name) => ({
							to: name === "current" ? paths.prices : `${paths.prices}?section=${name}`,
							title: text(`portal.prices.section.${name}`),
							current: name === chosen,
						}))}
					/>
					<Section />
				</>
			)}
		</Page>
	);
}
