import { Field, ID, InputType } from "type-graphql";
import { ActInput } from "../../acting/index.js";
import { Day } from "../../shared/scalars.js";
import { OrganizationClassification } from "./organization.entity.js";
import { PostRole } from "./post.entity.js";

@InputType({ description: "What can be told of an organization; what is absent stays as it is." })
export abstract class OrganizationDetails extends ActInput {
  @Field(() => String, { nullable: true, description: "Its name 名称, at most 100 characters." })
  name?: string | null;

  @Field(() => String, { nullable: true, description: "What it does 简介, at most 5,000 characters." })
  description?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The enterprise that it belongs to 所属单位, for a NON_PUBLIC_PARTY_ORGANIZATION alone.",
  })
  unitId?: string | null;

  @Field(() => ID, { nullable: true, description: "The INCUBATOR that brought it up 孵化平台." })
  incubatedById?: string | null;

  @Field(() => ID, { nullable: true, description: "Where it is based 所在地点." })
  placeId?: string | null;

  @Field(() => Day, { nullable: true, description: "The day it was founded 成立日期." })
  foundedOn?: string | null;

  @Field(() => [String], { nullable: true, description: "All of its tags 标签, at most 20." })
  tags?: string[] | null;
}

@InputType({ description: "What a new organization needs." })
export abstract class CreateOrganization extends OrganizationDetails {
  @Field(() => ID, { nullable: true, description: "The alliance 联盟; the caller's own unless given." })
  allianceId?: string | null;

  @Field(() => String, { description: "Its name 名称, at most 100 characters." })
  declare name: string;

  @Field(() => OrganizationClassification, { description: "What it is 类别; it stays so." })
  classification!: OrganizationClassification;

  @Field(() => ID, { nullable: true, description: "The organization above it in the tree 上级组织." })
  parentId?: string | null;
}

@InputType({ description: "What changes of an organization." })
export abstract class UpdateOrganization extends OrganizationDetails {
  @Field(() => ID, { description: "The organization 组织." })
  organizationId!: string;
}

@InputType({ description: "An organization and its new place in the tree." })
export abstract class MoveOrganization extends ActInput {
  @Field(() => ID, { description: "The organization 组织." })
  organizationId!: string;

  @Field(() => ID, { nullable: true, description: "The organization above it from now on 上级组织; null for none." })
  parentId?: string | null;
}

@InputType({ description: "An organization and its end." })
export abstract class CloseOrganization extends ActInput {
  @Field(() => ID, { description: "The organization 组织." })
  organizationId!: string;

  @Field(() => Day, { nullable: true, description: "The day it is closed 撤销日期; today unless given." })
  closedOn?: string | null;
}

@InputType({ description: "A post, and who holds it." })
export abstract class AppointPost extends ActInput {
  @Field(() => ID, { description: "The organization that has the post 组织." })
  organizationId!: string;

  @Field(() => PostRole, { description: "Its role 角色." })
  role!: PostRole;

  @Field(() => String, { description: "What the post is called 岗位名称, at most 100 characters." })
  label!: string;

  @Field(() => String, {
    nullable: true,
    description: "Who holds it 姓名, at most 100 characters; none while it is vacant.",
  })
  holderName?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether the holder agrees that everybody reads the name in full 是否同意公开姓名; false unless given, and it is masked.",
  })
  holderConsents?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: "The office whose holder holds this post too 兼任, at most 100 characters.",
  })
  concurrentlyHeldBy?: string | null;

  @Field(() => Day, { nullable: true, description: "The day its holder takes it 任职日期; today unless given." })
  startedOn?: string | null;
}

@InputType({ description: "A post and its end." })
export abstract class EndPost extends ActInput {
  @Field(() => ID, { description: "The post 岗位." })
  postId!: string;

  @Field(() => Day, { nullable: true, description: "The day its holder leaves it 卸任日期; today unless given." })
  endedOn?: string | null;
}
