import { makeStyles, ToggleButton } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { licensesQuery } from "../../api/license-queries.ts";
import { useLanguage } from "../../language/language-provider.tsx";
import { useText } from "../../language/text.ts";
import { FilterChoice, FilterFields, SearchField } from "../filter-fields.tsx";
import { usualIdleDays } from "../licenses/idle-days.ts";
import { namedSkus } from "../licenses/named-skus.ts";
import { chooseProduct, toggleMark, type UserFilter, userMarks, userOrders } from "./user-filter.ts";

const useStyles = makeStyles({
	root: { display: "flex", flexDirection: "column", rowGap: "10px" },
	marks: {
		display: "flex",
		flexWrap: "wrap",
		gap: "6px",
		/* One row to be pushed aside; six rows of buttons would fill a telephone. */
		"@media (max-width: 640px)": {
			flexWrap: "nowrap",
			overflowX: "auto",
			marginInline: "-16px",
			padding: "2px 16px",
			scrollbarWidth: "none",
		},
	},
	mark: { flexShrink: 0, whiteSpace: "nowrap" },
});

interface UserFiltersProps {
	readonly customerId: string;
	readonly filter: UserFilter;
	readonly onChange: (filter: UserFilter) => void;
}

/** Search, product, order, and marks to be pressed. */
export function UserFilters({ customerId, filter, onChange }: UserFiltersProps) {
	const styles = useStyles();
	const text = useText();
	return (
		<div className={styles.root}>
			<FilterFields>
				<SearchField
					label={text("portal.users.search")}
					value={filter.search}
					onChange={(search) => onChange({ ...filter, search })}
				/>
				<ProductChoice customerId={customerId} filter={filter} onChange={onChange} />
				<FilterChoice
					label={text("portal.users.order")}
					value={filter.order}
					options={userOrders.map((value) => ({ value, title: text(`portal.users.order.${value}`) }))}
					onChange={(order) => onChange({ ...filter, order })}
				/>
			</FilterFields>
			{/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame around the buttons */}
			<div role="group" aria-label={text("portal.users.marks")} className={styles.marks}>
				{userMarks.map((mark) => (
					<ToggleButton
						key={mark}
						size="small"
						className={styles.mark}
						checked={filter.marks.has(mark)}
						onClick={() => onChange(toggleMark(filter, mark))}
					>
						{text(`portal.users.mark.${mark}`)}
					</ToggleButton>
				))}
			</div>
		</div>
	);
}

function ProductChoice({ customerId, filter, onChange }: UserFiltersProps) {
	const text = useText();
	const { language } = useLanguage();
	const licenses = useQuery(licensesQuery(language, customerId, usualIdleDays));
	const skus = namedSkus(licenses.data?.products ?? []);
	const { skuId = "" } = filter;
	// A product that nobody holds any more may still stand in an address.
	const unknown = skuId === "" || skus.some((sku) => sku.skuId === skuId) ? [] : [{ value: skuId, title: skuId }];
	return (
		<FilterChoice
			label={text("portal.users.product")}
			value={skuId}
			options={[
				{ value: "", title: text("portal.users.product.any") },
				...unknown,
				...skus.map((sku) => ({ value: sku.skuId, title: sku.name })),
			]}
			onChange={(value) => onChange(chooseProduct(filter, value))}
		/>
	);
}
