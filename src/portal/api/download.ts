import { problem } from "../../wire/api/problem.ts";
import type { Language } from "../language/language.ts";
import { ConnectionError, ProblemError } from "./api-errors.ts";
import type { ApiPath } from "./api-request.ts";
import { leaveForSignIn } from "./authorized-call.ts";
import { currentAccessToken } from "./sign-in-session.ts";

/** A file below `/api/v1` and the language in which the server writes it. */
export interface FileRequest {
	readonly path: ApiPath;
	readonly accept: string;
	readonly language: Language;
	/** When the server does not name it. */
	readonly fileName: string;
}

const timeoutMilliseconds = 60_000;

/** Fetches a file in the name of the person who is signed in and hands it to the browser to be saved; says its name. */
export async function downloadFile(request: FileRequest): Promise<string> {
	const response = await fetchFile(request);
	if (!response.ok) {
		const parsed = problem.safeParse(await response.json().catch(() => undefined));
		throw new ProblemError(
			parsed.success
				? parsed.data
				: { type: "about:blank", title: "", status: response.status, code: `http${response.status}` },
		);
	}
	const name = fileNameIn(response.headers.get("content-disposition")) ?? request.fileName;
	saveFile(await response.blob(), name);
	return name;
}

/** The name in a `Content-Disposition` header. */
export function fileNameIn(disposition: string | null): string | undefined {
	const encoded = /filename\*=UTF-8''([^;]+)/iu.exec(disposition ?? "")?.[1];
	if (encoded !== undefined) return decodeURIComponent(encoded);
	return /filename="?([^";]+)"?/iu.exec(disposition ?? "")?.[1];
}

async function fetchFile({ path, accept, language }: FileRequest): Promise<Response> {
	const token = (await currentAccessToken()) ?? (await leaveForSignIn());
	try {
		return await fetch(`/api/v1${path}`, {
			headers: {
				Accept: `${accept}, application/problem+json`,
				"Accept-Language": language,
				Authorization: `Bearer ${token}`,
			},
			signal: AbortSignal.timeout(timeoutMilliseconds),
		});
	} catch (error) {
		if (error instanceof DOMException && error.name === "TimeoutError") throw new ConnectionError("timeout");
		throw new ConnectionError(navigator.onLine ? "unreachable" : "offline");
	}
}

/** Hands something to the browser to be saved under a name. */
export function saveFile(content: Blob, name: string): void {
	const address = URL.createObjectURL(content);
	const link = document.createElement("a");
	link.href = address;
	link.download = name;
	link.click();
	// The browser has begun to read by then; at once would be too early for some.
	setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
