import { byPinyin, computedField, connectionField, connectionType, ordersOf, sql } from "../../reading/index.js";
import { Alliance, tagsField } from "../alliances/index.js";
import { progressField } from "../listings/index.js";
import { Organization } from "../organizations/index.js";
import { reports } from "../reports/index.js";
import { Programme } from "../programmes/index.js";
import { Need } from "./need.entity.js";
import { NeedFilter, needFilterTerms } from "./need.inputs.js";

const needs = {
  type: connectionType("Need", () => Need),
  node: () => Need,
  filter: { input: NeedFilter, terms: needFilterTerms },
  orders: ordersOf<Need>("Need", {
    CREATED_AT: { by: (need) => need.createdAt, type: "timestamptz", description: "By when it was recorded 录入时间." },
    TITLE: { by: (need) => byPinyin(need.title), type: "text", description: "By title in pinyin 名称." },
  }),
  defaultOrder: { field: "CREATED_AT", direction: "DESC" },
} as const;

connectionField(Alliance, "needs", {
  ...needs,
  description: "The list of needs 需求清单, the latest first.",
  on: (need, alliance) => sql`${need.alliance} = ${alliance.id}`,
});

connectionField(Organization, "needs", {
  ...needs,
  description: "What it needs 需求, the latest first.",
  on: (need, organization) =>
    sql`${need.alliance} = ${organization.alliance} and ${need.organization} = ${organization.id}`,
});

connectionField(Programme, "needs", {
  ...needs,
  description: "The needs that it answers 相关需求, the latest first.",
  on: (need, programme) => sql`${need.alliance} = ${programme.alliance} and ${need.programme} = ${programme.id}`,
});

tagsField(Need, "need_tags", "need_id");
progressField(Need);

computedField(Need, "declinedReason", {
  type: () => String,
  nullable: true,
  description: "Why a wish is not published 未通过原因; for whoever sent it, and the coordinators.",
  sql: (need, { caller }) =>
    caller.role() === "public" || caller.role() === "widget" ? sql`null::text` : need.declinedReason,
});

reports(Organization, "NEEDS", {
  needsPublished: { label: "发布需求", unit: "项", read: "needs(filter: { year: $year }) { totalCount }" },
  needsMet: {
    label: "获得满足",
    unit: "项",
    read: "needsMet: needs(filter: { year: $year, progress: [FULFILLED] }) { totalCount }",
  },
});
