import { randomFillSync } from "node:crypto";
import { v7 } from "uuid";

const bytesPerId = 16;
const idsPerFill = 256;
/** Half of the 32 bits that count within a millisecond, so that counting up never runs over. */
const highestStart = 2 ** 31;

/**
 * Makes UUIDv7s that sort in the order in which this process made them, also within one millisecond. Randomness is
 * drawn for many at once: asking the system for each would take longer than writing the row.
 */
export function createIdMaker(clock: () => number = Date.now): () => string {
	const random = Buffer.alloc(bytesPerId * idsPerFill);
	let used = random.length;
	let milliseconds = 0;
	let sequence = 0;
	return () => {
		if (used === random.length) {
			randomFillSync(random);
			used = 0;
		}
		const bytes = random.subarray(used, used + bytesPerId);
		used += bytesPerId;
		const time = clock();
		if (time > milliseconds) {
			milliseconds = time;
			sequence = bytes.readUInt32BE(0) % highestStart;
		} else {
			sequence += 1;
		}
		return v7({ random: bytes, msecs: milliseconds, seq: sequence });
	};
}
