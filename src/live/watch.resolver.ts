import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Resolver, Root, Subscription } from "type-graphql";
import { Needs } from "../access/permissions.js";
import { Activity, Registration } from "../alliance/activities/index.js";
import type { JsonText, ReadContext } from "../reading/index.js";
import { badInput, HubError } from "../shared/errors.js";
import { parsePublicId } from "../shared/ids.js";
import { AllianceChange, changeFor } from "./alliance-change.js";
import type { HubEvent, Interest } from "./event.js";
import type { Subscriber } from "./subscriber.js";

/** What a subscription's resolver is handed: as for a query, and where to hear of events. */
export interface WatchContext extends ReadContext {
  /** Begins to hear of events, after the one that the client has last, if it said so. */
  readonly watch: (interest: Interest) => Promise<Subscriber>;
}

interface Asked {
  readonly args: Record<string, unknown>;
  readonly context: object;
}

/** The UUID of an id that was given; no UUID at all for one of another type. */
const uuidIn = (id: unknown, prefix: string): string | null | undefined => {
  if (id == null) return undefined;
  const parsed = parsePublicId(id as string);
  return parsed?.prefix === prefix ? parsed.uuid : null;
};

const watchActivities = ({ args, context }: Asked): Promise<Subscriber> => {
  if (args["allianceId"] == null && args["activityId"] == null)
    throw badInput("eitherOf", "allianceId", { other: "activityId" });
  return (context as WatchContext).watch({
    noun: "activity",
    allianceId: uuidIn(args["allianceId"], "all"),
    subjectId: uuidIn(args["activityId"], "act"),
  });
};

const watchRegistrations = ({ args, context }: Asked): Promise<Subscriber> =>
  (context as WatchContext).watch({ noun: "registration", withinId: uuidIn(args["activityId"], "act") });

const watchAlliance = ({ args, context }: Asked): Promise<Subscriber> => {
  const { caller, watch } = context as WatchContext;
  const allianceId = uuidIn(args["allianceId"], "all");
  if (!allianceId) throw new HubError("NOT_FOUND", "notFound", { argument: "allianceId" });
  if (caller.role !== "operator" && caller.allianceId !== allianceId) throw new HubError("FORBIDDEN", "otherAlliance");
  return watch({ allianceId });
};

/** What can be watched: an event carries ids, and the answer is read by the subscriber's own rights at that moment. */
@Resolver()
export class WatchResolver {
  @Needs("activity.watch")
  @Subscription(() => Activity, {
    subscribe: watchActivities,
    description:
      "An activity each time that it changes 活动变更: one message an act, in order. What the subscriber may not see is passed over.",
  })
  activityChanged(
    @Root() event: HubEvent,
    @Ctx() context: WatchContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("allianceId", () => ID, {
      nullable: true,
      description: "The alliance whose activities to watch 联盟; give this or activityId.",
    })
    _allianceId?: string,
    @Arg("activityId", () => ID, { nullable: true, description: "The activity to watch 活动." })
    _activityId?: string,
  ): Promise<JsonText | null> {
    return context.read.one(Activity, info, context, { id: event.subjectId });
  }

  @Needs("registration.watch")
  @Subscription(() => Registration, {
    subscribe: watchRegistrations,
    description:
      "A registration of an activity each time that it changes 报名变更: one message an act, in order, for the host, the unit that the person came with, and the coordinators.",
  })
  registrationChanged(
    @Root() event: HubEvent,
    @Ctx() context: WatchContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("activityId", () => ID, { description: "The activity whose registrations to watch 活动." })
    _activityId: string,
  ): Promise<JsonText | null> {
    return context.read.one(Registration, info, context, { id: event.subjectId });
  }

  @Needs("alliance.watch")
  @Subscription(() => AllianceChange, {
    subscribe: watchAlliance,
    description:
      "Whatever is done in an alliance 联盟变更: one message an act, in order, whatever it is about, for its coordinators and members. Members are not told of matters, visits, care claims, cases, registers and keys.",
  })
  allianceChanged(
    @Root() event: HubEvent,
    @Ctx() { caller }: WatchContext,
    @Arg("allianceId", () => ID, { description: "The alliance to watch 联盟: the caller's own." }) _allianceId: string,
  ): AllianceChange | null {
    return changeFor(caller, event);
  }
}
