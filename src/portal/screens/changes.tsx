import { useInfiniteQuery } from "@tanstack/react-query";
import { changesQuery } from "../api/money-queries.ts";
import { useLanguage } from "../language/language-provider.tsx";
import { useText } from "../language/text.ts";
import { ChangeEntry } from "../ui/changes/change-entry.tsx";
import { LedgerSummary } from "../ui/changes/ledger-summary.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorPanel } from "../ui/error-panel.tsx";
import { LoadMore } from "../ui/load-more.tsx";
import { Panel } from "../ui/page.tsx";
import { ListSkeleton } from "../ui/screen-skeleton.tsx";
import { useDenial } from "../ui/use-denial.ts";
import { usePathId } from "../ui/use-path-id.ts";

/** What was changed for the customer and what it cost, newest first, with the way back where there is one. */
export function ChangesScreen() {
	const customerId = usePathId("customerId");
	const denial = useDenial("viewCharges");
	if (denial !== undefined) return <EmptyState message={denial} />;
	return (
		<>
			<LedgerSummary customerId={customerId} />
			<Changes customerId={customerId} />
		</>
	);
}

function Changes({ customerId }: { readonly customerId: string }) {
	const text = useText();
	const { language } = useLanguage();
	const query = useInfiniteQuery(changesQuery(language, customerId));
	if (query.isPending) return <ListSkeleton rows={5} rowHeight={96} />;
	if (query.data === undefined) return <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />;
	const items = query.data.pages.flatMap((page) => page.items);
	return (
		<>
			{query.isError && <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />}
			{items.length === 0 ? (
				<EmptyState message={text("changes.none")} />
			) : (
				<Panel>
					<ul aria-label={text("changes.list")}>
						{items.map((change) => (
							<ChangeEntry key={change.id} customerId={customerId} change={change} />
						))}
					</ul>
				</Panel>
			)}
			<LoadMore query={query} />
		</>
	);
}
