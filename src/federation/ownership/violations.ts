import type { Language } from "../../shared/messages.js";
import { type OwnershipRule, rules } from "./rules.js";

/** Something in a partner's SDL that is not the partner's to say. */
export interface Violation {
  readonly rule: OwnershipRule;
  /** A schema coordinate (`Organization.bank_branches`, `Query.bank_branch(at:)`, `@link`), or `line 3`. */
  readonly place: string;
  /** What the sentences about it name besides the place. */
  readonly parameters: Readonly<Record<string, string | number>>;
}

type Named<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Named<Rest> : never;
type Said<Rule extends OwnershipRule> = (typeof rules)[Rule]["en"];
type ParameterOf<Rule extends OwnershipRule> = Exclude<Named<Said<Rule>["message"] | Said<Rule>["fix"]>, "place">;

/** A violation with just the parameters that the sentences of its rule name. */
export const violation = <Rule extends OwnershipRule>(
  rule: Rule,
  place: string,
  ...[parameters]: [ParameterOf<Rule>] extends [never] ? [] : [Readonly<Record<ParameterOf<Rule>, string | number>>]
): Violation => ({ rule, place, parameters: parameters ?? {} });

/** What is wrong in plain words, and what to do about it. */
export function violationText(
  { rule, place, parameters }: Violation,
  language: Language,
): { message: string; fix: string } {
  const values: Violation["parameters"] = { ...parameters, place };
  const filled = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? short(String(values[name])) : whole));
  const { message, fix } = rules[rule][language];
  return { message: filled(message), fix: filled(fix) };
}

/** A partner chooses how long its names and values are. */
const short = (value: string): string => (value.length > 200 ? `${value.slice(0, 200)}…` : value);
