import { Button, Field } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type HoldingRequest, outsideChannel } from "../../../wire/api/channels.ts";
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
	const [channel, setChannel] = useState<HoldingRequest["channel"]>("direct");
	const [product, setProduct] = useState("");
	const [since, setSince] = useState("");
	const [until, setUntil] = useState("");
	const [seats, setSeats] = useState("");
	const problems = readFieldProblems(made.error);
	const at = (field: string) => {
		const problem = problems.get(field);
		return problem === undefined ? {} : { validationMessage: problem };
	};
	const complete = product !== "" && since !== "";
	const close = () => !made.isPending && onClose();
	const submit = () => {
		if (!complete) return;
		made.mutate(
			{
				...{ channel, product, since },
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
			<Field label={text("portal.holdings.channel")} required {...at("channel")}>
				<WideSelect value={channel} onChange={(_event, { value }) => setChannel(outsideChannel.parse(value))}>
					{outsideChannel.options.map((one) => (
						<option key={one} value={one}>
							{text(`portal.holdings.channel.${one}`)}
						</option>
					))}
				</WideSelect>
			</Field>
			<Field label={text("portal.holdings.product")} required {...at("product")}>
				<WideSelect value={product} onChange={(_event, { value }) => setProduct(value)}>
					<option value="">{text("portal.channels.choose")}</option>
					{offers.map(({ id, title }) => (
						<option key={id} value={id}>
							{title}
						</option>
					))}
				</WideSelect>
			</Field>
			<Field label={text("portal.holdings.since")} required {...at("since")}>
				<WideInput type="date" value={since} onChange={(_event, { value }) => setSince(value)} />
			</Field>
			<Field label={text("portal.holdings.until")} hint={text("portal.holdings.untilHint")} {...at("committedUntil")}>
				<WideInput type="date" value={until} onChange={(_event, { value }) => setUntil(value)} />
			</Field>
			<Field label={text("portal.holdings.seats")} {...at("quantity")}>
				<WideInput type="number" min={1} value={seats} onChange={(_event, { value }) => setSeats(value)} />
			</Field>
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
