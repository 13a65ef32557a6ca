import type { DayOfWeek } from "../../operations.js";
import type { Option } from "../choices.js";
import { dayOfWeek } from "../labels/station.js";
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

const days: Readonly<Record<string, DayOfWeek>> = {
  MO: "MONDAY",
  TU: "TUESDAY",
  WE: "WEDNESDAY",
  TH: "THURSDAY",
  FR: "FRIDAY",
  SA: "SATURDAY",
  SU: "SUNDAY",
};

/** What a rule means in words. */
export function ruleInWords(rrule: string): string {
  const known = rules[rrule as keyof typeof rules] as (typeof rules)[keyof typeof rules] | undefined;
  if (known) return say(known);
  const on = /^FREQ=WEEKLY;BYDAY=([A-Z,]+)$/.exec(rrule)?.[1]?.split(",");
  return on?.every((day) => day in days) ? on.map((day) => dayOfWeek(days[day]!)).join("、") : say("otherwise");
}
