import type { TestHub } from "./hub.js";

/** What came of an act: its object, its refusals without their sentences, and its error's code. */
export interface Done {
  readonly done: Record<string, unknown> | null;
  readonly refused: { code: string; path: string[] | null }[];
  readonly error: { code: unknown; argument?: unknown } | undefined;
}

/** Performs one act over HTTP as the holder of a key, or as "public"; `select` is the payload's object with its selection. */
export async function act(
  hub: Pick<TestHub, "as">,
  as: string,
  name: string,
  input: Record<string, unknown>,
  select: string,
): Promise<Done> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input!`;
  const query = `mutation ($input: ${type}) { ${name}(input: $input) { ${select} userErrors { code path } } }`;
  const { body } = await hub.as(as).run(query, { input });
  const payload = (body.data?.[name] ?? { userErrors: [] }) as Record<string, unknown>;
  const { userErrors, ...objects } = payload as { userErrors: Done["refused"] };
  const extensions = body.errors?.[0]?.extensions;
  return {
    done: (Object.values(objects)[0] as Record<string, unknown> | null | undefined) ?? null,
    refused: userErrors,
    error: extensions && {
      code: extensions["code"],
      ...("argument" in extensions ? { argument: extensions["argument"] } : {}),
    },
  };
}

/** An act that was refused, about one member of its input. */
export const refusal = (code: string, member?: string): Done => ({
  done: null,
  refused: [{ code, path: member ? ["input", member] : null }],
  error: undefined,
});

/** An act that failed with an error, about one argument. */
export const failure = (code: string, argument?: string): Done => ({
  done: null,
  refused: [],
  error: { code, ...(argument ? { argument } : {}) },
});
