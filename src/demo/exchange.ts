import { dayFrom, later } from "./activity.js";
import type { Community } from "./community.js";
import { example, type Records } from "./records.js";

type Outcome = "RATED" | "FULFILLED" | "PARTLY" | "ACCEPTED" | "PROPOSED" | "DECLINED" | "WITHDRAWN";

interface Offer {
  readonly by: number;
  readonly title: string;
  readonly quantity: number;
  readonly unit: string;
  readonly kind?: "RESOURCE" | "SERVICE";
  readonly tags?: readonly string[];
  readonly untilDays?: number;
  /** Which of the adopted resolutions it serves, counted from the latest. */
  readonly forResolution?: number;
}

/** What the members offer: the report's own units first, the rest plainly generic. */
const offers: readonly Offer[] = [
  { by: 0, title: "小区活动场地", quantity: 40, unit: "场", tags: ["场地"], forResolution: 0 },
  { by: 1, title: "影视厅周末时段", quantity: 12, unit: "场", tags: ["场地", "文化"], untilDays: 180 },
  { by: 2, title: "工程机械与沙袋", quantity: 6, unit: "台班", tags: ["防汛"] },
  { by: 3, title: "金融知识讲座", quantity: 20, unit: "场", kind: "SERVICE", tags: ["宣讲"], forResolution: 1 },
  { by: 3, title: "服务网点会议室", quantity: 30, unit: "场", tags: ["场地"], forResolution: 0 },
  { by: 4, title: "志愿者", quantity: 60, unit: "人次", kind: "SERVICE", tags: ["志愿帮扶"], forResolution: 1 },
  { by: 6, title: "义诊医护", quantity: 48, unit: "人次", kind: "SERVICE", tags: ["健康"] },
  { by: 8, title: "节日慰问品", quantity: 200, unit: "份", tags: ["送温暖"], untilDays: 120 },
  { by: 9, title: "法律咨询", quantity: 24, unit: "人次", kind: "SERVICE", tags: ["法律"], forResolution: 2 },
  { by: 11, title: "闲置电脑", quantity: 8, unit: "台", tags: ["助学"] },
  { by: 13, title: "暑期托管场地", quantity: 10, unit: "场", tags: ["场地", "儿童"], untilDays: 60 },
];

interface Ask {
  readonly by: "group" | "branch" | "organization";
  readonly at: number;
  readonly title: string;
  readonly quantity: number;
  readonly unit: string;
  readonly kind: "RESOURCE" | "SERVICE" | "MICRO_WISH";
  readonly tags?: readonly string[];
  readonly byDays?: number;
  /** Who answers it: an offer by its place in the list, how much of it, and what came of it. */
  readonly answers?: readonly { readonly offer: number; readonly quantity: number; readonly outcome: Outcome }[];
}

/** What the compounds need, and who answered. */
const asks: readonly Ask[] = [
  { by: "branch", at: 0, title: "每月议事场地", quantity: 12, unit: "场", kind: "RESOURCE", tags: ["场地"], answers: [{ offer: 0, quantity: 12, outcome: "PARTLY" }] }, // prettier-ignore
  { by: "branch", at: 1, title: "周末观影场次", quantity: 6, unit: "场", kind: "RESOURCE", tags: ["文化"], answers: [{ offer: 1, quantity: 6, outcome: "RATED" }] }, // prettier-ignore
  { by: "branch", at: 2, title: "反诈宣讲", quantity: 8, unit: "场", kind: "SERVICE", tags: ["宣讲"], answers: [{ offer: 3, quantity: 8, outcome: "FULFILLED" }] }, // prettier-ignore
  { by: "group", at: 4, title: "独居老人结对探望", quantity: 40, unit: "人次", kind: "SERVICE", tags: ["志愿帮扶"], answers: [{ offer: 5, quantity: 24, outcome: "PARTLY" }] }, // prettier-ignore
  { by: "group", at: 7, title: "中秋慰问品", quantity: 60, unit: "份", kind: "RESOURCE", tags: ["送温暖"], answers: [{ offer: 7, quantity: 60, outcome: "RATED" }] }, // prettier-ignore
  { by: "organization", at: 0, title: "春节慰问品", quantity: 80, unit: "份", kind: "RESOURCE", tags: ["送温暖"], byDays: 75, answers: [{ offer: 7, quantity: 50, outcome: "ACCEPTED" }] }, // prettier-ignore
  { by: "branch", at: 0, title: "健康义诊", quantity: 24, unit: "人次", kind: "SERVICE", tags: ["健康"], byDays: 40, answers: [{ offer: 6, quantity: 12, outcome: "PROPOSED" }] }, // prettier-ignore
  { by: "branch", at: 1, title: "邻里调解法律咨询", quantity: 10, unit: "人次", kind: "SERVICE", tags: ["法律"], answers: [{ offer: 8, quantity: 10, outcome: "ACCEPTED" }] }, // prettier-ignore
  { by: "branch", at: 2, title: "儿童寒假托管场地", quantity: 10, unit: "场", kind: "RESOURCE", tags: ["场地", "儿童"], byDays: 50, answers: [{ offer: 10, quantity: 4, outcome: "DECLINED" }, { offer: 10, quantity: 3, outcome: "WITHDRAWN" }] }, // prettier-ignore
  {
    by: "group",
    at: 11,
    title: "旧衣回收箱",
    quantity: 3,
    unit: "个",
    kind: "RESOURCE",
    tags: ["环境卫生"],
    byDays: 30,
  },
  { by: "group", at: 2, title: "一副老花镜", quantity: 1, unit: "件", kind: "MICRO_WISH" },
  { by: "group", at: 19, title: "一台二手学习机", quantity: 1, unit: "台", kind: "MICRO_WISH", tags: ["助学"], answers: [{ offer: 9, quantity: 1, outcome: "RATED" }] }, // prettier-ignore
  { by: "group", at: 30, title: "陪同办理手续一次", quantity: 1, unit: "人次", kind: "MICRO_WISH" },
];

/** How much of a claim was handed over, and confirmed, in each outcome. */
const handedOver: Readonly<Record<Outcome, (quantity: number) => number>> = {
  RATED: (quantity) => quantity,
  FULFILLED: (quantity) => quantity,
  PARTLY: (quantity) => Math.floor(quantity / 2),
  ACCEPTED: () => 0,
  PROPOSED: () => 0,
  DECLINED: () => 0,
  WITHDRAWN: () => 0,
};

/** The lists of needs and resources, and how members and compounds came together over them. */
export function exchange(records: Records, community: Community, resolutions: readonly string[]): void {
  const { members } = community;
  const pledges = offers.map((offer, index) => {
    const { by, title, quantity, unit, kind = "RESOURCE", tags = [], untilDays, forResolution } = offer;
    const id = records.add("pledges", {
      organization_id: members[by]!,
      title,
      quantity,
      unit,
      kind,
      status: "OFFERED",
      valid_until: untilDays === undefined ? null : dayFrom(records.now, untilDays),
      resolution_id: forResolution === undefined ? null : (resolutions.at(-1 - forResolution) ?? null),
      created_at: later(records.now, -24 * (150 - index * 9)),
      ...none,
    });
    records.tag("pledge_tags", "pledge_id", id, by < 4 ? tags : [...tags, example]);
    return { id, unit, organization: members[by]!, claimed: 0, fulfilled: 0, confirmed: 0 };
  });
  asks.forEach((ask, index) => {
    const needed = need(records, community, ask, index);
    for (const { offer, quantity, outcome } of ask.answers ?? [])
      claim(records, needed, pledges[offer]!, quantity, outcome, index);
    records.change(needed.id, { claimed: needed.claimed, fulfilled: needed.fulfilled, confirmed: needed.confirmed });
  });
  for (const { id, claimed, fulfilled, confirmed } of pledges) records.change(id, { claimed, fulfilled, confirmed });
  // Waits for a coordinator who reads it.
  records.add("needs", {
    organization_id: community.groups[25]!,
    title: "一盏床头灯",
    quantity: 1,
    unit: "件",
    kind: "MICRO_WISH",
    status: "IN_REVIEW",
    ...none,
  });
}

const none = { claimed: 0, fulfilled: 0, confirmed: 0 };

/** A listing with its counters. */
interface Counted {
  readonly id: string;
  readonly organization: string;
  readonly unit: string;
  claimed: number;
  fulfilled: number;
  confirmed: number;
}

function need(records: Records, community: Community, ask: Ask, index: number): Counted {
  const { by, at, title, quantity, unit, kind, tags = [], byDays } = ask;
  const organization = { group: community.groups[at]!, branch: community.branches[at]!, organization: community.generalBranch }[by]; // prettier-ignore
  const created_at = later(records.now, -24 * (140 - index * 8));
  const id = records.add("needs", {
    organization_id: organization,
    title,
    quantity,
    unit,
    kind,
    status: "PUBLISHED",
    needed_by: byDays === undefined ? null : dayFrom(records.now, byDays),
    published_at: created_at,
    place_id: by === "branch" ? community.compounds[at]! : null,
    created_at,
    ...none,
  });
  records.tag("need_tags", "need_id", id, tags);
  return { id, organization, unit, ...none };
}

function claim(records: Records, needed: Counted, pledged: Counted, quantity: number, outcome: Outcome, index: number) {
  const fulfilled = handedOver[outcome](quantity);
  // What is handed over just now is still to be confirmed.
  const confirmed = outcome === "PARTLY" ? Math.floor(fulfilled / 2) : fulfilled;
  const holds = outcome === "DECLINED" ? 0 : outcome === "WITHDRAWN" ? fulfilled : quantity;
  const created_at = later(records.now, -24 * (120 - index * 7));
  const id = records.add("claims", {
    need_id: needed.id,
    pledge_id: pledged.id,
    giver_id: pledged.organization,
    receiver_id: needed.organization,
    proposed_by_id: outcome === "DECLINED" ? needed.organization : pledged.organization,
    status: outcome === "PARTLY" ? "ACCEPTED" : outcome,
    quantity,
    unit: needed.unit,
    fulfilled,
    confirmed,
    accepted_at: outcome === "PROPOSED" || outcome === "DECLINED" ? null : later(created_at, 24),
    rating: outcome === "RATED" ? "SATISFIED" : null,
    created_at,
  });
  for (const [part, isConfirmed] of [
    [confirmed, true],
    [fulfilled - confirmed, false],
  ] as const)
    if (part > 0)
      records.add("fulfilments", {
        claim_id: id,
        quantity: part,
        occurred_on: dayFrom(created_at, isConfirmed ? 4 : 9),
        recorded_by_id: pledged.organization,
        confirmed_at: isConfirmed ? later(created_at, 24 * 6) : null,
        created_at: later(created_at, 24 * (isConfirmed ? 5 : 10)),
      });
  for (const counted of [needed, pledged]) {
    counted.claimed += holds;
    counted.fulfilled += fulfilled;
    counted.confirmed += confirmed;
  }
}
