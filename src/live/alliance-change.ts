import { Field, ID, ObjectType } from "type-graphql";
import { type Caller, readableNamed, readableOf } from "../reading/index.js";
import { publicId } from "../shared/ids.js";
import { DateTime } from "../shared/scalars.js";
import type { HubEvent } from "./event.js";

@ObjectType({
  description:
    "That something was done in an alliance 联盟变更: what a dashboard shows of it is then read anew, by its own rights.",
})
export class AllianceChange {
  @Field(() => String, { description: "What it was done to 对象, such as `activity` or `actionItem`." })
  noun!: string;

  @Field(() => String, {
    description: "The act 操作, by the mutation's name, such as `publishActivity`, or by the hub's own job.",
  })
  act!: string;

  @Field(() => DateTime, { description: "When it was done 时间." })
  at!: Date;

  @Field(() => ID, {
    nullable: true,
    description:
      "The id of what it was done to 编号, for coordinators and operators; null for members, and for what has no id of its own.",
  })
  subjectId?: string | null;
}

/** Whoever could count the announcements of these would know figures that are withheld from members. */
const coordinatorsOnly: ReadonlySet<string> = new Set([
  "apiKey",
  "careClaim",
  "caseRecord",
  "matter",
  "register",
  "visit",
]);

/** An event as the caller may know of it; null where it may not. */
export function changeFor({ role }: Caller, { noun, act, recordedAt, subjectId }: HubEvent): AllianceChange | null {
  const coordinates = role === "coordinator" || role === "operator";
  if (!coordinates && coordinatorsOnly.has(noun)) return null;
  const { prefix } = readableOf(readableNamed(`${noun[0]!.toUpperCase()}${noun.slice(1)}`));
  return { noun, act, at: recordedAt, subjectId: coordinates && prefix ? publicId(prefix, subjectId) : null };
}
