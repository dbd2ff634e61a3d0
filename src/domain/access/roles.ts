/** The partner-side roles, Korean and English names in `src/messages`. */
export const roles = [
	"globalAdmin",
	"userManagementAdmin",
	"billingAdmin",
	"adminAgent",
	"salesAgent",
	"helpdeskAgent",
] as const;
export type Role = (typeof roles)[number];
