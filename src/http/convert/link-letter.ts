import type { Language } from "../../domain/basics/localized-text.ts";
import { formatMessage } from "../../messages/messages.ts";
import type { Letter } from "../../use-cases/surroundings.ts";

/** What the letter with a link to choose a password says. */
interface LinkLetter {
	readonly userName: string;
	readonly displayName: string;
	/** The whole address. */
	readonly link: string;
	readonly days: number;
	readonly isInvitation: boolean;
}

/** The letter that brings somebody the link by which a password is chosen, in the language that its reader is said to read. */
export function writeLinkLetter(language: Language, letter: LinkLetter): Letter {
	const kind = letter.isInvitation ? "invitation" : "password";
	const { userName, displayName: name, link, days } = letter;
	const text = [
		formatMessage(language, "identity.mail.greeting", { name }),
		formatMessage(language, `identity.mail.${kind}.text`, { userName }),
		link,
		formatMessage(language, "identity.mail.until", { days }),
		formatMessage(language, "identity.mail.unasked"),
	].join("\n\n");
	return { to: userName, subject: formatMessage(language, `identity.mail.${kind}.subject`), text: `${text}\n` };
}
