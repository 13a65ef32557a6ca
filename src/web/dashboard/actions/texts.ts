import { speaker } from "../texts.js";

/** A text of the page of action items. */
export const say = speaker({
  status: ["状态", "Status"],
  lead: ["牵头单位", "Lead"],
  open: ["未销号", "Not signed off"],
  all: ["全部", "All"],
  anybody: ["全部单位", "Any organization"],
  overdue: ["已逾期", "Overdue"],
  others: ["其他任务", "Other action items"],
  none: ["没有符合条件的任务。", "No action item matches."],
  back: ["全部任务", "All action items"],
});
