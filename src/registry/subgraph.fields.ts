import { Alliance } from "../alliance/alliances/index.js";
import { listField, sql } from "../reading/index.js";
import { Subgraph, SubgraphVersion } from "./subgraph.entity.js";

listField(Subgraph, "versions", {
  description: "Its versions, the latest first 版本.",
  of: () => SubgraphVersion,
  on: (version, subgraph) => sql`${version.alliance} = ${subgraph.alliance} and ${version.subgraph} = ${subgraph.id}`,
  orderBy: (version) => sql`${version.number} desc`,
});

listField(Subgraph, "alliances", {
  description:
    "The alliances about whose records it is asked, by short name 服务的联盟; of no interest when it is hub-wide.",
  of: () => Alliance,
  on: (alliance, subgraph) =>
    sql`exists (select from subgraph_alliances a where a.alliance_id = ${subgraph.alliance} and a.subgraph_id = ${subgraph.id} and a.asked_alliance_id = ${alliance.id})`,
  orderBy: (alliance) => sql`${alliance.slug}`,
});
