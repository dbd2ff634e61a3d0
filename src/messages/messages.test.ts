import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, test } from "vitest";
import enRules from "./en/rules.json" with { type: "json" };
import koRules from "./ko/rules.json" with { type: "json" };
import { formatCountry, formatList, formatMessage, type MessageKey } from "./messages.ts";
