import { useEffect, useState } from "react";
import { type UserImportProgress, userImportProgress } from "../../wire/api/users.ts";
import type { Language } from "../language/language.ts";
import { useLanguage } from "../language/language-provider.tsx";
import { apiFile } from "./api-request.ts";
import { readEvents } from "./event-stream.ts";

/** Small sheets are done by then, and large ones have arrived; until they have, the server knows of no import. */
const againMilliseconds = 400;

/** How far an import is that this screen began; undefined until the server knows of it. */
export function useImportProgress(customerId: string, importId: string): UserImportProgress | undefined {
	const { language } = useLanguage();
	const [progress, setProgress] = useState<UserImportProgress>();
	useEffect(() => {
		const gone = new AbortController();
		void follow({ path: { customerId, importId }, language, signal: gone.signal, onEvent: setProgress });
		return () => gone.abort();
	}, [customerId, importId, language]);
	return progress?.importId === importId ? progress : undefined;
}

const events = "/api/v1/customers/{customerId}/users/imports/{importId}/events";

interface Following {
	readonly path: { readonly customerId: string; readonly importId: string };
	readonly language: Language;
	readonly signal: AbortSignal;
	readonly onEvent: (event: UserImportProgress) => void;
}

/** The answer to the import itself says how it ended, so nothing that goes wrong here is told. */
async function follow({ path, language, signal, onEvent }: Following): Promise<void> {
	let over = false;
	const take = (event: UserImportProgress) => {
		over = event.phase === "done" || event.phase === "refused";
		onEvent(event);
	};
	while (!over) {
		await pause(signal);
		if (signal.aborted) return;
		try {
			await readEvents({ path: apiFile(events, { path }), language, event: userImportProgress, signal, onEvent: take });
		} catch {
			// The import has not arrived yet, or the connection broke off: asked again, for as long as the screen waits.
		}
	}
}

function pause(signal: AbortSignal): Promise<void> {
	return new Promise((resolve) => {
		const timer = setTimeout(resolve, againMilliseconds);
		signal.addEventListener("abort", () => {
			clearTimeout(timer);
			resolve();
		});
	});
}
