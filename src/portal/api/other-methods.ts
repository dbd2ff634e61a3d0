/** Methods that `callApi` sends on as they are, although its type names only GET and POST. */
export const otherMethods = {
	put: "PUT" as string as "POST", // see above
	patch: "PATCH" as string as "POST", // see above
	remove: "DELETE" as string as "POST", // see above
} as const;
