/** Where an address names a state, province or territory by its postal abbreviation, and which there are. */
const statesByCountry: Readonly<Record<string, string>> = {
	/** United States Postal Service, Publication 28, appendix B, with the armed forces. */
	US: "AA AE AK AL AP AR AZ CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK OR PA RI SC SD TN TX UT VA VT WA WI WV WY",
	/** Canada Post, "addressing guidelines". */
	CA: "AB BC MB NB NL NS NT NU ON PE QC SK YT",
	/** Australia Post, "addressing guidelines". */
	AU: "ACT NSW NT QLD SA TAS VIC WA",
	/** ISO 3166-2:BR. */
	BR: "AC AL AM AP BA CE DF ES GO MA MG MS MT PA PB PE PI PR RJ RN RO RR RS SC SE SP TO",
};

/** The abbreviations that an address of the country may name; empty where any text will do, or none. */
export function statesOf(iso2: string): readonly string[] {
	return statesByCountry[iso2]?.split(" ") ?? [];
}
