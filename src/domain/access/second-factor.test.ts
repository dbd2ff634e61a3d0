import { describe, expect, test } from "vitest";
import { storedId } from "../basics/ids.ts";
import { parseInstant } from "../basics/instant.ts";
import type { CustomRole } from "./custom-role.ts";
import { roles } from "./roles.ts";
import { isSecondFactorDemanded } from "./second-factor.ts";

const doorkeeper: CustomRole = {
	id: storedId("door"),
	partnerId: storedId("partner"),
	name: "Doorkeeper",
	operations: ["manageApiClients"],
	createdAt: parseInstant("2026-01-01T00:00:00Z"),
};

describe("a second factor is demanded", () => {
	test("of nobody, of everybody, or of those who decide who may do what", () => {
		const of = (demand: "optional" | "administrators" | "everybody") =>
			roles.filter((role) => isSecondFactorDemanded(demand, { roles: [role] }, []));
		expect(of("optional")).toEqual([]);
		expect(of("everybody")).toEqual([...roles]);
		expect(of("administrators")).toEqual(["globalAdmin", "userManagementAdmin"]);
	});

	test("also of whoever administers by a role of the partner's own", () => {
		const held = { roles: ["salesAgent"], customRoles: [doorkeeper.id] } as const;
		expect(isSecondFactorDemanded("administrators", held, [doorkeeper])).toBe(true);
		expect(isSecondFactorDemanded("administrators", held, [])).toBe(false);
	});
});
