import type { Letter, Surroundings } from "./surroundings.ts";

/** Tells whether the post took a letter. Why it did not is told to whoever runs the installation, and stops nothing. */
export async function sendLetter(
	{ sendMail, onError }: Pick<Surroundings, "sendMail" | "onError">,
	letter: Letter,
): Promise<boolean> {
	if (sendMail === undefined) return false;
	try {
		await sendMail(letter);
		return true;
	} catch (cause) {
		onError?.(new Error("a letter could not be sent", { cause }));
		return false;
	}
}
