import { parseArgs } from "node:util";
import { readConfig } from "../config.ts";
import { openInstallation } from "../server.ts";
import { type AuditVerification, verifyAudit } from "../use-cases/audit/verify-audit.ts";

/** The options of `seatlift verify`, for its help. */
export const verifyOptions = " (--seal <hash of a seal kept elsewhere>, any number of times)";

/** Walks the audit log, says what is broken, and ends with 1 when anything is. */
export async function verifyLog(
	environment: Readonly<Record<string, string | undefined>>,
	options: readonly string[],
): Promise<void> {
	const { values } = parseArgs({ args: [...options], options: { seal: { type: "string", multiple: true } } });
	const { surroundings } = await openInstallation(readConfig({ ...environment, SEATLIFT_DEMO: "off" }));
	try {
		const found = await verifyAudit(surroundings, values.seal ?? []);
		for (const line of describe(found)) process.stdout.write(`${line}\n`);
		if (found.faults.length > 0) process.exitCode = 1;
	} finally {
		await surroundings.database.close();
	}
}

function describe({ records, chains, seals, erased, newest, faults }: AuditVerification): readonly string[] {
	const [first] = faults;
	const count = `${records} records in ${chains} chains, ${seals} seals, personal data erased in ${erased}`;
	return [
		...(first === undefined ? [] : [`BROKEN  first: ${describeFault(first)}`]),
		...faults.slice(1).map((fault) => `BROKEN  ${describeFault(fault)}`),
		faults.length === 0 ? `whole   ${count}` : `${faults.length} faults in ${count}`,
		...newest.map((seal) => `seal    ${seal.hash}  no. ${seal.number} of partner ${seal.partnerId}, ${seal.sealedAt}`),
	];
}

function describeFault(fault: AuditVerification["faults"][number]): string {
	switch (fault.kind) {
		case "missing":
			return `record ${fault.sequence} of chain ${fault.chainId} is missing`;
		case "changed":
			return `record ${fault.sequence} of chain ${fault.chainId} (${fault.recordId}) is not the one that was written there`;
		case "cutOff":
			return `record ${fault.sequence} of chain ${fault.chainId} is missing, which seal ${fault.sealNumber} has seen`;
		case "rewritten":
			return `record ${fault.sequence} of chain ${fault.chainId} is not the one that seal ${fault.sealNumber} has seen`;
		case "sealMissing":
			return `seal ${fault.number} of partner ${fault.partnerId} is missing`;
		case "sealChanged":
			return `seal ${fault.number} of partner ${fault.partnerId} is not the one that was written there`;
		case "sealUnknown":
			return `the seal ${fault.hash} is not there`;
	}
}
