import { Button, makeStyles } from "@fluentui/react-components";
import { MoreHorizontal20Regular } from "@fluentui/react-icons/svg/more-horizontal";
import { useState } from "react";
import type { CustomerSummary } from "../../../wire/api/customer.ts";
import { useEndDelegatedAdmin } from "../../api/relationship-queries.ts";
import { useText } from "../../language/text.ts";
import { Disclosure } from "../disclosure.tsx";
import { ErrorPanel } from "../error-panel.tsx";
import { ModalDialog } from "../modal-dialog.tsx";
import { useSuccessMessage } from "../success-messages.tsx";
import { useDenial } from "../use-denial.ts";
import { RequestRelationshipButton } from "./request-relationship-button.tsx";

const useStyles = makeStyles({
	actions: { display: "flex", flexWrap: "wrap", justifyContent: "flex-end", gap: "8px" },
});

/** What can be done about delegated admin for a customer: asking for it, or giving it back. */
export function RelationshipActions({ customer }: { readonly customer: CustomerSummary }) {
	const text = useText();
	const denial = useDenial("requestRelationship");
	const [asking, setAsking] = useState(false);
	const isGranted = customer.delegatedAdmin.kind !== "none";
	return (
		<>
			{isGranted ? (
				denial === undefined && (
					<Disclosure label={text("portal.relationship.manage")} icon={<MoreHorizontal20Regular />}>
						<Button appearance="subtle" onClick={() => setAsking(true)}>
							{text("portal.relationship.end")}
						</Button>
					</Disclosure>
				)
			) : (
				<RequestRelationshipButton customer={customer} />
			)}
			{/* Outlives the end of what it asked about, so that it can say so. */}
			{asking && <EndDialog customerId={customer.id} onClose={() => setAsking(false)} />}
		</>
	);
}

function EndDialog({ customerId, onClose }: { readonly customerId: string; readonly onClose: () => void }) {
	const styles = useStyles();
	const text = useText();
	const tell = useSuccessMessage();
	const end = useEndDelegatedAdmin(customerId);
	const submit = () =>
		end.mutate(undefined, {
			onSuccess: () => {
				tell(text("portal.relationship.ended"));
				onClose();
			},
		});
	return (
		<ModalDialog title={text("portal.relationship.end")} onClose={onClose}>
			<p>{text("portal.relationship.end.explanation")}</p>
			{end.isError && <ErrorPanel error={end.error} />}
			<div className={styles.actions}>
				<Button onClick={onClose}>{text("action.cancel")}</Button>
				<Button appearance="primary" disabledFocusable={end.isPending} onClick={submit}>
					{text("portal.relationship.end")}
				</Button>
			</div>
		</ModalDialog>
	);
}
