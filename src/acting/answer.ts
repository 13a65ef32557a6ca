import type { FieldNode, SelectionSetNode } from "graphql";
import { JsonText } from "../reading/index.js";
import { fieldsOf } from "../shared/fields-of.js";
import { Refusal } from "../shared/refusals.js";
import { selected } from "../shared/selected.js";
import { objectsOf } from "./payloads.js";
import type { Acting } from "./acting.js";

/** What an act did: the UUIDs of the payload's objects by field, and what it tells besides. */
export interface Outcome {
  readonly objects: Readonly<Record<string, string>>;
  /** The UUID of a record that the caller proved to hold, and so may read. */
  readonly holds?: string;
  readonly tells?: Readonly<Record<string, unknown>>;
  /** Fields of the objects as the act has just written them: a payload that selects no others needs no read. */
  readonly wrote?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** The payload of an act: its objects are read by the read engine, under the caller's policies, as they stand now. */
export async function answerOf({ context, info }: Acting, outcome: Outcome | Refusal): Promise<JsonText> {
  const { fragments, variableValues, fieldName } = info;
  const types = objectsOf(fieldName);
  const select = (nodes: readonly FieldNode[]) => fieldsOf(setsOf(nodes), fragments, variableValues);
  const members: string[] = [];
  for (const [key, nodes] of select(info.fieldNodes)) {
    const name = nodes[0]!.name.value;
    members.push(`${JSON.stringify(key)}:${await member(name, nodes)}`);
  }
  return new JsonText(`{${members.join(",")}}`);

  async function member(name: string, nodes: FieldNode[]): Promise<string> {
    if (name === "__typename") return JSON.stringify(`${fieldName[0]!.toUpperCase()}${fieldName.slice(1)}Payload`);
    if (name === "userErrors")
      return outcome instanceof Refusal ? JSON.stringify([project(select(nodes), outcome)]) : "[]";
    const type = types[name];
    if (!type) return JSON.stringify(selected(outcome.tells?.[name] ?? null, nodes, info));
    const id = outcome instanceof Refusal ? undefined : outcome.objects[name];
    if (outcome instanceof Refusal || !id) return "null";
    const written = outcome.wrote?.[name] && membersOf(select(nodes), outcome.wrote[name]);
    if (written) return JSON.stringify(written);
    const asker = outcome.holds ? { ...context, caller: { ...context.caller, holds: outcome.holds } } : context;
    const text = await context.read.one(type(), { ...info, fieldNodes: nodes }, asker, { id });
    return text?.text ?? "null";
  }

  function project(fields: Map<string, FieldNode[]>, refusal: Refusal): object {
    const error: Record<string, unknown> = { ...refusal.toUserError(context.language), __typename: "UserError" };
    return Object.fromEntries([...fields].map(([key, [node]]) => [key, error[node!.name.value] ?? null]));
  }
}

/** The selected fields with their values; nothing when one of them is not among the values. */
function membersOf(fields: Map<string, FieldNode[]>, values: Readonly<Record<string, unknown>>): object | undefined {
  const members = [...fields].map(([key, [node]]) => [key, values[node!.name.value]] as const);
  return members.every(([, value]) => value !== undefined) ? Object.fromEntries(members) : undefined;
}

const setsOf = (nodes: readonly FieldNode[]): SelectionSetNode[] =>
  nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
