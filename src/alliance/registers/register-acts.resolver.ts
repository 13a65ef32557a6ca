import { Field, ID, ObjectType, Resolver } from "type-graphql";
import { Act, type Acting } from "../../acting/index.js";
import type { JsonText } from "../../reading/index.js";
import { publicId } from "../../shared/ids.js";
import { DateTime } from "../../shared/scalars.js";
import { establishRegister, recordRegisterTally, reverseRegisterTally } from "./register.acts.js";
import {
  AddRegisterEntry,
  EnableRegisterEntries,
  EstablishRegister,
  OfRegister,
  OfRegisterEntry,
  OfRegisterTally,
  ReadRegisterEntries,
  RecordRegisterTally,
} from "./register-acts.inputs.js";
import {
  addRegisterEntry,
  disableRegisterEntries,
  enableRegisterEntries,
  eraseRegisterEntry,
  type ReadEntry,
  readRegisterEntries,
} from "./register-entry.acts.js";
import { Register } from "./register.entity.js";
import { RegisterTally } from "./register-tally.entity.js";

@ObjectType({
  description: "A person in a register 条目; told by `readRegisterEntries` alone, which leaves an audit record.",
})
class RegisterEntryRead implements Omit<ReadEntry, "__typename"> {
  @Field(() => ID, { description: "Opaque id, by which it can be erased and by which nothing can be read." })
  id!: string;

  @Field(() => String, { description: "The person's name 姓名." })
  name!: string;

  @Field(() => String, { nullable: true, description: "How to reach the person 联系方式." })
  contact!: string | null;

  @Field(() => String, { nullable: true, description: "What the person can lend a hand with 特长." })
  strengths!: string | null;

  @Field(() => DateTime, { description: "When it was added 登记时间." })
  addedAt!: string;
}

const register = { register: () => Register };
const tallied = { ...register, tally: () => RegisterTally };

/** What can be done about registers: a permission and one call each. */
@Resolver()
export class RegisterActsResolver {
  @Act({
    permission: "register.keep",
    input: EstablishRegister,
    answers: register,
    description: "Begins to count people in a register 建立信息库.",
  })
  establishRegister(input: EstablishRegister, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => establishRegister(unit, input));
  }

  @Act({
    permission: "register.keep",
    input: RecordRegisterTally,
    answers: tallied,
    description: "Adds people to a register's count 登记人数.",
  })
  recordRegisterTally(input: RecordRegisterTally, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => recordRegisterTally(unit, input));
  }

  @Act({
    permission: "register.keep",
    input: OfRegisterTally,
    answers: tallied,
    description: "Takes a mistaken count back by another record 冲正人数; the payload holds the reversing record.",
  })
  reverseRegisterTally(input: OfRegisterTally, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => reverseRegisterTally(unit, input));
  }

  @Act({
    permission: "register.entries",
    input: EnableRegisterEntries,
    answers: register,
    description:
      "Turns entries on for a purpose and until a day 启用条目; another purpose or a later day begins anew, without the entries of before.",
  })
  enableRegisterEntries(input: EnableRegisterEntries, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => enableRegisterEntries(unit, input));
  }

  @Act({
    permission: "register.entries",
    input: OfRegister,
    answers: register,
    description: "Turns entries off, and erases them all 停用并清除条目.",
  })
  disableRegisterEntries(input: OfRegister, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => disableRegisterEntries(unit, input));
  }

  @Act({
    permission: "register.entries",
    input: AddRegisterEntry,
    answers: register,
    tells: { entryId: { type: () => ID, description: "The new entry 条目, by which it can be erased." } },
    description: "Adds a person to a register whose entries are on 添加条目; the count stays as the ledger says.",
  })
  addRegisterEntry(input: AddRegisterEntry, act: Acting): Promise<JsonText> {
    return act.perform(
      input,
      (unit) => addRegisterEntry(unit, input),
      ({ entry }) => ({ entryId: publicId("rge", entry!) }),
    );
  }

  @Act({
    permission: "register.entries",
    input: OfRegisterEntry,
    answers: register,
    description: "Erases a person from a register 清除条目.",
  })
  eraseRegisterEntry(input: OfRegisterEntry, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => eraseRegisterEntry(unit, input));
  }

  @Act({
    permission: "register.entries",
    input: ReadRegisterEntries,
    answers: register,
    tells: {
      entries: { type: () => [RegisterEntryRead], description: "The entries 条目, in the order of their adding." },
    },
    description:
      "Reads the entries of a register 查阅条目, and records who did so: an act, because each time must be accounted for. A key for retries is of no use here: whoever reads again is recorded again.",
  })
  readRegisterEntries(input: ReadRegisterEntries, act: Acting): Promise<JsonText> {
    let entries: readonly ReadEntry[] = [];
    const read = async (unit: Parameters<typeof readRegisterEntries>[0]) => {
      const answer = await readRegisterEntries(unit, input);
      entries = answer.entries;
      return { register: answer.register };
    };
    // Were it remembered, a retry would be told what its own undone attempt has read.
    return act.perform({ ...input, idempotencyKey: null }, read, () => ({ entries }));
  }
}
