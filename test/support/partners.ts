import type { TestHub } from "./hub.js";

/** What came of an act on subgraphs. */
export interface Told {
  readonly subgraph: { readonly name: string; readonly publishedVersion: number | null } | null;
  readonly userErrors: readonly { readonly code: string; readonly message: string; readonly path: string[] | null }[];
  readonly findings: readonly Found[] | null;
  readonly changes:
    readonly { readonly place: string; readonly message: string; readonly isBreaking: boolean }[] | null;
}

/** What stood against it. */
export interface Found {
  readonly code: string;
  readonly rule: string;
  readonly place: string;
  readonly message: string;
  readonly fix: string;
  readonly documents: readonly string[];
}

const findings = "findings { code rule place message fix documents }";
const fields = {
  checkSubgraph: `${findings} changes { place message isBreaking }`,
  publishSubgraph: `subgraph { name publishedVersion } ${findings} changes { place message isBreaking }`,
  rollBackSubgraph: `subgraph { name publishedVersion } ${findings}`,
  removeSubgraph: "subgraph { name publishedVersion }",
  grantSubgraph: "subgraph { name publishedVersion }",
};

/** Performs an act on subgraphs over HTTP as the holder of a key; throws where it answers an error. */
export async function actOnSubgraphs(
  hub: TestHub,
  key: string,
  act: keyof typeof fields,
  input: Readonly<Record<string, unknown>>,
): Promise<Told> {
  const type = `${act[0]!.toUpperCase()}${act.slice(1)}Input!`;
  const query = `mutation ($input: ${type}) { ${act}(input: $input) { ${fields[act]} userErrors { code message path } } }`;
  const { body } = await hub.as(key).run(query, { input }, { "accept-language": "en" });
  if (body.errors)
    throw new Error(`${act}: ${body.errors[0]!.message} (${String(body.errors[0]!.extensions["code"])})`);
  return body.data![act] as Told;
}

/** Publishes a subgraph; throws with what stands against it. */
export async function publish(
  hub: TestHub,
  key: string,
  input: { readonly name: string; readonly url: string; readonly sdl?: string; readonly organizationId?: string },
): Promise<Told> {
  const { name, url, sdl, organizationId } = input;
  const told = await actOnSubgraphs(hub, key, "publishSubgraph", { name, url, sdl, organizationId });
  if (told.subgraph) return told;
  throw new Error([...told.userErrors, ...(told.findings ?? [])].map((each) => JSON.stringify(each)).join("\n"));
}
