import { addActivity, attended, dayFrom, later, shanghai } from "./activity.js";
import type { Community } from "./community.js";
import type { Programmes } from "./programmes.js";
import type { Records } from "./records.js";

/** What the report tells of the past: the flood of 2020, the epidemic of 2022, and help brought to people's doors. */
export function recall(records: Records, community: Community, programmes: Programmes): void {
  fightTheFlood(records, community);
  standGuard(records, community);
  bringWarmth(records, community, programmes);
}

/** 在防汛突擊戰中300多名共建單位員工沖鋒在前: heads once on the campaign, person-times on its three days. */
function fightTheFlood(records: Records, { generalBranch, members }: Community): void {
  const campaign = addActivity(
    records,
    "EMERGENCY",
    "防汛突击战",
    generalBranch,
    shanghai("2020-07-18", "06:00"),
    shanghai("2020-07-20", "22:00"),
    {
      status: "ARCHIVED",
      tags: ["防汛"],
      duties: ["巡堤查险", "物资转运"],
      coHosts: members.slice(0, 4).map((member) => [member, "ACCEPTED"] as const),
    },
  );
  const crews = members.slice(0, 9).map((member, index) => [member, 30 + index * 2] as const);
  for (const [member, heads] of crews) attended(records, campaign, member, { heads });
  for (const date of ["2020-07-18", "2020-07-19", "2020-07-20"]) {
    const oneDay = addActivity(
      records,
      "EMERGENCY",
      `防汛突击战 ${date.slice(5)}`,
      generalBranch,
      shanghai(date, "06:00"),
      shanghai(date, "22:00"),
      {
        status: "ARCHIVED",
        tags: ["防汛"],
        superEvent: campaign,
      },
    );
    for (const [member, heads] of crews) attended(records, oneDay, member, { personTimes: heads - 4 });
  }
}

/** 在疫情防控中出動500人次參與一線值守、核酸檢測: ten weeks of fifty. */
function standGuard(records: Records, { generalBranch, members }: Community): void {
  for (let week = 0; week < 10; week += 1) {
    const start = shanghai(dayFrom(shanghai("2022-03-14", "08:00"), week * 7), "08:00");
    const duty = addActivity(
      records,
      "EMERGENCY",
      `疫情防控值守 第 ${week + 1} 周`,
      generalBranch,
      start,
      later(start, 12),
      {
        status: "ARCHIVED",
        tags: ["疫情防控"],
        duties: ["一线值守", "核酸检测"],
      },
    );
    for (let crew = 0; crew < 5; crew += 1) {
      const member = members[(week + crew) % members.length]!;
      attended(records, duty, member, { heads: 4, personTimes: 6, duty: "一线值守" });
      attended(records, duty, member, { heads: 4, personTimes: 4, duty: "核酸检测" });
    }
  }
}

/** 在幫扶紓困中,送心愿送溫暖20余次. */
function bringWarmth(records: Records, { branches, members }: Community, { sunshine }: Programmes): void {
  for (let visit = 0; visit < 24; visit += 1) {
    const start = shanghai(dayFrom(records.now, -20 - visit * 28), "09:30");
    const activity = addActivity(
      records,
      "VISIT",
      `送心愿送温暖 第 ${24 - visit} 次`,
      branches[visit % 3]!,
      start,
      later(start, 2),
      {
        status: visit < 3 ? "COMPLETED" : "ARCHIVED",
        tags: ["送温暖"],
        programme: sunshine,
        coHosts: [[members[visit % members.length]!, "ACCEPTED"]],
      },
    );
    const people = 4 + (visit % 5);
    attended(records, activity, members[visit % members.length]!, { heads: people, personTimes: people });
  }
}
