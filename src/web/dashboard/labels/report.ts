import type { ReportSection } from "../../operations.js";
import { language, speaker, type Words } from "../texts.js";

/** What the parts of an annual report are called. */
export const reportSection = speaker<Record<ReportSection, Words>>({
  MEMBERS: ["成员单位", "Members"],
  ACTIVITIES: ["共建活动", "Shared activities"],
  MEETINGS: ["会议", "Meetings"],
  RESOLUTIONS: ["决议与督办", "Resolutions and follow-up"],
  MATTERS: ["群众事项", "Residents' matters"],
  NEEDS: ["需求清单", "List of needs"],
  PLEDGES: ["资源清单", "List of resources"],
  PROJECTS: ["项目清单", "List of projects"],
  CARE: ["走访关爱", "Visits"],
  STUDIOS: ["工作室接诊", "Studios"],
  HONOURS: ["荣誉", "Honours"],
});

/** The hub names figures in Chinese; this is what they are called in English, by their names. */
const figures: Readonly<Record<string, string>> = {
  members: "Member organizations",
  activitiesHeld: "Activities held",
  activitiesHosted: "Activities hosted",
  activitiesJoined: "Activities joined",
  headcount: "People",
  personTimes: "Person-times",
  meetingsHeld: "Meetings held",
  meetingsInquorate: "Meetings without a quorum",
  meetingsAttended: "Meetings attended",
  resolutionsAdopted: "Resolutions adopted",
  resolutionsFulfilled: "Resolutions fulfilled",
  actionItems: "Action items",
  actionItemsVerified: "Action items signed off",
  actionItemsOverdue: "Action items overdue",
  actionItemsLed: "Action items led",
  mattersRaised: "Matters raised",
  mattersAnswered: "Matters answered",
  mattersResolved: "Matters resolved",
  mattersAssigned: "Matters assigned",
  needsPublished: "Needs published",
  needsMet: "Needs met",
  pledgesOffered: "Resources offered",
  pledgesKept: "Resources delivered",
  projectsListed: "Projects listed",
  projectsClaimed: "Projects claimed",
  projectsCompleted: "Projects completed",
  visits: "Visits",
  cases: "Cases received",
  honours: "Honours awarded",
};

/** What a figure is called in the page's language; in Chinese where nothing else is known. */
export const figureLabel = ({ name, label }: { readonly name: string; readonly label: string }): string =>
  language() === "en" ? (figures[name] ?? label) : label;
