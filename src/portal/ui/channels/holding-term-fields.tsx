import { Field } from "@fluentui/react-components";
import { type HoldingRequest, outsideChannel } from "../../../wire/api/channels.ts";
import { useText } from "../../language/text.ts";
import { WideInput, WideSelect } from "../invoices/wide-fields.tsx";

/** What is known of a holding besides its product; empty texts stand for what nobody knows. */
export interface HoldingTerms {
	readonly channel: HoldingRequest["channel"];
	readonly since: string;
	readonly until: string;
	readonly seats: string;
}

interface HoldingTermFieldsProps {
	readonly terms: HoldingTerms;
	readonly onChange: (terms: HoldingTerms) => void;
	/** What is wrong with which field. */
	readonly problems: ReadonlyMap<string, string>;
}

/** Through which channel, since when, until when, and how many seats. */
export function HoldingTermFields({ terms, onChange, problems }: HoldingTermFieldsProps) {
	const text = useText();
	const { channel, since, until, seats } = terms;
	const at = (field: string) => {
		const problem = problems.get(field);
		return problem === undefined ? {} : { validationMessage: problem };
	};
	return (
		<>
			<Field label={text("portal.holdings.channel")} required {...at("channel")}>
				<WideSelect
					value={channel}
					onChange={(_event, { value }) => onChange({ ...terms, channel: outsideChannel.parse(value) })}
				>
					{outsideChannel.options.map((one) => (
						<option key={one} value={one}>
							{text(`portal.holdings.channel.${one}`)}
						</option>
					))}
				</WideSelect>
			</Field>
			<Field label={text("portal.holdings.since")} required {...at("since")}>
				<WideInput type="date" value={since} onChange={(_event, { value }) => onChange({ ...terms, since: value })} />
			</Field>
			<Field label={text("portal.holdings.until")} hint={text("portal.holdings.untilHint")} {...at("committedUntil")}>
				<WideInput type="date" value={until} onChange={(_event, { value }) => onChange({ ...terms, until: value })} />
			</Field>
			<Field label={text("portal.holdings.seats")} hint={text("portal.holdings.untilHint")} {...at("quantity")}>
				<WideInput
					type="number"
					min={1}
					value={seats}
					onChange={(_event, { value }) => onChange({ ...terms, seats: value })}
				/>
			</Field>
		</>
	);
}
