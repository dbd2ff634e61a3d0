import { formatMessage } from "../messages/messages.ts";
import { type Reminder, remindOfEnds } from "../use-cases/relationships/remind-of-ends.ts";
import type { Letter, Surroundings } from "../use-cases/surroundings.ts";
import { type RepeatedJob, repeat } from "./repeat.ts";

const everyMilliseconds = 60 * 60 * 1000;

/** Writes to both sides 30, 7 and 1 days before granular delegated admin ends, and once it has. */
export function remindOfEndsRegularly(surroundings: Surroundings, onError: (error: unknown) => void): RepeatedJob {
	return repeat({
		everyMilliseconds,
		onError,
		run: async () => {
			const reminders = await remindOfEnds(surroundings);
			for (const letter of reminders.flatMap(writeReminders)) {
				try {
					await surroundings.sendMail?.(letter);
				} catch (error) {
					onError(error);
				}
			}
			return false;
		},
	});
}

/** The customer is written to in its language, the partner in that of its country. */
export function writeReminders({ customer, partner, partnerEmail, until, days }: Reminder): readonly Letter[] {
	const state = days === 0 ? "over" : "soon";
	const values = { customer: customer.companyName, partner: partner.name, until: new Date(until) };
	const write = (to: string, language: "ko" | "en"): Letter => ({
		to,
		subject: formatMessage(language, `relationships.reminder.subject.${state}`, values),
		text: `${formatMessage(language, `relationships.reminder.${state}`, values)}\n`,
	});
	return [
		write(customer.email, customer.culture.startsWith("ko") ? "ko" : "en"),
		...(partnerEmail === "" ? [] : [write(partnerEmail, partner.country === "KR" ? "ko" : "en")]),
	];
}
