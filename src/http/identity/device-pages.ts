import type { ErrorOut, KoaContextWithOIDC } from "oidc-provider";
import { formatMessage } from "../../messages/messages.ts";
import { escapeHtml, languageOf, writePage } from "./provider-pages.ts";

/** As the provider hands them over. */
type ConfirmParameters = readonly [
	ctx: KoaContextWithOIDC,
	form: string,
	client: { readonly clientName?: string | undefined; readonly clientId: string },
	deviceInfo: unknown,
	userCode: string,
];

/** Where a request's state tells that the code that was entered is nobody's. */
export const wrongUserCode = "wrongUserCode";

/** Asks for the code that a program shows on a device without a browser. */
export function writeUserCodePage(ctx: KoaContextWithOIDC, form: string, failure?: ErrorOut): void {
	const language = languageOf(ctx);
	const isWrong = ctx.method === "POST" || failure !== undefined;
	ctx.state[wrongUserCode] = isWrong;
	writePage(ctx, formatMessage(language, "identity.page.device.title"), [
		`<p>${escapeHtml(formatMessage(language, isWrong ? "identity.page.device.wrong" : "identity.page.device.enter"))}</p>`,
		form,
		`<button type="submit" form="op.deviceInputForm">${escapeHtml(formatMessage(language, "identity.page.device.continue"))}</button>`,
	]);
}

/** Asks whether the code on the device is this one, so that nobody connects the device of somebody else. */
export function writeUserCodeConfirmation(...[ctx, form, client, , userCode]: ConfirmParameters): void {
	const language = languageOf(ctx);
	const program = client.clientName ?? client.clientId;
	const question = formatMessage(language, "identity.page.device.confirm", { program });
	writePage(ctx, formatMessage(language, "identity.page.device.title"), [
		`<p>${escapeHtml(question)}</p>`,
		`<p><code>${escapeHtml(userCode)}</code></p>`,
		form,
		`<button type="submit" form="op.deviceConfirmForm" autofocus>${escapeHtml(formatMessage(language, "identity.page.device.continue"))}</button>`,
		`<button type="submit" form="op.deviceConfirmForm" name="abort" value="yes">${escapeHtml(formatMessage(language, "identity.page.device.abort"))}</button>`,
	]);
}

/** Shown when the device may go on. */
export function writeDeviceConnectedPage(ctx: KoaContextWithOIDC): void {
	const language = languageOf(ctx);
	writePage(ctx, formatMessage(language, "identity.page.device.done.title"), [
		`<p>${escapeHtml(formatMessage(language, "identity.page.device.done.text"))}</p>`,
	]);
}
