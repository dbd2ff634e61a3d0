import { Badge, Button } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import type { RelationshipRequestView } from "../../wire/api/relationships.ts";
import { relationshipRequestsQuery, useWithdrawRequest } from "../api/relationship-queries.ts";
import { useLanguage } from "../language/language-provider.tsx";
import { useFormats, useText } from "../language/text.ts";
import { paths } from "../paths.ts";
import { Breadcrumb } from "../ui/breadcrumb.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorPanel } from "../ui/error-panel.tsx";
import { Page } from "../ui/page.tsx";
import { type Column, RecordTable } from "../ui/record-table.tsx";
import { CopyButton } from "../ui/relationships/copy-button.tsx";
import { RequestRelationshipButton } from "../ui/relationships/request-relationship-button.tsx";
import { ScreenHeading } from "../ui/screen-heading.tsx";
import { ListSkeleton } from "../ui/screen-skeleton.tsx";
import { useSuccessMessage } from "../ui/success-messages.tsx";
import { useDenial } from "../ui/use-denial.ts";

const colors = {
	open: "informative",
	accepted: "success",
	declined: "danger",
	withdrawn: "subtle",
	expired: "warning",
} as const;

/** What the reseller asked of customers, and what came of it. */
export function RelationshipRequestsScreen() {
	const text = useText();
	const { language } = useLanguage();
	const denial = useDenial("requestRelationship");
	const query = useQuery({ ...relationshipRequestsQuery(language), enabled: denial === undefined });
	const title = text("portal.relationship.list");
	return (
		<Page>
			<Breadcrumb steps={[{ title: text("customers.title"), to: paths.customers }]} here={title} />
			<ScreenHeading title={title} />
			<div>
				<RequestRelationshipButton />
			</div>
			{denial !== undefined ? (
				<EmptyState message={denial} />
			) : query.data !== undefined ? (
				query.data.items.length === 0 ? (
					<EmptyState message={text("portal.relationship.list.none")} />
				) : (
					<RequestTable requests={query.data.items} />
				)
			) : query.isError ? (
				<ErrorPanel error={query.error} onRetry={() => void query.refetch()} />
			) : (
				<ListSkeleton rows={4} rowHeight={56} />
			)}
		</Page>
	);
}

function RequestTable({ requests }: { readonly requests: readonly RelationshipRequestView[] }) {
	const text = useText();
	const formats = useFormats();
	const tell = useSuccessMessage();
	const withdraw = useWithdrawRequest();
	const columns: readonly Column<RelationshipRequestView>[] = [
		{
			key: "customer",
			title: text("portal.relationship.column.customer"),
			plain: true,
			cell: ({ customer, email }) => customer?.companyName ?? email ?? text("portal.relationship.for.anybody"),
		},
		{
			key: "wanted",
			title: text("portal.relationship.column.wanted"),
			cell: ({ delegatedAdmin }) => text(`delegatedAdmin.${delegatedAdmin.kind}`),
		},
		{
			key: "status",
			title: text("portal.relationship.column.status"),
			plain: true,
			cell: ({ status }) => (
				<Badge appearance="tint" size="large" color={colors[status]}>
					{text(`portal.relationship.status.${status}`)}
				</Badge>
			),
		},
		{ key: "made", title: text("portal.relationship.column.made"), cell: ({ madeAt }) => formats.day(madeAt) },
		{ key: "until", title: text("portal.relationship.column.until"), cell: ({ expiresAt }) => formats.day(expiresAt) },
		{
			key: "actions",
			title: text("portal.relationship.column.actions"),
			plain: true,
			cell: ({ id, link }) =>
				link === undefined ? null : (
					<>
						<CopyButton title="portal.relationship.copy.link" value={link} />{" "}
						<Button
							disabledFocusable={withdraw.isPending}
							onClick={() => withdraw.mutate(id, { onSuccess: () => tell(text("portal.relationship.withdrawn")) })}
						>
							{text("portal.relationship.withdraw")}
						</Button>
					</>
				),
		},
	];
	return (
		<>
			{withdraw.isError && <ErrorPanel error={withdraw.error} />}
			<RecordTable label={text("portal.relationship.list")} columns={columns} items={requests} keyOf={({ id }) => id} />
		</>
	);
}
