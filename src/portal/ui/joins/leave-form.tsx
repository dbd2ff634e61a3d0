import { Checkbox, Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useText } from "../../language/text.ts";
import type { PersonFormProps } from "./join-form.tsx";
import { UserPicker } from "./user-picker.tsx";

const accounts = ["block", "delete", "keep"] as const;

/** Who leaves, and what becomes of the account and the seats. */
export function LeaveForm({ customerId, entry, gaps, onEdit }: PersonFormProps) {
	const text = useText();
	return (
		<>
			<UserPicker
				customerId={customerId}
				chosen={entry.user}
				missing={gaps.includes("user")}
				onChoose={(user) => onEdit({ user })}
			/>
			<Field label={text("portal.joins.leaveAccount")}>
				<RadioGroup
					value={entry.account}
					onChange={(_event, { value }) =>
						onEdit({ account: accounts.find((account) => account === value) ?? "block" })
					}
				>
					{accounts.map((account) => (
						<Radio key={account} value={account} label={text(`portal.joins.leaveAccount.${account}`)} />
					))}
				</RadioGroup>
			</Field>
			<Checkbox
				label={text("portal.joins.returnsSeats")}
				checked={entry.returnsSeats}
				onChange={(_event, { checked }) => onEdit({ returnsSeats: checked === true })}
			/>
		</>
	);
}
