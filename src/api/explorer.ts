import { gzipSync } from "node:zlib";
import { renderGraphiQL } from "@graphql-yoga/render-graphiql";

const firstQuery = `# 万慈社区党建联盟近期公开活动 / the alliance's next public activities
query UpcomingActivities {
  alliance(slug: "wanci") {
    name
    activities(filter: { upcoming: true }, first: 5) {
      totalCount
      nodes {
        title
        startsAt
        host { name }
        coHosts { organization { name } }
        venue { name }
      }
    }
  }
}
`;

let compressed: Buffer | undefined;

/** The explorer's page, gzipped once: it is nine megabytes otherwise. */
export const gzippedExplorerPage = (): Buffer => (compressed ??= gzipSync(explorerPage()));

/** The explorer's page: GraphiQL with everything it needs inside, no address outside the hub. */
export const explorerPage = (): string =>
  renderGraphiQL({
    title: "Alliance Hub · explorer",
    endpoint: "/graphql",
    defaultQuery: firstQuery,
    subscriptionsProtocol: "SSE",
  });
