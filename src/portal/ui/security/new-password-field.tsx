import { Field } from "@fluentui/react-components";
import { useText } from "../../language/text.ts";
import { WideInput } from "../invoices/wide-fields.tsx";

interface NewPasswordFieldProps {
	readonly value: string;
	readonly onChange: (value: string) => void;
}

/** Where somebody chooses a password, with what it must be like. */
export function NewPasswordField({ value, onChange }: NewPasswordFieldProps) {
	const text = useText();
	return (
		<Field
			required
			label={text("portal.identity.security.password.next")}
			hint={text("portal.identity.security.password.hint")}
		>
			<WideInput
				type="password"
				autoComplete="new-password"
				value={value}
				onChange={(_event, { value: typed }) => onChange(typed)}
			/>
		</Field>
	);
}
