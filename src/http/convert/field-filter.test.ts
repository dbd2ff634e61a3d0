import fc from "fast-check";
import { expect, test } from "vitest";
import { readFieldFilter } from "./field-filter.ts";

const none = { field: "", operator: "", value: "" };

test.each([
	["the .NET SDK", { Field: "CompanyName", Value: "Han", Operator: "starts_with" }],
	["the Java SDK", { operator: "StartsWith", fieldType: "String", field: "CompanyName", value: "Han" }],
	["the .NET SDK of 2016", { Field: "CompanyName", Value: "Han", Operator: 9 }],
	["a hand", { FIELD: "companyName", value: "Han", OPERATOR: "startsWith", extra: null }],
])("as %s writes it", (_client, filter) => {
	expect(readFieldFilter(JSON.stringify(filter))).toEqual({
		field: "companyname",
		operator: "starts_with",
		value: "Han",
	});
});

test.each([
	"",
	"{",
	"null",
	"5",
	"[]",
	"{}",
	'{"Field":"a","Value":5,"Operator":"equals"}',
	'{"Field":"a","Value":"b","Operator":"resembles"}',
	'{"Field":"a","Value":"b","Operator":11}',
	'{"Field":"a","Value":null,"Operator":"equals"}',
	'{"LeftFilter":{},"Operator":"and","RightFilter":{}}',
	'{"Field":"a","Value":"\\u0000","Operator":"equals"}',
	'{"Field":"a","Value":"\\ud800","Operator":"equals"}',
])("%j is a filter on no field", (text) => {
	expect(readFieldFilter(text)).toEqual(none);
});

test("no text makes it throw", () => {
	fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readFieldFilter(text)));
});
