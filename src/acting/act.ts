import { Arg, createParameterDecorator, Field, InputType, Mutation, ObjectType } from "type-graphql";
import { Needs, type Permission } from "../access/permissions.js";
import { UserError } from "../shared/refusals.js";
import { Acting, type ActContext } from "./acting.js";
import { answering, type Answers } from "./payloads.js";

/** What every act's input may carry. */
@InputType({ description: "What every act takes." })
export abstract class ActInput {
  @Field(() => String, {
    nullable: true,
    description:
      "Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days.",
  })
  idempotencyKey?: string | null;
}

/** What an act's payload has besides `userErrors`: objects, by the class that they are read as, and single values. */
interface ActOptions {
  readonly permission: Permission;
  readonly input: abstract new () => ActInput;
  readonly answers: Answers;
  readonly tells?: Readonly<Record<string, { type: () => unknown; description: string }>>;
  readonly description: string;
}

/**
 * Makes a resolver's method a root mutation field: `publishActivity(input: PublishActivityInput!):
 * PublishActivityPayload`. The method is handed the input and the act to perform.
 */
export function Act({ permission, input, answers, tells = {}, description }: ActOptions): MethodDecorator {
  return (prototype, key, descriptor) => {
    const act = String(key);
    const name = act[0]!.toUpperCase() + act.slice(1);
    answering(act, answers);

    abstract class Input extends input {}
    InputType(`${name}Input`, { description: `What ${act} takes.` })(Input);
    abstract class Payload {}
    ObjectType(`${name}Payload`, { description: `What came of ${act}.` })(Payload);
    for (const [field, type] of Object.entries(answers))
      Field(type as never, { nullable: true, description: "The record as it stands now; null when refused." })(
        Payload.prototype,
        field,
      );
    for (const [field, { type, description: text }] of Object.entries(tells))
      Field(type as never, { nullable: true, description: text })(Payload.prototype, field);
    Field(() => [UserError] as never, { description: "Why it was refused; empty when it was done." })(
      Payload.prototype,
      "userErrors",
    );

    Arg("input", () => Input as never, { description: "What the act takes." })(prototype, key, 0);
    createParameterDecorator<ActContext>(({ context, info }) => new Acting(context, info))(prototype, key, 1);
    Needs(permission)(prototype, key, descriptor);
    Mutation(() => Payload as never, { nullable: true, description })(prototype, key, descriptor);
  };
}
