import { Field, makeStyles, typographyStyles } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { LicenseOverviewView } from "../../wire/api/licenses.ts";
import { licensesFile, licensesQuery } from "../api/license-queries.ts";
import { subscriptionsQuery } from "../api/queries.ts";
import { useLanguage } from "../language/language-provider.tsx";
import { useText } from "../language/text.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { DownloadButton } from "../ui/invoices/download-button.tsx";
import { WideSelect } from "../ui/invoices/wide-fields.tsx";
import { idleDayChoices, usualIdleDays } from "../ui/licenses/idle-days.ts";
import { LicenseSummary } from "../ui/licenses/license-summary.tsx";
import { SkuCard } from "../ui/licenses/sku-card.tsx";
import { Panel } from "../ui/page.tsx";
import { ListSkeleton } from "../ui/screen-skeleton.tsx";
import { useDenial } from "../ui/use-denial.ts";
import { usePathId } from "../ui/use-path-id.ts";
import { PeopleProblem } from "../ui/users/people-problem.tsx";

const useStyles = makeStyles({
	tools: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: "12px 16px" },
	idle: { width: "min(260px, 100%)" },
	products: { display: "flex", flexDirection: "column", rowGap: "12px" },
	heading: { ...typographyStyles.subtitle2 },
	busy: { opacity: 0.6 },
});

/** The licenses of a customer: what was bought, who has it, who uses it, and what to do about the difference. */
export function LicensesScreen() {
	const customerId = usePathId("customerId");
	const denial = useDenial("viewUsers");
	if (denial !== undefined) return <EmptyState message={denial} />;
	return <Licenses customerId={customerId} />;
}

function Licenses({ customerId }: { readonly customerId: string }) {
	const styles = useStyles();
	const text = useText();
	const { language } = useLanguage();
	const [idleDays, setIdleDays] = useState<number>(usualIdleDays);
	const query = useQuery(licensesQuery(language, customerId, idleDays));
	return (
		<>
			<div className={styles.tools}>
				<Field label={text("portal.licenses.idleDays")} className={styles.idle}>
					<WideSelect value={String(idleDays)} onChange={(_event, { value }) => setIdleDays(Number(value))}>
						{idleDayChoices.map((days) => (
							<option key={days} value={days}>
								{text("portal.licenses.idleDays.choice", { days })}
							</option>
						))}
					</WideSelect>
				</Field>
				<DownloadButton file={licensesFile(customerId, language)}>{text("portal.licenses.export")}</DownloadButton>
			</div>
			{query.isError && <PeopleProblem error={query.error} onRetry={() => void query.refetch()} />}
			{query.isPending && <ListSkeleton rows={3} rowHeight={140} />}
			{query.data !== undefined && (
				<div className={query.isPlaceholderData ? styles.busy : ""} aria-busy={query.isPlaceholderData}>
					<Overview customerId={customerId} overview={query.data} />
				</div>
			)}
		</>
	);
}

interface OverviewProps {
	readonly customerId: string;
	readonly overview: LicenseOverviewView;
}

function Overview({ customerId, overview }: OverviewProps) {
	const styles = useStyles();
	const text = useText();
	const { language } = useLanguage();
	const subscriptions = useQuery(subscriptionsQuery(language, customerId)).data?.items ?? [];
	const { products, idleDays } = overview;
	if (products.length === 0) return <EmptyState message={text("portal.licenses.none")} />;
	return (
		<div className={styles.products}>
			<LicenseSummary overview={overview} />
			<h2 className={styles.heading}>{text("portal.licenses.byProduct")}</h2>
			{products.map(({ productFamily, skus }) => (
				<Panel key={productFamily}>
					<ul>
						{skus.map((sku) => (
							<SkuCard
								key={sku.skuId}
								{...{ customerId, sku, idleDays, subscriptions }}
								isTwin={skus.some(({ skuId, title }) => skuId !== sku.skuId && title === sku.title)}
							/>
						))}
					</ul>
				</Panel>
			))}
		</div>
	);
}
