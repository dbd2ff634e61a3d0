import { Input, makeStyles, ToggleButton } from "@fluentui/react-components";
import { Search20Regular } from "@fluentui/react-icons/svg/search";
import { useQuery } from "@tanstack/react-query";
import { licensesQuery } from "../../api/license-queries.ts";
import { useLanguage } from "../../language/language-provider.tsx";
import { useText } from "../../language/text.ts";
import { WideSelect } from "../invoices/wide-fields.tsx";
import { usualIdleDays } from "../licenses/idle-days.ts";
import { namedSkus } from "../licenses/named-skus.ts";
import { chooseProduct, toggleMark, type UserFilter, userMarks, userOrders } from "./user-filter.ts";

const useStyles = makeStyles({
	root: { display: "flex", flexDirection: "column", rowGap: "10px" },
	fields: { display: "flex", flexWrap: "wrap", gap: "8px" },
	search: {
		flexGrow: 1,
		flexBasis: "300px",
		minWidth: 0,
		maxWidth: "480px",
		"@media (max-width: 640px)": { maxWidth: "none" },
	},
	choice: { flexGrow: 1, flexBasis: "150px", minWidth: 0, maxWidth: "280px" },
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
			<div className={styles.fields}>
				<Input
					type="search"
					className={styles.search}
					contentBefore={<Search20Regular aria-hidden="true" />}
					aria-label={text("portal.users.search")}
					placeholder={text("portal.users.search")}
					value={filter.search}
					onChange={(_event, { value }) => onChange({ ...filter, search: value })}
					maxLength={200}
				/>
				<ProductChoice customerId={customerId} filter={filter} onChange={onChange} />
				<WideSelect
					className={styles.choice}
					aria-label={text("portal.users.order")}
					value={filter.order}
					onChange={(_event, { value }) =>
						onChange({ ...filter, order: userOrders.find((order) => order === value) ?? "displayName" })
					}
				>
					{userOrders.map((order) => (
						<option key={order} value={order}>
							{text(`portal.users.order.${order}`)}
						</option>
					))}
				</WideSelect>
			</div>
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
	const styles = useStyles();
	const text = useText();
	const { language } = useLanguage();
	const licenses = useQuery(licensesQuery(language, customerId, usualIdleDays));
	const skus = namedSkus(licenses.data?.products ?? []);
	const { skuId = "" } = filter;
	return (
		<WideSelect
			className={styles.choice}
			aria-label={text("portal.users.product")}
			value={skuId}
			onChange={(_event, { value }) => onChange(chooseProduct(filter, value))}
		>
			<option value="">{text("portal.users.product.any")}</option>
			{skuId !== "" && !skus.some((sku) => sku.skuId === skuId) && <option value={skuId}>{skuId}</option>}
			{skus.map((sku) => (
				<option key={sku.skuId} value={sku.skuId}>
					{sku.name}
				</option>
			))}
		</WideSelect>
	);
}
