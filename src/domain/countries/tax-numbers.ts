/** VAT numbers without the country's prefix (European Commission, VIES, "format of a VAT number", 2020; HMRC for GB). */
const vatPatterns: Readonly<Record<string, string>> = {
	AT: "U\\d{8}",
	BE: "[01]\\d{9}",
	BG: "\\d{9,10}",
	CY: "\\d{8}[A-Z]",
	CZ: "\\d{8,10}",
	DE: "\\d{9}",
	DK: "\\d{8}",
	EE: "\\d{9}",
	ES: "[A-Z\\d]\\d{7}[A-Z\\d]",
	FI: "\\d{8}",
	FR: "[A-HJ-NP-Z\\d]{2}\\d{9}",
	GB: "(\\d{9}|\\d{12}|GD\\d{3}|HA\\d{3})",
	GR: "\\d{9}",
	HR: "\\d{11}",
	HU: "\\d{8}",
	IE: "\\d[A-Z\\d+*]\\d{5}[A-Z]{1,2}",
	IT: "\\d{11}",
	LT: "(\\d{9}|\\d{12})",
	LU: "\\d{8}",
	LV: "\\d{11}",
	MT: "\\d{8}",
	NL: "\\d{9}B\\d{2}",
	PL: "\\d{10}",
	PT: "\\d{9}",
	RO: "\\d{2,10}",
	SE: "\\d{12}",
	SI: "\\d{8}",
	SK: "\\d{10}",
};

/** How a VAT number of the country looks, with or without the country's letters; undefined where there is none. */
export function vatPattern(iso2: string): string | undefined {
	const pattern = vatPatterns[iso2];
	return pattern === undefined ? undefined : `^(${iso2 === "GR" ? "EL" : iso2})?${pattern}$`;
}

/** Business registration numbers that stand on invoices in place of a VAT number, with an example. */
const taxNumbers: Readonly<Record<string, { readonly pattern: string; readonly sample: string }>> = {
	/** National Tax Service of Korea: three, two and five digits. */
	KR: { pattern: "^\\d{3}-?\\d{2}-?\\d{5}$", sample: "123-45-67890" },
	/** Income Tax Department of India: the PAN. */
	IN: { pattern: "^[A-Z]{5}\\d{4}[A-Z]$", sample: "ABCDE1234F" },
	/** National Tax Agency of Japan: the corporate number. */
	JP: { pattern: "^T?\\d{13}$", sample: "1234567890123" },
	/** Australian Business Register: the ABN. */
	AU: { pattern: "^\\d{2} ?\\d{3} ?\\d{3} ?\\d{3}$", sample: "12 345 678 901" },
};

/** How a tax number of the country looks; undefined where none is asked for. */
export function taxNumberOf(iso2: string): { readonly pattern: string; readonly sample: string } | undefined {
	return taxNumbers[iso2];
}
