import { type Policy, sql } from "../reading/index.js";
import type { Subgraph, SubgraphVersion } from "./subgraph.entity.js";

/** Operators see all subgraphs, coordinators those of their alliance's organizations, a unit its own. */
export const subgraphPolicy: Policy<Subgraph> = (subgraph, { caller }) => {
  switch (caller.role()) {
    case "operator":
      return sql`true`;
    case "coordinator":
      return sql`${subgraph.alliance} = ${caller.allianceId()}`;
    case "member":
      return sql`(${subgraph.alliance} = ${caller.allianceId()} and ${subgraph.organization} = ${caller.organizationId()})`;
    default:
      return sql`false`;
  }
};

/** As for the subgraph, through which alone versions are reached. */
export const versionPolicy: Policy<SubgraphVersion> = (_version, { caller }) => {
  switch (caller.role()) {
    case "operator":
    case "coordinator":
    case "member":
      return sql`true`;
    default:
      return sql`false`;
  }
};
