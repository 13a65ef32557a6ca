import type { TypeClass } from "../../reading/index.js";
import {
  computedField,
  connectionField,
  connectionType,
  type Expression,
  listField,
  oneField,
  ordersOf,
  type Row,
  sql,
} from "../../reading/index.js";
import { Alliance } from "../alliances/index.js";
import { Satisfaction } from "../matters/index.js";
import { Need } from "../needs/index.js";
import { Organization } from "../organizations/index.js";
import { reports } from "../reports/index.js";
import { Pledge } from "../pledges/index.js";
import { Project, projectLists } from "../projects/index.js";
import { Claim } from "./claim.entity.js";
import { ClaimFilter, claimFilterTerms } from "./claim.inputs.js";
import { agreedStates } from "./claim-state.js";
import { Fulfilment } from "./fulfilment.entity.js";

const claims = {
  type: connectionType("Claim", () => Claim),
  node: () => Claim,
  filter: { input: ClaimFilter, terms: claimFilterTerms },
  orders: ordersOf<Claim>("Claim", {
    CREATED_AT: {
      by: (claim) => claim.createdAt,
      type: "timestamptz",
      description: "By when it was proposed 提出时间.",
    },
  }),
  defaultOrder: { field: "CREATED_AT", direction: "DESC" },
} as const;

connectionField(Alliance, "claims", {
  ...claims,
  description: "The claims of the alliance 认领, the latest first; without a key only those that were accepted.",
  on: (claim, alliance) => sql`${claim.alliance} = ${alliance.id}`,
});

connectionField(Organization, "claims", {
  ...claims,
  description: "The claims in which it gives or receives 相关认领, the latest first.",
  on: (claim, organization) =>
    sql`${claim.alliance} = ${organization.alliance} and ${organization.id} in (${claim.giver}, ${claim.receiver})`,
});

const claimsOf = (parent: TypeClass, relation: "need" | "pledge" | "project", description: string): void =>
  connectionField(parent as TypeClass<Need>, "claims", {
    ...claims,
    description,
    on: (claim, claimed) => sql`${claim.alliance} = ${claimed.alliance} and ${claim[relation]} = ${claimed.id}`,
  });

claimsOf(Need, "need", "The claims that answer it 认领, the latest first.");
claimsOf(Pledge, "pledge", "The claims that draw on it 认领, the latest first.");
claimsOf(Project, "project", "The claims of it 认领, the latest first.");

const agreed = sql.join(agreedStates.map((state) => sql.lit(state)));

oneField(Project, "claimedBy", {
  description: "Who took it on 认领单位; null while nobody has.",
  to: () => Organization,
  on: (organization, project) => sql`${organization.alliance} = ${project.alliance} and exists (
    select from claims s where s.alliance_id = ${project.alliance} and s.project_id = ${project.id} and s.giver_id = ${organization.id} and s.status in (${agreed}))`,
});

connectionField(Organization, "claimedProjects", {
  ...projectLists,
  description: "The projects that it took on 认领的项目, the latest first.",
  on: (project, organization) => sql`${project.alliance} = ${organization.alliance} and exists (
    select from claims s where s.alliance_id = ${project.alliance} and s.project_id = ${project.id} and s.giver_id = ${organization.id} and s.status in (${agreed}))`,
});

computedField(Claim, "selfClaimed", {
  type: () => Boolean,
  description: "Whether giver and receiver are the same organization 自领.",
  sql: (claim) => sql`(${claim.giver} = ${claim.receiver})`,
});

listField(Claim, "fulfilments", {
  description: "What was handed over under it 履约记录, the earliest first; for the two sides and the coordinators.",
  of: () => Fulfilment,
  on: (fulfilment, claim) => sql`${fulfilment.alliance} = ${claim.alliance} and ${fulfilment.claim} = ${claim.id}`,
  orderBy: (fulfilment) => sql`${fulfilment.createdAt}, ${fulfilment.id}`,
});

/** What only the two sides and the alliance's coordinators are told of a claim. */
const betweenSides = (
  name: string,
  type: () => unknown,
  value: (claim: Row<Claim>) => Expression,
  description: string,
): void =>
  computedField(Claim, name, {
    type,
    nullable: true,
    description: `${description}; for the two sides and the coordinators.`,
    sql: (claim, { caller }) => {
      switch (caller.role()) {
        case "operator":
          return value(claim);
        case "coordinator":
          return sql`case when ${claim.alliance} = ${caller.allianceId()} then ${value(claim)} end`;
        case "member":
          return sql`case when ${caller.organizationId()} in (${claim.giver}, ${claim.receiver}) then ${value(claim)} end`;
        default:
          return sql`null::text`;
      }
    },
  });

betweenSides(
  "note",
  () => String,
  ({ note }) => note,
  "What the proposing side said 说明",
);
betweenSides(
  "rating",
  () => Satisfaction,
  ({ rating }) => rating,
  "How the receiver said it was 满意度",
);
betweenSides(
  "ratingNote",
  () => String,
  ({ ratingNote }) => ratingNote,
  "What the receiver said about it 评价",
);

reports(Organization, "PROJECTS", {
  projectsClaimed: { label: "认领项目", unit: "个", read: "claimedProjects(filter: { year: $year }) { totalCount }" },
});
