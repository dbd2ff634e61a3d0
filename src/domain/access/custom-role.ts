import type { Brand, PartnerId } from "../basics/ids.ts";
import type { Instant } from "../basics/instant.ts";
import type { Operation } from "./operations.ts";

export type CustomRoleId = Brand<"CustomRoleId">;

/** A role of a partner's own making: operations under a name. */
export interface CustomRole {
	readonly id: CustomRoleId;
	readonly partnerId: PartnerId;
	readonly name: string;
	readonly operations: readonly Operation[];
	readonly createdAt: Instant;
}
