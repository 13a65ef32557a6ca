import { Field, Int, ObjectType } from "type-graphql";
import { alias, rowsField, sql } from "../../reading/index.js";
import { OrganizationClassification } from "../organizations/index.js";
import { ProjectStats } from "../projects/index.js";
import { agreedStates } from "./claim-state.js";

@ObjectType({ description: "The projects that organizations of one classification took on 按认领单位类型." })
class ProjectStatsOfClaimants {
  @Field(() => OrganizationClassification, { description: "What those organizations are 类型." })
  classification!: OrganizationClassification;

  @Field(() => Int, { description: "How many projects 项目数." })
  count!: number;
}

const agreed = sql.join(agreedStates.map((state) => sql.lit(state)));

rowsField(ProjectStats, "byClaimant", {
  description: "By what those who took them on are 按认领单位类型; projects that nobody claimed are left out.",
  of: () => ProjectStatsOfClaimants,
  from: (counted) => sql`
    select o.classification, count(*)::int as count from ${alias(counted)} c
    join claims s on s.alliance_id = c.alliance_id and s.project_id = c.id and s.status in (${agreed})
    join organizations o on o.alliance_id = s.alliance_id and o.id = s.giver_id
    group by 1`,
  orderBy: (row) => row.classification,
});
