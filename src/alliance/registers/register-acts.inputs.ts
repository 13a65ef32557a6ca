import { Field, ID, InputType, Int } from "type-graphql";
import { ActInput } from "../../acting/index.js";
import { Day } from "../../shared/scalars.js";
import { RegisterKind } from "./register-kind.js";

@InputType({ description: "What is told of a new register." })
export abstract class EstablishRegister extends ActInput {
  @Field(() => ID, { nullable: true, description: "The alliance 联盟; the caller's own unless given." })
  allianceId?: string | null;

  @Field(() => RegisterKind, { description: "What it counts 类型." })
  kind!: RegisterKind;

  @Field(() => String, { description: "Its name 名称, at most 100 characters; one of its name in an alliance." })
  name!: string;
}

@InputType({ description: "A register." })
export abstract class OfRegister extends ActInput {
  @Field(() => ID, { description: "The register 信息库." })
  registerId!: string;
}

@InputType({ description: "How many people were added to a register, and how they were found." })
export abstract class RecordRegisterTally extends OfRegister {
  @Field(() => String, { description: "How they were found 来源, at most 40 characters, such as 红色家访." })
  source!: string;

  @Field(() => Day, { nullable: true, description: "The day on which they were added 日期; today unless given." })
  countedOn?: string | null;

  @Field(() => Int, { description: "How many people were added 人数, 1 to 10,000." })
  number!: number;
}

@InputType({ description: "A record of a register's ledger." })
export abstract class OfRegisterTally extends ActInput {
  @Field(() => ID, { description: "The record 登记记录." })
  tallyId!: string;
}

@InputType({ description: "A register whose entries are turned on, what for, and for how long." })
export abstract class EnableRegisterEntries extends OfRegister {
  @Field(() => String, { description: "What they are kept for 用途, at most 200 characters." })
  purpose!: string;

  @Field(() => Day, {
    description: "The last day on which they are kept 截止日期; the day after, the hub erases them.",
  })
  until!: string;
}

@InputType({
  description: "A person who is added to a register; there is no place for the number of an identity card.",
})
export abstract class AddRegisterEntry extends OfRegister {
  @Field(() => String, { description: "The person's name 姓名, at most 40 characters." })
  name!: string;

  @Field(() => String, { nullable: true, description: "How to reach the person 联系方式, at most 100 characters." })
  contact?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What the person can lend a hand with 特长, at most 200 characters; no telephone number.",
  })
  strengths?: string | null;
}

@InputType({ description: "An entry of a register." })
export abstract class OfRegisterEntry extends ActInput {
  @Field(() => ID, { description: "The entry 条目." })
  entryId!: string;
}

@InputType({ description: "A register whose entries are read, a page at a time." })
export abstract class ReadRegisterEntries extends OfRegister {
  @Field(() => Int, { nullable: true, description: "How many entries at most 条数, 1 to 100; 100 unless given." })
  first?: number | null;

  @Field(() => ID, { nullable: true, description: "Only entries that were added after this one 起始条目." })
  afterId?: string | null;
}
