import type { FetchNodePathSegment, FetchRewrite } from "@graphql-hive/router-query-planner";
import { answered, isObject, type Json, type Shape } from "./merge.js";
import type { Matches } from "./supergraph.js";

/**
 * A correction that the planner asks for: it sets a value before entities are sent (an interface
 * object is known to its subgraph by the interface's name), or renames a key of what came back.
 */
export type Rewrite = (value: unknown) => unknown;

type Step = { readonly types: ReadonlySet<string> } | { readonly key: string };

/** One rewrite after another, as the planner lists them. */
export function rewriterOf(rewrites: readonly FetchRewrite[] | undefined, matches: Matches): Rewrite | undefined {
  if (!rewrites?.length) return undefined;
  const each = rewrites.map((rewrite) => one(rewrite, matches));
  return (value) => each.reduce((current, rewrite) => rewrite(current), value);
}

function one(rewrite: FetchRewrite, matches: Matches): Rewrite {
  if ("KeyRenamer" in rewrite) {
    const { path, renameKeyTo } = rewrite.KeyRenamer;
    return along(path, matches, (object, key) => {
      const { [key]: value, ...others } = object;
      return value === undefined ? object : { ...others, [renameKeyTo]: value };
    });
  }
  const { path, setValueTo } = "ValueSetter" in rewrite ? rewrite.ValueSetter : rewrite;
  return along(path, matches, (object, key) => ({ ...object, [key]: setValueTo }));
}

/** Changes a copy of every object that the path leads to, at the path's last key. */
function along(
  path: readonly FetchNodePathSegment[],
  matches: Matches,
  change: (object: Json, key: string) => Json,
): Rewrite {
  const steps = path.map<Step>((step) =>
    "Key" in step ? { key: step.Key } : { types: new Set(([] as string[]).concat(step.TypenameEquals)) },
  );
  const walk = (value: unknown, at: number): unknown => {
    if (Array.isArray(value)) return value.map((item) => walk(item, at));
    const step = steps[at];
    if (!isObject(value) || !step) return value;
    if ("types" in step) {
      const typename = value["__typename"];
      return typeof typename === "string" && !matches(typename, step.types) ? value : walk(value, at + 1);
    }
    if (at === steps.length - 1) return change(value, step.key);
    const below = answered(value, step.key);
    return below === undefined ? value : { ...value, [step.key]: walk(below, at + 1) };
  };
  return (value) => walk(value, 0);
}

/** What was asked for, under the names that the answer has once its keys are renamed. */
export function renamed(shape: Shape, rewrites: readonly FetchRewrite[] | undefined): Shape {
  let current = shape;
  for (const rewrite of rewrites ?? []) {
    if (!("KeyRenamer" in rewrite)) continue;
    const { path, renameKeyTo } = rewrite.KeyRenamer;
    current = renamedAt(
      current,
      path.flatMap((step) => ("Key" in step ? [step.Key] : [])),
      renameKeyTo,
    );
  }
  return current;
}

/** Both names stay: a path holds for some types alone. */
function renamedAt(shape: Shape, [key, ...others]: readonly string[], to: string): Shape {
  const below = key === undefined ? undefined : shape.get(key);
  if (key === undefined || below === undefined) return shape;
  if (others.length === 0) return new Map([...shape, [to, below]]);
  return below === null ? shape : new Map([...shape, [key, renamedAt(below, others, to)]]);
}
