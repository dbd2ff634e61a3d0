import { useEffect, useState } from "react";
import type { TransferRowView } from "../../../wire/api/transfers.ts";
import { type TransferKey, useTransferRowPatch } from "../../api/transfer-queries.ts";
import { useSettled } from "../use-settled.ts";

/** Long enough for arrow keys to pass over choices that are not meant. */
const settlingMilliseconds = 400;

interface RowEdits {
	readonly work?: NonNullable<TransferRowView["work"]>;
	/** Empty for nobody. */
	readonly assigneeId?: string;
	/** Empty for none. */
	readonly note?: string;
}

/**
 * What is chosen for one user, shown at once and sent when it has settled. The fields stay open meanwhile, since a field
 * that closes loses the keyboard's place; what is chosen while something is on its way is sent afterwards.
 */
export function useRowEdits(key: TransferKey, row: TransferRowView) {
	const patch = useTransferRowPatch(key, row.userId);
	const [wanted, setWanted] = useState<RowEdits>();
	const settled = useSettled(wanted, settlingMilliseconds);
	const { isPending, mutate } = patch;
	const { version } = row;
	const isDue = settled !== undefined && settled === wanted && !isPending;
	// biome-ignore lint/correctness/useExhaustiveDependencies: sent once each time it becomes due, as it is then
	useEffect(() => {
		if (!isDue) return;
		mutate(
			{ ...settled, version },
			{
				onSuccess: () => setWanted((present) => (present === settled ? undefined : present)),
				onError: () => setWanted(undefined),
			},
		);
	}, [isDue, settled]);
	return {
		shown: {
			work: wanted?.work ?? row.work,
			assigneeId: wanted?.assigneeId ?? row.assignee?.id ?? "",
			note: wanted?.note ?? row.note ?? "",
		},
		edit: (change: RowEdits) => setWanted((present) => ({ ...present, ...change })),
		patch,
	};
}
