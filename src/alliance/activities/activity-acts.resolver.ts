import { Resolver } from "type-graphql";
import { Act, type Acting } from "../../acting/index.js";
import { RateLimited } from "../../access/permissions.js";
import type { JsonText } from "../../reading/index.js";
import { longest, optionalText } from "../../shared/texts.js";
import { createActivity, publishActivity, run, updateActivity } from "./activity.acts.js";
import { Activity } from "./activity.entity.js";
import {
  CreateActivity,
  CreateActivitySeries,
  EndActivitySeries,
  InviteCoHost,
  OfActivity,
  OfActivityWithReason,
  OfCoHost,
  OfParticipant,
  OfRegistration,
  RecordAttendance,
  RegisterForActivity,
  UpdateActivity,
} from "./activity-acts.inputs.js";
import { createActivitySeries, endActivitySeries } from "./activity-series.acts.js";
import { ActivitySeries } from "./activity-series.entity.js";
import { acceptOffer, cancelRegistration } from "./answer-registration.js";
import { Attendance } from "./attendance.entity.js";
import { answerAsCoHost, inviteCoHost } from "./co-host.acts.js";
import { CoHost } from "./co-host.entity.js";
import { participantOf } from "./participant.acts.js";
import { recordAttendance } from "./record-attendance.js";
import { registerForActivity } from "./register-for-activity.js";
import { Registration } from "./registration.entity.js";

const activity = { activity: () => Activity };
const series = { series: () => ActivitySeries };
const coHost = { coHost: () => CoHost };
const registration = { registration: () => Registration };

/** What can be done about activities: a permission and one call each. */
@Resolver()
export class ActivityActsResolver {
  @Act({
    permission: "activity.run",
    input: CreateActivity,
    answers: activity,
    description: "Prepares an activity as a draft 新建活动; a member hosts it itself, a coordinator names any host.",
  })
  createActivity(input: CreateActivity, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => createActivity(unit, input));
  }

  @Act({
    permission: "activity.run",
    input: UpdateActivity,
    answers: activity,
    description:
      "Changes what is planned of an activity 修改活动, until it is over. Places that this adds are offered to who waits.",
  })
  updateActivity(input: UpdateActivity, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => updateActivity(unit, input));
  }

  @Act({
    permission: "activity.run",
    input: OfActivity,
    answers: activity,
    description: "Announces an activity 发布活动, also again after it was put off.",
  })
  publishActivity(input: OfActivity, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => publishActivity(unit, input));
  }

  @Act({
    permission: "activity.run",
    input: OfActivityWithReason,
    answers: activity,
    description: "Puts an activity off 延期; its new time is set before it is announced again.",
  })
  postponeActivity(input: OfActivityWithReason, act: Acting): Promise<JsonText> {
    return act.perform(input, async (unit) => {
      const found = await run(unit, input);
      found.postpone(unit, optionalText("reason", input.reason, longest.title));
      return { activity: found };
    });
  }

  @Act({
    permission: "activity.run",
    input: OfActivity,
    answers: activity,
    description: "Begins an activity 开始活动; emergency work may begin unannounced.",
  })
  startActivity(input: OfActivity, act: Acting): Promise<JsonText> {
    return act.perform(input, async (unit) => {
      const found = await run(unit, input);
      found.start(unit);
      return { activity: found };
    });
  }

  @Act({
    permission: "activity.run",
    input: OfActivity,
    answers: activity,
    description: "Ends an activity 完成活动; from then on it counts in the figures for good.",
  })
  completeActivity(input: OfActivity, act: Acting): Promise<JsonText> {
    return act.perform(input, async (unit) => {
      const found = await run(unit, input);
      found.complete(unit);
      return { activity: found };
    });
  }

  @Act({
    permission: "activity.run",
    input: OfActivityWithReason,
    answers: activity,
    description: "Calls an activity off 取消活动, before it is completed.",
  })
  cancelActivity(input: OfActivityWithReason, act: Acting): Promise<JsonText> {
    return act.perform(input, async (unit) => {
      const found = await run(unit, input);
      found.cancel(unit, optionalText("reason", input.reason, longest.title));
      return { activity: found };
    });
  }

  @Act({
    permission: "activity.run",
    input: OfActivity,
    answers: activity,
    description: "Closes the records of a completed activity 归档活动: nothing of it changes any more.",
  })
  archiveActivity(input: OfActivity, act: Acting): Promise<JsonText> {
    return act.perform(input, async (unit) => {
      const found = await run(unit, input);
      found.archive(unit);
      return { activity: found };
    });
  }

  @Act({
    permission: "activity.run",
    input: CreateActivitySeries,
    answers: series,
    description: "Announces an activity that repeats 新建系列活动, with its activities of the next twelve months.",
  })
  createActivitySeries(input: CreateActivitySeries, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => createActivitySeries(unit, input));
  }

  @Act({
    permission: "activity.run",
    input: EndActivitySeries,
    answers: series,
    description: "Ends a series with a day 结束系列活动: its activities after that day are called off.",
  })
  endActivitySeries(input: EndActivitySeries, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => endActivitySeries(unit, input));
  }

  @Act({
    permission: "activity.run",
    input: InviteCoHost,
    answers: coHost,
    description: "Asks a unit to host an activity jointly 邀请联合主办.",
  })
  inviteCoHost(input: InviteCoHost, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => inviteCoHost(unit, input));
  }

  @Act({
    permission: "coHost.answer",
    input: OfCoHost,
    answers: coHost,
    description: "Agrees to host an activity jointly 同意联合主办; only the unit itself can.",
  })
  acceptCoHost(input: OfCoHost, act: Acting): Promise<JsonText> {
    return act.perform(input, async (unit) => {
      const asked = await answerAsCoHost(unit, input);
      asked.accept(unit);
      return { coHost: asked };
    });
  }

  @Act({
    permission: "coHost.answer",
    input: OfCoHost,
    answers: coHost,
    description: "Turns down to host an activity jointly 谢绝联合主办; only the unit itself can.",
  })
  declineCoHost(input: OfCoHost, act: Acting): Promise<JsonText> {
    return act.perform(input, async (unit) => {
      const asked = await answerAsCoHost(unit, input);
      asked.decline(unit);
      return { coHost: asked };
    });
  }

  @Act({
    permission: "coHost.answer",
    input: OfCoHost,
    answers: coHost,
    description: "Steps back from hosting an activity jointly 退出联合主办; only the unit itself can.",
  })
  withdrawCoHost(input: OfCoHost, act: Acting): Promise<JsonText> {
    return act.perform(input, async (unit) => {
      const asked = await answerAsCoHost(unit, input);
      asked.withdraw(unit);
      return { coHost: asked };
    });
  }

  @RateLimited("registration")
  @Act({
    permission: "registration.make",
    input: RegisterForActivity,
    answers: registration,
    tells: {
      cancelToken: {
        type: () => String,
        description:
          "The secret by which who registered without an organization takes an offer or cancels 取消凭证; told this once, and to a retry. Null with an organization, which answers by its key.",
      },
    },
    description:
      "Registers a person for an activity 报名, also without a key: with a place while there are any, else at the end of the waitlist.",
  })
  registerForActivity(input: RegisterForActivity, act: Acting): Promise<JsonText> {
    return registerForActivity(input, act);
  }

  @RateLimited("registration")
  @Act({
    permission: "registration.change",
    input: OfRegistration,
    answers: registration,
    description: "Takes the place that was offered 接受名额, while the offer lasts.",
  })
  acceptOffer(input: OfRegistration, act: Acting): Promise<JsonText> {
    return acceptOffer(input, act);
  }

  @RateLimited("registration")
  @Act({
    permission: "registration.change",
    input: OfRegistration,
    answers: registration,
    description: "Cancels a registration 取消报名; a place that this frees is offered to who is first in line.",
  })
  cancelRegistration(input: OfRegistration, act: Acting): Promise<JsonText> {
    return cancelRegistration(input, act);
  }

  @Act({
    permission: "activity.run",
    input: OfParticipant,
    answers: registration,
    description: "Records that a registered person came 到场登记, once the activity has begun.",
  })
  checkIn(input: OfParticipant, act: Acting): Promise<JsonText> {
    return act.perform(input, async (unit) => {
      const participant = await participantOf(unit, input);
      participant.checkIn(unit);
      return { registration: participant };
    });
  }

  @Act({
    permission: "activity.run",
    input: OfParticipant,
    answers: registration,
    description: "Records that a registered person did not come 未到场登记, once the activity has begun.",
  })
  recordNoShow(input: OfParticipant, act: Acting): Promise<JsonText> {
    return act.perform(input, async (unit) => {
      const participant = await participantOf(unit, input);
      participant.recordNoShow(unit);
      return { registration: participant };
    });
  }

  @Act({
    permission: "activity.run",
    input: RecordAttendance,
    answers: { attendance: () => Attendance },
    description:
      "Records who came from one organization for one duty 签到登记: heads and person-times. Recorded again, it corrects what was recorded.",
  })
  recordAttendance(input: RecordAttendance, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => recordAttendance(unit, input));
  }
}
