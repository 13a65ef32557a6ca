import { Field, ID, InputType, Int } from "type-graphql";
import { ActInput } from "../acting/index.js";

@InputType({ description: "A subgraph as somebody wants it to be served." })
export class CheckSubgraph extends ActInput {
  @Field(() => String, {
    description:
      "Its name 名称: 2 to 30 small letters or digits, a letter first. Its types begin with `Name_`, its fields with `name_`.",
  })
  name!: string;

  @Field(() => String, { description: "Where it is asked 地址: https, at a public network address." })
  url!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "Its schema 架构 (SDL, Apollo Federation 2), 2 MiB at most; when absent the subgraph itself is asked for it (`_service`).",
  })
  sdl?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "Whose it is 所属单位; an operator says so for a new name, everybody else's is the caller's own.",
  })
  organizationId?: string | null;
}

@InputType({ description: "A subgraph that is to be served." })
export class PublishSubgraph extends CheckSubgraph {
  @Field(() => Boolean, {
    nullable: true,
    description: "Whether to publish it although it breaks clients 强制发布; for operators.",
  })
  force?: boolean | null;
}

@InputType({ description: "Which version to serve again." })
export class RollBackSubgraph extends ActInput {
  @Field(() => String, { description: "The subgraph's name 名称." })
  name!: string;

  @Field(() => Int, {
    nullable: true,
    description: "The version 版本号; the one before the published one unless given.",
  })
  version?: number | null;
}

@InputType({ description: "Which subgraph to serve no more." })
export class RemoveSubgraph extends ActInput {
  @Field(() => String, { description: "The subgraph's name 名称." })
  name!: string;
}

@InputType({ description: "What a subgraph may do; what is left out stays as it is." })
export class GrantSubgraph extends ActInput {
  @Field(() => String, { description: "The subgraph's name 名称; a new one is registered." })
  name!: string;

  @Field(() => ID, { nullable: true, description: "Whose it is 所属单位, for a new name." })
  organizationId?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: "The alliances about whose records it is asked 服务的联盟, its organization's own always among them.",
  })
  allianceIds?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: "Whether it is asked about every alliance's records 全平台." })
  isHubWide?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Whether it may add mutations 可否增加变更." })
  mayMutate?: boolean | null;
}
