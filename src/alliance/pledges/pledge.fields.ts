import { byPinyin, connectionField, connectionType, ordersOf, sql } from "../../reading/index.js";
import { Alliance, tagsField } from "../alliances/index.js";
import { progressField } from "../listings/index.js";
import { Organization } from "../organizations/index.js";
import { reports } from "../reports/index.js";
import { Programme } from "../programmes/index.js";
import { Resolution } from "../resolutions/index.js";
import { Pledge } from "./pledge.entity.js";
import { PledgeFilter, pledgeFilterTerms } from "./pledge.inputs.js";

const pledges = {
  type: connectionType("Pledge", () => Pledge),
  node: () => Pledge,
  filter: { input: PledgeFilter, terms: pledgeFilterTerms },
  orders: ordersOf<Pledge>("Pledge", {
    CREATED_AT: {
      by: (pledge) => pledge.createdAt,
      type: "timestamptz",
      description: "By when it was offered 提供时间.",
    },
    TITLE: { by: (pledge) => byPinyin(pledge.title), type: "text", description: "By title in pinyin 名称." },
  }),
  defaultOrder: { field: "CREATED_AT", direction: "DESC" },
} as const;

connectionField(Alliance, "pledges", {
  ...pledges,
  description: "The list of resources 资源清单, the latest first.",
  on: (pledge, alliance) => sql`${pledge.alliance} = ${alliance.id}`,
});

connectionField(Organization, "pledges", {
  ...pledges,
  description: "What it offers 资源, the latest first.",
  on: (pledge, organization) =>
    sql`${pledge.alliance} = ${organization.alliance} and ${pledge.organization} = ${organization.id}`,
});

connectionField(Resolution, "pledges", {
  ...pledges,
  description: "What was pledged for it 所落实的资源, the latest first.",
  on: (pledge, resolution) =>
    sql`${pledge.alliance} = ${resolution.alliance} and ${pledge.resolution} = ${resolution.id}`,
});

connectionField(Programme, "pledges", {
  ...pledges,
  description: "What is offered for it 相关资源, the latest first.",
  on: (pledge, programme) => sql`${pledge.alliance} = ${programme.alliance} and ${pledge.programme} = ${programme.id}`,
});

tagsField(Pledge, "pledge_tags", "pledge_id");
progressField(Pledge);

reports(Organization, "PLEDGES", {
  pledgesOffered: { label: "提供资源", unit: "项", read: "pledges(filter: { year: $year }) { totalCount }" },
  pledgesKept: {
    label: "兑现资源",
    unit: "项",
    read: "pledgesKept: pledges(filter: { year: $year, progress: [FULFILLED] }) { totalCount }",
  },
});
