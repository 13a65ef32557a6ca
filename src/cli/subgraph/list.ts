import { withOperations } from "../operations.js";
import { type Common, print, askingCommand } from "../answers.js";

interface Listed {
  readonly name: string;
  readonly publishedVersion: number | null;
  readonly isHubWide: boolean;
  readonly mayMutate: boolean;
  readonly organization: { readonly name: string };
  readonly alliances: readonly { readonly slug: string }[];
  readonly versions: readonly { readonly number: number; readonly url: string }[];
}

const page = `query ($after: String) {
  subgraphs(first: 50, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes {
      name publishedVersion isHubWide mayMutate organization { name } alliances { slug }
      versions { number url isForced publishedAt }
    }
  }
}`;

/** `hub subgraph list`: one line a subgraph, tab-separated. */
export const list = askingCommand("list", "list the subgraphs with what each may").action(
  async ({ hub, json }: Common) => {
    const subgraphs = await withOperations(hub, async (run) => {
      const all: Listed[] = [];
      for (let after: string | null = null; ;) {
        const { nodes, pageInfo } = (await run(page, { after }))["subgraphs"] as {
          nodes: Listed[];
          pageInfo: { hasNextPage: boolean; endCursor: string };
        };
        all.push(...nodes);
        if (!pageInfo.hasNextPage) return all;
        after = pageInfo.endCursor;
      }
    });
    if (json) return print(JSON.stringify(subgraphs));
    for (const { name, publishedVersion, isHubWide, mayMutate, organization, alliances, versions } of subgraphs) {
      const served = versions.find(({ number }) => number === publishedVersion);
      const asked = isHubWide ? "hub-wide" : alliances.map(({ slug }) => slug).join(",");
      const state = served ? `version ${served.number}` : "not served";
      print([name, state, served?.url ?? "-", organization.name, asked, mayMutate ? "mutates" : "reads"].join("\t"));
    }
  },
);
