import { setTimeout as pause } from "node:timers/promises";
import { isUnderWay } from "../domain/transfers/license-transfer.ts";
import type { Surroundings } from "../use-cases/surroundings.ts";
import { readTransfer, type TransferKey, type TransferOverview } from "../use-cases/transfers/read-transfers.ts";
import type { LicenseTransferView } from "../wire/api/transfers.ts";
import type { StreamedEvent } from "./event-stream.ts";

/** How often the rows are looked at: another process may be the one that moves licenses. */
const lookMilliseconds = 500;

/** After so many looks without news something is sent, so that proxies do not take the connection for dead. */
const looksPerHeartbeat = 30;

interface Watch {
	readonly surroundings: Surroundings;
	readonly key: TransferKey;
	readonly first: TransferOverview;
	readonly view: (overview: TransferOverview) => LicenseTransferView;
	readonly signal: AbortSignal;
}

/**
 * How a transfer stands, at once and whenever that has changed, as `progress`; and as `done` when it does not go on by
 * itself, which ends the stream. It also ends when the caller may not look any more.
 */
export async function* watchTransfer({ surroundings, key, first, view, signal }: Watch): AsyncGenerator<StreamedEvent> {
	let told = "";
	let quiet = 0;
	for (let overview: TransferOverview | undefined = first; overview !== undefined; ) {
		const body = view(overview);
		if (!isUnderWay(overview.transfer) || overview.transfer.state === "stopped") {
			yield { name: "done", body };
			return;
		}
		const text = JSON.stringify(body);
		if (text !== told) yield { name: "progress", body };
		else if (++quiet % looksPerHeartbeat === 0) yield {};
		told = text;
		if (!(await isStillThere(signal))) return;
		const found = await readTransfer(surroundings, key, { withBlocked: false });
		overview = found.kind === "transfer" ? found.overview : undefined;
	}
}

async function isStillThere(signal: AbortSignal): Promise<boolean> {
	try {
		await pause(lookMilliseconds, undefined, { signal });
		return true;
	} catch {
		return false; // the only way to fail is that nobody listens any more
	}
}
