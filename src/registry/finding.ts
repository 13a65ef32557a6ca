import { Field, ObjectType } from "type-graphql";
import type { Language } from "../shared/messages.js";
import { Refusal, UserErrorCode } from "../shared/refusals.js";
import { sayFinding, type FindingText } from "./messages.js";

@ObjectType({ description: "What stands against serving a subgraph 检查结果: rule, place and remedy." })
export class SubgraphFinding {
  @Field(() => UserErrorCode, { description: "The kind of refusal, for programs 代码." })
  code!: UserErrorCode;

  @Field(() => String, { description: "The rule that it goes against 规则, for programs." })
  rule!: string;

  @Field(() => String, { description: "Where 位置: a schema coordinate, or the member of the input." })
  place!: string;

  @Field(() => String, { description: "What is wrong, in the caller's language (Accept-Language) 说明." })
  message!: string;

  @Field(() => String, { description: "What to do about it 修改办法, in the caller's language." })
  fix!: string;

  @Field(() => [String], { description: "The trusted documents that would fail, by name 受影响的可信文档." })
  documents!: readonly string[];
}

/** Something that stands against serving a subgraph, before it is said in a language. */
export interface Finding {
  readonly code: UserErrorCode;
  readonly rule: string;
  readonly place: string;
  readonly documents?: readonly string[];
  readonly said: (language: Language) => {
    readonly message: string;
    readonly fix: string;
  };
}

/** A finding in one of the registry's own texts. */
export const finding = (
  code: UserErrorCode,
  rule: FindingText,
  place: string,
  parameters: Readonly<Record<string, string | number>> = {},
): Finding => ({ code, rule, place, said: (language) => sayFinding(language, rule, { place, ...parameters }) });

/** The findings as a caller reads them. */
export const told = (findings: readonly Finding[], language: Language): SubgraphFinding[] =>
  findings.map(({ code, rule, place, documents = [], said }) => ({ code, rule, place, ...said(language), documents }));

/** The refusal for what was found: the first of it in a sentence, all of it beside. */
export function refusalOf(findings: readonly Finding[], language: Language): Refusal {
  const [first] = findings as readonly [Finding, ...Finding[]];
  const { message } = first.said(language);
  const member = first.place in members ? first.place : "sdl";
  return new Refusal(first.code, "subgraphRefused", { place: first.place, message, count: findings.length }, member, {
    findings: told(findings, language),
  });
}

const members = { name: true, url: true, sdl: true };
