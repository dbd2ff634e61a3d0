import { Field, makeStyles } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { channelMapQuery } from "../api/channel-queries.ts";
import { offersQuery } from "../api/price-queries.ts";
import { useLanguage } from "../language/language-provider.tsx";
import { useText } from "../language/text.ts";
import { HeldList } from "../ui/channels/held-list.tsx";
import { HoldingsPanel } from "../ui/channels/holdings-panel.tsx";
import { WantedPlan } from "../ui/channels/wanted-plan.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorPanel } from "../ui/error-panel.tsx";
import { WideSelect } from "../ui/invoices/wide-fields.tsx";
import { Panel } from "../ui/page.tsx";
import { ListSkeleton } from "../ui/screen-skeleton.tsx";
import { usePathId } from "../ui/use-path-id.ts";

const useStyles = makeStyles({
	choice: { padding: "20px", "@media (max-width: 640px)": { padding: "16px" } },
	field: { maxWidth: "480px" },
});

/** What the customer has through which channel, what of it stands in the way of a wanted plan, and the ways there. */
export function ChannelsScreen() {
	const styles = useStyles();
	const text = useText();
	const customerId = usePathId("customerId");
	const { language } = useLanguage();
	const [search, setSearch] = useSearchParams();
	const offerId = search.get("offer") ?? "";
	const subscriptionId = search.get("subscription") ?? "";
	const offers = useQuery(offersQuery(language)).data?.items ?? [];
	const query = useQuery(
		channelMapQuery(language, {
			customerId,
			...(offerId === "" ? {} : { offerId }),
			...(subscriptionId === "" ? {} : { subscriptionId }),
		}),
	);
	return (
		<>
			<Panel className={styles.choice}>
				<Field
					label={text("portal.channels.wanted")}
					hint={text("portal.channels.wantedHint")}
					className={styles.field}
				>
					<WideSelect
						value={offerId}
						onChange={(_event, { value }) => setSearch(value === "" ? {} : { offer: value }, { replace: true })}
					>
						<option value="">{text("portal.channels.noneWanted")}</option>
						{offers.map(({ id, title }) => (
							<option key={id} value={id}>
								{title}
							</option>
						))}
					</WideSelect>
				</Field>
			</Panel>
			{query.data === undefined ? (
				query.isError ? (
					<ErrorPanel error={query.error} onRetry={() => void query.refetch()} />
				) : (
					<ListSkeleton rows={3} rowHeight={72} />
				)
			) : (
				<>
					{query.data.wanted !== undefined && <WantedPlan customerId={customerId} wanted={query.data.wanted} />}
					{query.data.held.length === 0 ? (
						<EmptyState message={text("portal.channels.nothingHeld")} />
					) : (
						<HeldList customerId={customerId} map={query.data} />
					)}
				</>
			)}
			<HoldingsPanel customerId={customerId} />
		</>
	);
}
