import type { Community } from "./community.js";
import { example, type Records } from "./records.js";

/** What the alliance works by, and the ids of what activities serve. */
export interface Programmes {
  readonly sunshine: string;
  readonly fourPublics: string;
}

/** The brand, the modes, methods and mechanisms that the report names, and the 18 honours. */
export function name(records: Records, { community, generalBranch }: Community): Programmes {
  const programme = (
    kind: string,
    title: string,
    more: { motto?: string; items?: number; description?: string } = {},
  ) =>
    records.add("programmes", {
      kind,
      name: title,
      motto: more.motto ?? null,
      declared_item_count: more.items ?? null,
      description: more.description ?? null,
    });
  programme("INITIATIVE", "红色领航和美小区建设工程");
  const sunshine = programme("BRAND", "一米阳光", {
    motto: "“陌邻”变“睦邻”",
    description: "打通城市治理“最后一公里”的党建品牌",
  });
  programme("MODE", "五个前移", { items: 5 });
  programme("METHOD", "先找人再建组织");
  programme("METHOD", "先拉手再放手");
  programme("CULTIVATION", "领头雁", { description: "培育促发展保民生的领头雁" });
  programme("CULTIVATION", "金钥匙", { description: "锻造保稳定解民忧的金钥匙" });
  programme("CULTIVATION", "聚能环", { description: "凝聚访民情促和谐的聚能环" });
  programme("PILLAR", "组织进楼");
  programme("PILLAR", "服务进家");
  programme("PILLAR", "协商共治");
  programme("MECHANISM", "四员一律", { items: 5 });
  programme("MECHANISM", "两长四员", { items: 6 });
  const fourPublics = programme("MECHANISM", "四个公共", { items: 4 });
  programme("MECHANISM", "八个到家", { items: 8 });

  // 安徽省第二批城市基層黨建示范社區、合肥市先進基層黨組織等18項榮譽
  const honour = (
    title: string,
    level: string | null,
    recipient: { organization_id?: string; programme_id?: string },
  ) =>
    records.add("honours", {
      title,
      level,
      issuer: null,
      awarded_on: null,
      organization_id: recipient.organization_id ?? null,
      programme_id: recipient.programme_id ?? null,
    });
  honour("安徽省第二批城市基层党建示范社区", "PROVINCIAL", { organization_id: community });
  honour("合肥市先进基层党组织", "MUNICIPAL", { organization_id: generalBranch });
  for (let number = 3; number <= 18; number += 1) {
    const recipient = number === 3 ? { programme_id: sunshine } : { organization_id: community };
    const id = honour(`荣誉 ${String(number).padStart(2, "0")}（报告未列名）`, null, recipient);
    records.tag("honour_tags", "honour_id", id, [example]);
  }
  return { sunshine, fourPublics };
}
