import { Field, ID, ObjectType } from "type-graphql";
import { PointsTo } from "../../reading/index.js";
import { enumOf } from "../../shared/enums.js";
import { Day } from "../../shared/scalars.js";
import { Organization } from "../organizations/index.js";

export const SearchKind = enumOf("SearchKind", "What can be searched for 搜索范围.", {
  ORGANIZATION: "Organizations 组织, by name.",
  ACTIVITY: "Activities 活动, by title.",
  MEETING: "Meetings 会议, by title.",
  RESOLUTION: "Resolutions 决议, by title.",
  ACTION_ITEM: "Action items 任务, by title.",
  MATTER: "Matters 事项, by public title; for the alliance's coordinators also by title.",
  NEED: "Needs 需求, by title.",
  PLEDGE: "Pledges 资源, by title.",
  PROJECT: "Projects 项目, by title.",
  STATION: "Stations 党群服务站, by name.",
  STUDIO: "Studios 特色工作室, by name.",
});
export type SearchKind = keyof typeof SearchKind;

@ObjectType({ description: "Something that was found 搜索结果; read it by its id." })
export class SearchHit {
  @Field(() => SearchKind, { description: "What it is 类别." })
  kind!: SearchKind;

  @Field(() => ID, { description: "Its id 编号." })
  id!: string;

  @Field(() => String, { description: "Its title or name 标题." })
  title!: string;

  @Field(() => Day, {
    nullable: true,
    description:
      "The day that says which one it is 日期, in the alliance's time zone: on which it is held, was adopted or raised, or until which it is due, needed or offered.",
  })
  day?: string | null;

  @PointsTo(() => Organization, "organization_id")
  @Field(() => Organization, {
    nullable: true,
    description:
      "The organization that says whose it is 所属组织: the host, convener, proposer, lead or owner; for an organization the one above it.",
  })
  organization?: Organization | null;
}
