import { randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import type { Config } from "./config.ts";
import type { Surroundings } from "./use-cases/surroundings.ts";

/** Sends letters through the mail server of the settings, or, without one, leaves each as a file in a folder. */
export function createMailer({ smtpUrl, folder, from }: Config["mail"]): NonNullable<Surroundings["sendMail"]> {
	if (smtpUrl !== undefined) {
		const server = createTransport(smtpUrl, { from });
		return async (letter) => {
			await server.sendMail(letter);
		};
	}
	const writer = createTransport({ streamTransport: true, buffer: true }, { from });
	return async (letter) => {
		const { message } = await writer.sendMail(letter);
		await mkdir(folder, { recursive: true });
		const day = new Date().toISOString().slice(0, 19).replaceAll(":", "-");
		await writeFile(join(folder, `${day}-${randomUUID().slice(0, 8)}.eml`), message as Buffer); // `buffer` is on
	};
}
