import { Add20Regular } from "@fluentui/react-icons/svg/add";
import { useState } from "react";
import { useText } from "../../language/text.ts";
import { ExplainedButton } from "../explained-button.tsx";
import { useDenial } from "../use-denial.ts";
import { NewCustomerDialog } from "./new-customer-dialog.tsx";

/** Opens the form for a new customer, to those who may add one. */
export function NewCustomerButton() {
	const text = useText();
	const denial = useDenial("addCustomer");
	const [open, setOpen] = useState(false);
	return (
		<>
			<ExplainedButton
				appearance="primary"
				icon={<Add20Regular />}
				disabledReason={denial}
				onPress={() => setOpen(true)}
			>
				{text("portal.customers.new")}
			</ExplainedButton>
			{open && <NewCustomerDialog onClose={() => setOpen(false)} />}
		</>
	);
}
