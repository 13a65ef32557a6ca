import { Field, ID, InputType } from "type-graphql";
import { ActInput } from "../../acting/index.js";

@InputType({ description: "What is to be carried out." })
export abstract class ListProject extends ActInput {
  @Field(() => ID, {
    nullable: true,
    description: "The alliance; an operator names it, everybody else acts in their own.",
  })
  allianceId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "Who lists it 发布单位: a member's own; a coordinator records it for any organization.",
  })
  organizationId?: string | null;

  @Field(() => String, { description: "Its title 名称, at most 200 characters." })
  title!: string;

  @Field(() => String, { nullable: true, description: "What is to be done 说明, at most 5,000 characters." })
  description?: string | null;

  @Field(() => String, { description: "What it is about 类别, such as 环境卫生, at most 40 characters." })
  category!: string;

  @Field(() => ID, { nullable: true, description: "Where it is carried out 地点." })
  placeId?: string | null;

  @Field(() => ID, { nullable: true, description: "The programme that it serves 所属品牌/机制." })
  programmeId?: string | null;

  @Field(() => [String], { nullable: true, description: "Its tags 标签, at most 20." })
  tags?: string[] | null;
}

@InputType({ description: "A project." })
export abstract class OfProject extends ActInput {
  @Field(() => ID, { description: "The project 项目." })
  projectId!: string;
}

@InputType({ description: "What is told anew of a project; what is not given stays." })
export abstract class UpdateProject extends OfProject {
  @Field(() => String, { nullable: true, description: "Its title 名称, at most 200 characters." })
  title?: string | null;

  @Field(() => String, { nullable: true, description: "What is to be done 说明; an empty text removes it." })
  description?: string | null;

  @Field(() => String, { nullable: true, description: "What it is about 类别, at most 40 characters." })
  category?: string | null;

  @Field(() => [String], { nullable: true, description: "Its tags 标签 instead of those before." })
  tags?: string[] | null;
}
