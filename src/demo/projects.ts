import { dayFrom, later } from "./activity.js";
import type { Community } from "./community.js";
import { example, type Records } from "./records.js";

/** 號召社區社會組織、居民志愿者認領紅色項目16個并廣泛參與到環境衛生、安全秩序和矛盾調解等各類社會治理中 */
const categories = ["环境卫生", "安全秩序", "矛盾调解"] as const;
const works: Readonly<Record<(typeof categories)[number], readonly string[]>> = {
  环境卫生: ["公共绿地认养", "楼道清洁", "垃圾分类引导", "公共空间美化", "河道巡护", "旧物整理"],
  安全秩序: ["夜间巡逻", "消防通道巡查", "文明停车引导", "上下学护送", "防诈宣传"],
  矛盾调解: ["邻里议事", "楼栋说和", "装修噪声协商", "宠物饲养公约", "公共晾晒协商"],
};
const claimed = 16;

/** The list of projects: sixteen red ones, all claimed, and some that wait for somebody. */
export function list(records: Records, community: Community, fourPublics: string): void {
  const turns = new Map<string, number>();
  for (let index = 0; index < claimed; index += 1) {
    const category = categories[index % categories.length]!;
    const turn = turns.get(category) ?? 0;
    turns.set(category, turn + 1);
    const giver = index % 3 === 2 ? community.volunteers : community.socialOrganizations[index % community.socialOrganizations.length]!; // prettier-ignore
    const status = index < 9 ? "EVALUATED" : index < 12 ? "COMPLETED" : index < 15 ? "IN_PROGRESS" : "CLAIMED";
    const listedAt = later(records.now, -24 * (400 - index * 20));
    const project = add(records, community, {
      title: `${works[category][turn]!}（红色项目 ${String(index + 1).padStart(2, "0")}）`,
      category,
      status,
      // 圍繞“四個公共”為小區獻言獻策
      programme_id: category === "环境卫生" ? fourPublics : null,
      completed_on: index < 12 ? dayFrom(listedAt, 60) : null,
      evaluation: index < 9 ? "按计划完成，居民反映良好（示例）" : null,
      created_at: listedAt,
    });
    records.tag("project_tags", "project_id", project, ["红色项目", example]);
    records.add("claims", {
      project_id: project,
      giver_id: giver,
      receiver_id: community.generalBranch,
      proposed_by_id: giver,
      status: index < 9 ? "RATED" : index < 12 ? "FULFILLED" : "ACCEPTED",
      fulfilled: 0,
      confirmed: 0,
      accepted_at: later(listedAt, 48),
      rating: index < 9 ? "SATISFIED" : null,
      created_at: later(listedAt, 24),
    });
  }
  for (const [index, title] of ["楼道共享书架", "小区种植角", "老年手机课堂"].entries())
    records.tag(
      "project_tags",
      "project_id",
      add(records, community, {
        title,
        category: index === 2 ? "志愿帮扶" : "环境卫生",
        status: "LISTED",
        programme_id: null,
        completed_on: null,
        evaluation: null,
        created_at: later(records.now, -24 * (30 - index * 9)),
      }),
      [example],
    );
}

const add = (records: Records, { generalBranch }: Community, values: Readonly<Record<string, unknown>>): string =>
  records.add("projects", { organization_id: generalBranch, ...values });
