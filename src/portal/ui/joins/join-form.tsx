import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { licensesQuery } from "../../api/license-queries.ts";
import { useLanguage } from "../../language/language-provider.tsx";
import { useText } from "../../language/text.ts";
import { CheckList } from "../accounts/check-list.tsx";
import { ErrorPanel } from "../error-panel.tsx";
import { usualIdleDays } from "../licenses/idle-days.ts";
import { namedSkus } from "../licenses/named-skus.ts";
import { ListSkeleton } from "../screen-skeleton.tsx";
import { UserFields } from "../users/user-fields.tsx";
import type { PersonEntry, PersonGap } from "./person-entry.ts";
import { UserPicker } from "./user-picker.tsx";

export interface PersonFormProps {
	readonly customerId: string;
	/** The customer's country. */
	readonly home: string | undefined;
	readonly entry: PersonEntry;
	/** What may be marked as missing. */
	readonly gaps: readonly PersonGap[];
	readonly onEdit: (change: Partial<PersonEntry>) => void;
}

/** Who joins, and with which products. */
export function JoinForm(props: PersonFormProps) {
	const { customerId, home, entry, gaps, onEdit } = props;
	const text = useText();
	return (
		<>
			<Field label={text("portal.joins.account")}>
				<RadioGroup
					layout="horizontal"
					value={entry.isNew ? "new" : "there"}
					onChange={(_event, { value }) => onEdit({ isNew: value === "new" })}
				>
					<Radio value="new" label={text("portal.joins.account.new")} />
					<Radio value="there" label={text("portal.joins.account.there")} />
				</RadioGroup>
			</Field>
			{entry.isNew ? (
				<UserFields
					entry={entry.draft}
					home={home}
					missing={gaps.filter((gap) => gap === "displayName" || gap === "name")}
					problems={new Map()}
					onEdit={(change) => onEdit({ draft: { ...entry.draft, ...change } })}
				/>
			) : (
				<UserPicker
					customerId={customerId}
					chosen={entry.user}
					missing={gaps.includes("user")}
					onChoose={(user) => onEdit({ user })}
				/>
			)}
			<ProductChoice {...props} />
		</>
	);
}

function ProductChoice({ customerId, entry, gaps, onEdit }: PersonFormProps) {
	const text = useText();
	const { language } = useLanguage();
	const query = useQuery(licensesQuery(language, customerId, usualIdleDays));
	if (query.data === undefined)
		return query.isError ? (
			<ErrorPanel error={query.error} onRetry={() => void query.refetch()} />
		) : (
			<ListSkeleton rows={2} rowHeight={56} />
		);
	const free = new Map(query.data.products.flatMap(({ skus }) => skus.map((sku) => [sku.skuId, sku.free] as const)));
	const seatOf = (skuId: string) =>
		(free.get(skuId) ?? 0) > 0
			? text("portal.licenses.free", { free: free.get(skuId) ?? 0 })
			: text("portal.joins.products.buys");
	return (
		<CheckList
			label={text("portal.joins.products")}
			choices={namedSkus(query.data.products).map(({ skuId, name }) => ({
				name: skuId,
				title: name,
				detail: seatOf(skuId),
			}))}
			chosen={entry.skuIds}
			onChange={(skuIds) => onEdit({ skuIds })}
			problem={gaps.includes("licenses") ? text("portal.joins.products.missing") : undefined}
		/>
	);
}
