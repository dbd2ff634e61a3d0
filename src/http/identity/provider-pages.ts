import type { ErrorOut, KoaContextWithOIDC } from "oidc-provider";
import type { Language } from "../../domain/basics/localized-text.ts";
import { formatMessage } from "../../messages/messages.ts";
import { localeOfBrowser } from "../locale.ts";
import { errors } from "./provider-package.ts";

/** What the pages of the provider may load: their own style and script, nothing written into them. */
export const pagePolicy =
	"default-src 'none'; script-src 'self'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/** The files of those pages by their address. */
export const pageFiles: Readonly<Record<string, { readonly type: string; readonly text: string }>> = {
	"/oauth2/page.css": {
		type: "text/css; charset=utf-8",
		text: `:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 32rem; margin: 15vh auto; padding: 0 1rem; overflow-wrap: anywhere; }
button { font: inherit; padding: 0.4rem 1.2rem; }
`,
	},
	"/oauth2/sign-out.js": {
		type: "text/javascript; charset=utf-8",
		text: `document.getElementById("sign-out").click();\n`,
	},
};

/**
 * The step between asking to sign out and being signed out. Whoever sends the token of this very session gets through
 * without a click; otherwise any page on the net could sign people out by a link, so the person is asked.
 */
export function writeSignOutPage(ctx: KoaContextWithOIDC, form: string): void {
	const language = languageOf(ctx);
	const { entities, session } = ctx.oidc;
	const isOwn = entities.IdTokenHint !== undefined && entities.IdTokenHint.payload.sub === session?.accountId;
	writePage(ctx, formatMessage(language, "identity.page.signOut.title"), [
		`<p>${escapeHtml(formatMessage(language, "identity.page.signOut.question"))}</p>`,
		form,
		`<button id="sign-out" type="submit" form="op.logoutForm" name="logout" value="yes" autofocus>`,
		`${escapeHtml(formatMessage(language, "identity.page.signOut.button"))}</button>`,
		...(isOwn ? [`<script src="/oauth2/sign-out.js"></script>`] : []),
	]);
}

/** Shown after signing out when nobody said where to go then. */
export function writeSignedOutPage(ctx: KoaContextWithOIDC): void {
	const language = languageOf(ctx);
	writePage(ctx, formatMessage(language, "identity.page.signedOut.title"), [
		`<p>${escapeHtml(formatMessage(language, "identity.page.signedOut.text"))}</p>`,
		startLink(language),
	]);
}

/** Shown when a sign-in cannot go on and there is no safe address to send the browser back to. */
export function writeErrorPage(ctx: KoaContextWithOIDC, out: ErrorOut, error: Error): void {
	const language = languageOf(ctx);
	const isExpired = error instanceof errors.SessionNotFound;
	writePage(ctx, formatMessage(language, "identity.page.error.title"), [
		`<p>${escapeHtml(formatMessage(language, isExpired ? "identity.page.error.expired" : "identity.page.error.other"))}</p>`,
		...(isExpired ? [] : [`<p><code>${escapeHtml(`${out.error}: ${out.error_description ?? ""}`)}</code></p>`]),
		startLink(language),
	]);
}

/** Writes a page of the sign-in in the language of the browser. */
export function writePage(ctx: KoaContextWithOIDC, title: string, content: readonly string[]): void {
	ctx.type = "html";
	ctx.body = `<!doctype html>
<html lang="${languageOf(ctx)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="/oauth2/page.css">
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${content.join("\n")}
</main>
</body>
</html>
`;
}

function startLink(language: Language): string {
	return `<p><a href="/">${escapeHtml(formatMessage(language, "identity.page.start"))}</a></p>`;
}

/** The language of the browser. */
export function languageOf(ctx: KoaContextWithOIDC): Language {
	return localeOfBrowser(ctx.get("accept-language")).language;
}

/** Text that is safe between tags and in attributes. */
export function escapeHtml(text: string): string {
	return text.replaceAll(/[&<>"']/gu, (character) => `&#${character.charCodeAt(0)};`);
}
