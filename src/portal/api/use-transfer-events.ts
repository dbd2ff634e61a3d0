import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { type LicenseTransferDetail, type LicenseTransferView, licenseTransfer } from "../../wire/api/transfers.ts";
import type { Language } from "../language/language.ts";
import { useLanguage } from "../language/language-provider.tsx";
import { apiFile } from "./api-request.ts";
import { refreshCustomer } from "./customer-mutation.ts";
import { readEvents } from "./event-stream.ts";
import { ofTransfer, type TransferKey, transferQueryKey, transferRowsKey } from "./transfer-queries.ts";

const againMilliseconds = 2_000;
/** Rows are read again at most so often while users move; the numbers come with every event. */
const rowsMilliseconds = 1_500;

/** Follows a running transfer: its numbers at once, its users now and then, and everything once it is over. */
export function useTransferEvents({ customerId, transferId }: TransferKey, running: boolean): void {
	const { language } = useLanguage();
	const queries = useQueryClient();
	useEffect(() => {
		if (!running) return undefined;
		const gone = new AbortController();
		void follow({ queries, language, key: { customerId, transferId }, signal: gone.signal });
		return () => gone.abort();
	}, [queries, language, customerId, transferId, running]);
}

interface Following {
	readonly queries: QueryClient;
	readonly language: Language;
	readonly key: TransferKey;
	readonly signal: AbortSignal;
}

/** Whenever the stream breaks off, what was missed is asked for, and the stream again. */
async function follow({ queries, language, key, signal }: Following): Promise<void> {
	let rowsReadAt = 0;
	const take = (event: LicenseTransferView) => {
		queries.setQueryData<LicenseTransferDetail>(transferQueryKey(language, key), (known) =>
			known === undefined ? known : { ...known, ...event },
		);
		const now = performance.now();
		if (event.state !== "running") void refreshCustomer(queries, key.customerId);
		else if (now - rowsReadAt > rowsMilliseconds) {
			rowsReadAt = now;
			void queries.invalidateQueries({ queryKey: transferRowsKey(language, key) });
		}
	};
	while (!signal.aborted) {
		try {
			await readEvents({
				path: apiFile(`${ofTransfer}/events`, { path: key }),
				language,
				event: licenseTransfer,
				signal,
				onEvent: take,
			});
		} catch {
			// What went wrong is told by the question that follows, if it goes wrong as well.
		}
		if (signal.aborted) return;
		await queries.invalidateQueries({ queryKey: transferQueryKey(language, key) });
		await pause(signal);
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
