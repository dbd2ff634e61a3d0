import { expect, test } from "vitest";
import { placeOf } from "../../../test/http/demo-places.ts";
