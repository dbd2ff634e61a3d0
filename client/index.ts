export type { components, operations, paths } from "./api.ts";
export type { Patience } from "./ask-again.ts";
export {
	type ClientSettings,
	createSeatliftClient,
	type RequestOptions,
	type SeatliftClient,
} from "./create-client.ts";
export type { AnswerOf, BodyOf, Schema } from "./operation-types.ts";
export { SeatliftError } from "./seatlift-error.ts";
