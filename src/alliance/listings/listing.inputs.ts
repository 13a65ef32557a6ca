import { Field, ID, InputType, Int } from "type-graphql";
import { ActInput } from "../../acting/index.js";
import { optionalPublicText, publicText } from "../../shared/impersonal.js";
import { invalid } from "../../shared/refusals.js";
import { longest } from "../../shared/texts.js";

/** The most that can be counted: sums of many must still be numbers of GraphQL. */
const mostOfOne = 1_000_000;

@InputType({ description: "What is listed." })
export abstract class NewListing extends ActInput {
  @Field(() => ID, {
    nullable: true,
    description: "The alliance; an operator names it, everybody else acts in their own.",
  })
  allianceId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "Whose it is 单位: a member's own; a coordinator records it for any organization.",
  })
  organizationId?: string | null;

  @Field(() => String, { description: "Its title 名称, at most 200 characters; public, so nobody's name." })
  title!: string;

  @Field(() => String, {
    nullable: true,
    description: "More about it 说明, at most 5,000 characters; public, so nobody's name.",
  })
  description?: string | null;

  @Field(() => Int, { description: "How much of it there is 数量, 1 to 1,000,000." })
  quantity!: number;

  @Field(() => String, {
    nullable: true,
    description: "The unit of measure 计量单位, such as 场 or 人次; 件 unless given.",
  })
  unit?: string | null;

  @Field(() => ID, { nullable: true, description: "Where it is wanted or offered 地点." })
  placeId?: string | null;

  @Field(() => ID, { nullable: true, description: "The programme that it serves 所属品牌/机制." })
  programmeId?: string | null;

  @Field(() => [String], { nullable: true, description: "Its tags 标签, at most 20." })
  tags?: string[] | null;
}

@InputType({ description: "What is told anew of something listed; what is not given stays." })
export abstract class ChangedListing extends ActInput {
  @Field(() => String, { nullable: true, description: "Its title 名称, at most 200 characters." })
  title?: string | null;

  @Field(() => String, { nullable: true, description: "More about it 说明; an empty text removes it." })
  description?: string | null;

  @Field(() => Int, { nullable: true, description: "How much of it there is 数量, not less than is claimed." })
  quantity?: number | null;

  @Field(() => [String], { nullable: true, description: "Its tags 标签 instead of those before." })
  tags?: string[] | null;
}

/** A quantity that can be asked for, offered, claimed or handed over; refuses zero, less, and more than can be counted. */
export function quantityOf(value: number, member = "quantity"): number {
  if (value < 1 || value > mostOfOne) throw invalid(member, "between", { least: 1, most: mostOfOne });
  return value;
}

/** What a new listing says of itself. */
export const wordsOf = ({ title, description, quantity, unit }: NewListing) => ({
  title: publicText("title", title, longest.title),
  description: optionalPublicText("description", description, longest.text),
  quantity: quantityOf(quantity),
  unit: publicText("unit", unit ?? "件", longest.tag),
});

/** What a changed listing says of itself, as far as it is given. */
export const changesOf = ({ title, description, quantity }: ChangedListing) => ({
  ...(title == null ? {} : { title: publicText("title", title, longest.title) }),
  ...(description == null ? {} : { description: optionalPublicText("description", description, longest.text) }),
  ...(quantity == null ? {} : { quantity: quantityOf(quantity) }),
});
