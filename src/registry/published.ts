import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { type RunSql, statement } from "../acting/index.js";
import { publicId } from "../shared/ids.js";

/** A subgraph as it is composed and asked. */
export interface Published {
  readonly name: string;
  readonly version: number;
  readonly url: string;
  readonly sdl: string;
  readonly isHubWide: boolean;
  readonly mayMutate: boolean;
  /** The public ids of the alliances about whose records it is asked. */
  readonly alliances: readonly string[];
}

const everyPublished = statement(`
  select s.name, v.number as version, v.url, v.sdl, s.is_hub_wide as "isHubWide", s.may_mutate as "mayMutate",
    (select coalesce(json_agg(a.asked_alliance_id order by a.asked_alliance_id), '[]') from subgraph_alliances a
     where a.alliance_id = s.alliance_id and a.subgraph_id = s.id) as alliances
  from subgraphs s
  join subgraph_versions v on v.alliance_id = s.alliance_id and v.subgraph_id = s.id and v.number = s.published_version
  order by s.name`);

/** What all hub processes serve beside the hub's own subgraph, by name. */
export async function publishedSubgraphs(run: RunSql): Promise<Published[]> {
  const rows = await run<Published>(everyPublished, []);
  return rows.map((row) => ({ ...row, alliances: row.alliances.map((id) => publicId("all", id)) }));
}

const mark = statement(`
  select coalesce(string_agg(concat_ws(' ', s.name, s.published_version, s.is_hub_wide, s.may_mutate,
    (select string_agg(a.asked_alliance_id::text, ',' order by a.asked_alliance_id) from subgraph_alliances a
     where a.alliance_id = s.alliance_id and a.subgraph_id = s.id)), ';' order by s.name), '') as mark
  from subgraphs s where s.published_version is not null`);

/** A text that changes whenever what is published does; far smaller than what is published. */
export async function publishedMark(run: RunSql): Promise<string> {
  const [row] = await run<{ mark: string }>(mark, []);
  return row!.mark;
}

const { dependencies } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
  readonly dependencies: Readonly<Record<string, string>>;
};

/** Who composed a graph, and for which planner it was tried: another version may come to another result. */
const tools = ["@theguild/federation-composition", "@graphql-hive/router-query-planner"].map(
  (name) => dependencies[name],
);

/** What a graph that is composed of these, in any order, and of the hub's own SDL, is found by. */
export function digestOf(sdl: string, published: readonly Published[]): string {
  const contents = published.map(({ name, url, sdl: own, isHubWide, mayMutate, alliances }) =>
    JSON.stringify([name, url, own, isHubWide, mayMutate, [...alliances].sort()]),
  );
  return createHash("sha256")
    .update(JSON.stringify([tools, sdl, contents.sort()]))
    .digest("base64url");
}
