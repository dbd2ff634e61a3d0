import { useQuery } from "@tanstack/react-query";
import { resellersQuery } from "../api/reseller-queries.ts";
import { useLanguage } from "../language/language-provider.tsx";
import { useText } from "../language/text.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorPanel } from "../ui/error-panel.tsx";
import { Page } from "../ui/page.tsx";
import { ResellerTable } from "../ui/resellers/reseller-table.tsx";
import { ScreenHeading } from "../ui/screen-heading.tsx";
import { ListSkeleton } from "../ui/screen-skeleton.tsx";
import { useDenial } from "../ui/use-denial.ts";

/** Behind whom the partner stands as provider, and who stands behind the partner. */
export function ResellersScreen() {
	const text = useText();
	const denial = useDenial("viewSubscriptions");
	return (
		<Page>
			<ScreenHeading title={text("portal.resellers.title")} />
			{denial === undefined ? <Resellers /> : <EmptyState message={denial} />}
		</Page>
	);
}

function Resellers() {
	const text = useText();
	const { language } = useLanguage();
	const query = useQuery(resellersQuery(language));
	if (query.data === undefined) {
		if (query.isError) return <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />;
		return <ListSkeleton rows={4} rowHeight={52} />;
	}
	const { items, providers } = query.data;
	return (
		<>
			<p>{text("portal.resellers.explanation")}</p>
			{providers.length > 0 && (
				<p>{text("portal.resellers.providers", { names: providers.map(({ name }) => name).join(", ") })}</p>
			)}
			{items.length === 0 ? (
				<EmptyState message={text("portal.resellers.none")} />
			) : (
				<ResellerTable resellers={items} />
			)}
		</>
	);
}
