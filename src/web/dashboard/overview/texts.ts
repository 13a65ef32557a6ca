import { speaker } from "../texts.js";

/** What the overview says. */
export const texts = {
  activities: ["活动", "Activities"],
  headcount: ["人数", "People"],
  personTimes: ["人次", "Person-times"],
  pledged: ["承诺", "Pledged"],
  claimed: ["已认领", "Claimed"],
  fulfilled: ["已兑现", "Fulfilled"],
  matters: ["事项", "Matters"],
  resolved: ["已办结", "Resolved"],
  overdue: ["已逾期", "Overdue"],
  resolutionsAdopted: ["已通过决议", "Resolutions adopted"],
  resolutionsFulfilled: ["已落实决议", "Resolutions fulfilled"],
  overdueActionItems: ["逾期任务", "Overdue action items"],
} as const;

/** A text of the overview. */
export const say = speaker(texts);
