import type { IncomingMessage, ServerResponse } from "node:http";
import { partnerCenterErrors, seatliftErrors } from "../http/errors.ts";
import { localeOfBrowser, localeOfHeader } from "../http/locale.ts";
import { gatewayTooMany } from "../http/rate-limits.ts";
import type { Fault } from "./fault.ts";

const usualWait = 57;

/** Answers with the status of the fault in the shape that the original gives it: 429 is the gateway's. */
export function answerStatusFault(
	{ status = 500, retryAfter }: Fault,
	{ request, response }: { readonly request: IncomingMessage; readonly response: ServerResponse },
): void {
	request.resume();
	const wait = retryAfter ?? (status === 429 ? usualWait : undefined);
	if (wait !== undefined) response.setHeader("retry-after", wait);
	if (status === 429) {
		response.writeHead(429, { "content-type": "application/json" }).end(gatewayTooMany(wait ?? usualWait));
		return;
	}
	const ours = /^\/+api\//iu.test(request.url ?? "");
	const { headers } = request;
	const style = ours ? seatliftErrors : partnerCenterErrors;
	const locale = ours ? localeOfBrowser(headers["accept-language"]) : localeOfHeader(headers["x-locale"]);
	const { body } = status === 503 ? style.busy(locale) : style.unexpected(locale);
	const told = ours ? { ...(body as object), status } : body; // a problem names its status
	response.writeHead(status, { "content-type": style.contentType }).end(JSON.stringify(told));
}

/** Lets the request be carried out and cuts the connection where the answer would begin. */
export function dropAnswer(response: ServerResponse): void {
	response.writeHead = () => {
		response.socket?.destroy();
		return response;
	};
}
