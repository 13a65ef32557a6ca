import type { DayOfWeek } from "../../operations.js";
import { speaker, type Words } from "../texts.js";

/** The days of a week, from Monday on. */
export const daysOfWeek = {
  MONDAY: ["周一", "Mon"],
  TUESDAY: ["周二", "Tue"],
  WEDNESDAY: ["周三", "Wed"],
  THURSDAY: ["周四", "Thu"],
  FRIDAY: ["周五", "Fri"],
  SATURDAY: ["周六", "Sat"],
  SUNDAY: ["周日", "Sun"],
} as const satisfies Record<DayOfWeek, Words>;

/** What a day of the week is called. */
export const dayOfWeek = speaker<Record<DayOfWeek, Words>>(daysOfWeek);
