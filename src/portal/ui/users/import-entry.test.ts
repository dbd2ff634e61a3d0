import { expect, test } from "vitest";
import { readUserSheet } from "../../../domain/users/read-user-sheet.ts";
import { readCsv } from "../../../http/convert/price-sheet-csv.ts";
import { arrangeRows, refuseFile, sheetTemplate } from "./import-entry.ts";

test("the template is a sheet that the server reads and finds without people", () => {
	const csv = readCsv(sheetTemplate());
	expect(csv.kind).toBe("read");
	if (csv.kind !== "read") return;
	const sheet = readUserSheet(csv.records, { domain: "hanbit.example", taken: new Set(), usageLocation: "KR" });
	expect(sheet.problems.map(({ fault }) => fault.code)).toEqual(["noRows"]);
});

test("only sheets of a size that can be taken are sent", () => {
	expect(refuseFile({ name: "people.CSV", size: 10 })).toBeUndefined();
	expect(refuseFile({ name: "people.xlsx", size: 10 })).toBe("notCsv");
	expect(refuseFile({ name: "people.csv", size: 50_000_000 })).toBe("tooLarge");
});

test("rows with something wrong come first, each group by line", () => {
	const row = (line: number, state: "ready" | "wrong") => ({
		...{ line, state, userPrincipalName: "", displayName: "", problems: [] },
	});
	const rows = [row(2, "ready"), row(3, "wrong"), row(4, "ready"), row(5, "wrong")];
	expect(arrangeRows(rows).map(({ line }) => line)).toEqual([3, 5, 2, 4]);
});
