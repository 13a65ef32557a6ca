import { Resolver } from "type-graphql";
import { Act, type Acting } from "../../acting/index.js";
import type { JsonText } from "../../reading/index.js";
import { longest, optionalText } from "../../shared/texts.js";
import {
  declareInquorate,
  meetingOf,
  openMeeting,
  planMeeting,
  recordPresence,
  replanMeeting,
  sendNotice,
} from "./meeting.acts.js";
import { Meeting } from "./meeting.entity.js";
import {
  DraftMinutes,
  EndMeetingSeries,
  OfMeeting,
  OfMeetingWithReason,
  PlanMeeting,
  PlanMeetingSeries,
  PublishMinutes,
  RecordPresence,
  ReplanMeeting,
} from "./meeting-acts.inputs.js";
import { endMeetingSeries, planMeetingSeries } from "./meeting-series.acts.js";
import { MeetingSeries } from "./meeting-series.entity.js";
import { approveMinutes, draftMinutes, publishMinutes } from "./minutes.acts.js";
import { Minutes } from "./minutes.entity.js";

const meeting = { meeting: () => Meeting };
const series = { series: () => MeetingSeries };
const minutes = { minutes: () => Minutes };
const meetingAndMinutes = { ...meeting, ...minutes };

/** What can be done about meetings: a permission and one call each. */
@Resolver()
export class MeetingActsResolver {
  @Act({
    permission: "meeting.run",
    input: PlanMeeting,
    answers: meeting,
    description: "Plans a meeting 安排会议.",
  })
  planMeeting(input: PlanMeeting, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => planMeeting(unit, input));
  }

  @Act({
    permission: "meeting.run",
    input: ReplanMeeting,
    answers: meeting,
    description:
      "Changes what is planned of a meeting 调整会议; one that failed for too few members is planned again by it.",
  })
  replanMeeting(input: ReplanMeeting, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => replanMeeting(unit, input));
  }

  @Act({
    permission: "meeting.run",
    input: OfMeeting,
    answers: meeting,
    description: "Tells those invited 发送会议通知, no later than its lead time says.",
  })
  sendNotice(input: OfMeeting, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => sendNotice(unit, input));
  }

  @Act({
    permission: "meeting.run",
    input: RecordPresence,
    answers: meeting,
    description:
      "Records who came from one organization in one role 登记到会. Recorded again, it corrects what was recorded.",
  })
  recordPresence(input: RecordPresence, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => recordPresence(unit, input));
  }

  @Act({
    permission: "meeting.run",
    input: OfMeeting,
    answers: meeting,
    description: "Opens a meeting 宣布开会, with its quorum of voting members present.",
  })
  openMeeting(input: OfMeeting, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => openMeeting(unit, input));
  }

  @Act({
    permission: "meeting.run",
    input: OfMeeting,
    answers: meeting,
    description: "Records that a meeting failed for too few members 流会.",
  })
  declareInquorate(input: OfMeeting, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => declareInquorate(unit, input));
  }

  @Act({
    permission: "meeting.run",
    input: OfMeeting,
    answers: meeting,
    description: "Ends a meeting 闭会.",
  })
  adjournMeeting(input: OfMeeting, act: Acting): Promise<JsonText> {
    return act.perform(input, async (unit) => {
      const found = await meetingOf(unit, input);
      found.adjourn(unit);
      return { meeting: found };
    });
  }

  @Act({
    permission: "meeting.run",
    input: OfMeetingWithReason,
    answers: meeting,
    description: "Calls a meeting off 取消会议, before it is opened.",
  })
  cancelMeeting(input: OfMeetingWithReason, act: Acting): Promise<JsonText> {
    return act.perform(input, async (unit) => {
      const found = await meetingOf(unit, input);
      found.cancel(unit, optionalText("reason", input.reason, longest.title));
      return { meeting: found };
    });
  }

  @Act({
    permission: "meeting.run",
    input: PlanMeetingSeries,
    answers: series,
    description: "Plans a meeting that repeats 安排例会, with its meetings of the next twelve months.",
  })
  planMeetingSeries(input: PlanMeetingSeries, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => planMeetingSeries(unit, input));
  }

  @Act({
    permission: "meeting.run",
    input: EndMeetingSeries,
    answers: series,
    description: "Ends a series with a day 结束例会: its meetings after that day are called off.",
  })
  endMeetingSeries(input: EndMeetingSeries, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => endMeetingSeries(unit, input));
  }

  @Act({
    permission: "meeting.run",
    input: DraftMinutes,
    answers: minutes,
    description:
      "Writes the minutes of a meeting 起草纪要: changes the draft, or begins a new version where the last one is approved.",
  })
  draftMinutes(input: DraftMinutes, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => draftMinutes(unit, input));
  }

  @Act({
    permission: "meeting.run",
    input: OfMeeting,
    answers: meetingAndMinutes,
    description: "Approves the draft of a meeting's minutes 审定纪要; it never changes again.",
  })
  approveMinutes(input: OfMeeting, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => approveMinutes(unit, input));
  }

  @Act({
    permission: "meeting.run",
    input: PublishMinutes,
    answers: minutes,
    description:
      "Puts a redacted text of the approved minutes on public display 公示, seven days unless others are given.",
  })
  publishMinutes(input: PublishMinutes, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => publishMinutes(unit, input));
  }
}
