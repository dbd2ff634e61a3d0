import { afterAll, describe, expect, test } from "vitest";
import { demoCustomerId } from "../../src/use-cases/demo/demo-ids.ts";
import { startTestServer } from "../support/test-server.ts";
import { missingMembers } from "./documented-members.ts";

const { ask, close } = await startTestServer();
afterAll(close);

describe("indirect resellers", () => {
	test("are those through whom customers came, by name and number", async () => {
		const body = {
			companyProfile: { domain: "through.example" },
			billingProfile: {
				...{ email: "a@b.example", culture: "ko-KR", language: "ko", companyName: "거쳐 온 곳" },
				defaultAddress: {
					...{ country: "KR", firstName: "하늘", lastName: "김" },
					...{ addressLine1: "종로 1", city: "서울", postalCode: "03154" },
				},
			},
			associatedPartnerId: "7654321",
		};
		const { id } = (await ask({ method: "POST", url: "/v1/customers", body })).json<{ id: string }>();
		const answer = await ask({ url: `/v1/customers/${id}/relationships` });
		expect(missingMembers("get-indirect-resellers-of-a-customer", answer.json())).toEqual([]);
		const type = "relationship_type=IsIndirectCloudSolutionProviderOf";
		const all = await ask({ url: `/v1/relationships?${type}` });
		expect(all.json().items).toEqual(expect.arrayContaining(answer.json().items));
		const filter = (field: string, value: string) =>
			encodeURIComponent(JSON.stringify({ Field: field, Value: value, Operator: "starts_with" }));
		const found = async (query: string) => (await ask({ url: `/v1/relationships?${type}&filter=${query}` })).json();
		expect((await found(filter("MpnId", "765"))).totalCount).toBe(1);
		expect((await found(filter("MpnId", "9"))).totalCount).toBe(0);
		expect((await ask({ url: `/v1/relationships?filter=${filter("Color", "red")}` })).statusCode).toBe(400);
		const byReseller = await ask({ url: `/v1/customers?filter=${filter("IndirectReseller", "7654321")}` });
		const ids = byReseller.json<{ items: { id: string }[] }>().items.map((one) => one.id);
		expect(new Set(ids)).toEqual(new Set([id, demoCustomerId(3), demoCustomerId(6)]));
	});
});
