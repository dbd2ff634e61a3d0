import { Button, Field } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useNewHolding } from "../../api/channel-queries.ts";
import { offersQuery } from "../../api/price-queries.ts";
import { useLanguage } from "../../language/language-provider.tsx";
import { useText } from "../../language/text.ts";
import { ErrorPanel } from "../error-panel.tsx";
import { WideInput, WideSelect } from "../invoices/wide-fields.tsx";
import { ModalDialog } from "../modal-dialog.tsx";
import { useSuccessMessage } from "../success-messages.tsx";
import { DialogActions } from "../users/dialog-actions.tsx";
import { readFieldProblems } from "../users/field-problems.ts";
import { HoldingTermFields, type HoldingTerms } from "./holding-term-fields.tsx";

/** The choice for a product that the catalog lacks; no offer has this id. */
const unlisted = "unlisted";

interface NewHoldingDialogProps {
	readonly customerId: string;
	readonly onClose: () => void;
}

/** Says that the customer has something from elsewhere. */
export function NewHoldingDialog({ customerId, onClose }: NewHoldingDialogProps) {
	const text = useText();
	const tell = useSuccessMessage();
	const { language } = useLanguage();
	const offers = useQuery(offersQuery(language)).data?.items ?? [];
	const made = useNewHolding(customerId);
	const [product, setProduct] = useState("");
	const [name, setName] = useState("");
	const [services, setServices] = useState("");
	const [terms, setTerms] = useState<HoldingTerms>({ channel: "direct", since: "", until: "", seats: "" });
	const problems = readFieldProblems(made.error);
	const at = (field: string) => {
		const problem = problems.get(field);
		return problem === undefined ? {} : { validationMessage: problem };
	};
	const isListed = product !== unlisted;
	const complete = (isListed ? product : name.trim()) !== "" && terms.since !== "";
	const close = () => !made.isPending && onClose();
	const submit = () => {
		if (!complete) return;
		const { channel, since, until, seats } = terms;
		made.mutate(
			{
				...{ channel, since },
				...(isListed ? { product } : { product: name.trim(), unlisted: true, services: splitServices(services) }),
				...(until === "" ? {} : { committedUntil: until }),
				...(seats === "" ? {} : { quantity: Number(seats) }),
			},
			{
				onSuccess: () => {
					tell(text("portal.holdings.added"));
					onClose();
				},
			},
		);
	};
	return (
		<ModalDialog title={text("portal.holdings.add")} onClose={close}>
			<Field label={text("portal.holdings.product")} required {...(isListed ? at("product") : {})}>
				<WideSelect value={product} onChange={(_event, { value }) => setProduct(value)}>
					<option value="">{text("portal.channels.choose")}</option>
					{offers.map(({ id, title }) => (
						<option key={id} value={id}>
							{title}
						</option>
					))}
					<option value={unlisted}>{text("portal.holdings.unlisted")}</option>
				</WideSelect>
			</Field>
			{!isListed && (
				<>
					<Field label={text("portal.holdings.productName")} required {...at("product")}>
						<WideInput value={name} onChange={(_event, { value }) => setName(value)} />
					</Field>
					<Field
						label={text("portal.holdings.services")}
						hint={text("portal.holdings.servicesHint")}
						{...at("services")}
					>
						<WideInput value={services} onChange={(_event, { value }) => setServices(value)} />
					</Field>
				</>
			)}
			<HoldingTermFields terms={terms} onChange={setTerms} problems={problems} />
			{made.isError && problems.size === 0 && <ErrorPanel error={made.error} onRetry={submit} />}
			<DialogActions>
				<Button onClick={close} disabledFocusable={made.isPending}>
					{text("action.cancel")}
				</Button>
				<Button appearance="primary" onClick={submit} disabledFocusable={made.isPending || !complete}>
					{text(made.isPending ? "action.applying" : "portal.holdings.add")}
				</Button>
			</DialogActions>
		</ModalDialog>
	);
}

/** However somebody parts them. */
function splitServices(services: string): string[] {
	return services.split(/[\s,;]+/u).filter((one) => one !== "");
}
