/** Two letters a country, so that a pattern's countries fit a line. */
type Countries = string;

/**
 * How postal codes look (Unicode CLDR 26, "postalCodeData"; newer ones of Korea, Ireland and Taiwan as their posts tell
 * them). Spaces and hyphens that people leave out may be left out.
 */
const shapes: readonly (readonly [pattern: string, countries: Countries])[] = [
	["\\d{3}", "FO IS LS MG OM PG"],
	["\\d{4}", "AF AL AM AT AU BD BE BG CC CH CV CX CY DK ET GE GW HU LR LU MK MZ NE NF NO NZ PH PY SI SJ TN ZA"],
	[
		"\\d{5}",
		"BA BT CU DE DO DZ EE EG ES FI FR HN HR ID IQ IT KE KR KW LA LK MA ME MM MV MX MY NI NP PK SN TH TR UA UY XK ZM",
	],
	["\\d{6}", "BY CN CO IN KG KZ NG RO RU SG TJ TM TT UZ"],
	["\\d{5}(-?\\d{4})?", "AS FM GU MH MP PR PW SA US VI"],
	["\\d{3} ?\\d{2}", "CZ GR SE SK"],
	["9[78]\\d{3}", "BL GF GP MF MQ NC PF PM RE WF YT"],
	["\\d{4,5}", "CR GT"],
	["\\d{5,6}", "KH MN PE RS VN"],
	["22\\d{3}", "AX"],
	["AD[1-7]00", "AD"],
	["([A-Z]?\\d{4}([A-Z]{3})?)", "AR"],
	["(AZ ?)?\\d{4}", "AZ"],
	["[A-Z]{2} ?\\d{4}", "BN"],
	["\\d{5}-?\\d{3}", "BR"],
	["[A-Z]\\d[A-Z] ?\\d[A-Z]\\d", "CA"],
	["\\d{3}-?\\d{4}", "CL JP"],
	["(GIR ?0AA|[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2})", "GB GG IM JE"],
	["39\\d{2}", "GL"],
	["[AC-FHKNPRTV-Y]\\d[\\dW] ?[AC-FHKNPRTV-Y\\d]{4}", "IE"],
	["\\d{5}(\\d{2})?", "IL"],
	["94(8[5-9]|9[0-8])", "LI"],
	["(LT-?)?\\d{5}", "LT"],
	["(LV-?)?\\d{4}", "LV"],
	["980\\d{2}", "MC"],
	["(MD-?)?\\d{4}", "MD"],
	["[A-Z]{3} ?\\d{2,4}", "MT"],
	["[1-9]\\d{3} ?[A-Z]{2}", "NL"],
	["\\d{2}-?\\d{3}", "PL"],
	["\\d{4}-?\\d{3}", "PT"],
	["4789\\d", "SM"],
	["\\d{3}(-?\\d{2,3})?", "TW"],
	["00120", "VA"],
];

/** Where letters get through without a code, or most people have none. */
const optional: Countries = "AF AR AZ CL CO CR EG GT HN IE IQ KE KH LA LS MM NG NI PE PG PY TT VN ZM";

const patterns: ReadonlyMap<string, string> = new Map(
	shapes.flatMap(([pattern, countries]) => countries.split(" ").map((iso2) => [iso2, `^${pattern}$`] as const)),
);
const withoutDuty = new Set(optional.split(" "));

/** How postal codes of the country look, as the source of a regular expression; undefined where any text will do. */
export function postalCodePattern(iso2: string): string | undefined {
	return patterns.get(iso2);
}

/** Whether an address there needs a postal code. */
export function isPostalCodeRequired(iso2: string): boolean {
	return patterns.has(iso2) && !withoutDuty.has(iso2);
}
