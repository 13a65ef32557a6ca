import type { Option } from "../choices.js";
import { say } from "./texts.js";

const rules = {
  "FREQ=DAILY": "DAILY",
  "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR": "WORKDAYS",
  "FREQ=WEEKLY": "WEEKLY",
  "FREQ=WEEKLY;INTERVAL=2": "BIWEEKLY",
  "FREQ=MONTHLY": "MONTHLY",
} as const;

/** The rules by which a duty may be planned here. */
export const ruleOptions: readonly Option[] = Object.entries(rules).map(([value, text]) => ({
  value,
  label: say(text),
}));

/** What a rule means in words. */
export const ruleInWords = (rrule: string): string => say(rules[rrule as keyof typeof rules] ?? "otherwise");
