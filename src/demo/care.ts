import { dayFrom } from "./activity.js";
import type { Community } from "./community.js";
import type { Records } from "./records.js";

const categories = [
  ["ELDERLY_LIVING_ALONE", "独居老人"],
  ["CHILDREN_IN_NEED", "困境儿童"],
  ["PEOPLE_WITH_DISABILITIES", "残障人士"],
  ["ENTITLED_GROUPS", "优抚对象"],
  ["NEW_EMPLOYMENT_GROUPS", "新就业群体"],
] as const;

/** Most visits find all well; of every twelve, these. */
const outcomes = [
  ...Array<string>(6).fill("ALL_WELL"),
  ...["HELP_GIVEN", "HELP_GIVEN", "NEED_FOUND", "NEED_FOUND", "REFERRED", "NOT_MET"],
];

/** How often each Party group went out in the last year. */
const rounds = 6;

/** 小區黨組織牽頭認領重點服務人群，樓棟黨小組具體走訪入戶; `raised` is the matter that a visit raised today, and its building's number. */
export function care(
  records: Records,
  { compounds, branches, groups, buildings }: Community,
  raised: { readonly matter: string; readonly building: number },
): void {
  const day = (daysAgo: number): string => dayFrom(records.now, -daysAgo);
  const cared = compounds.map((place_id, index) =>
    categories.map(([category, label]) => {
      const name = `小区 ${index + 1} ${label}`;
      const care_group_id = records.add("care_groups", { category, name, place_id, status: "OPEN", closed_on: null });
      const term = { starts_on: day(330), ends_on: day(-35), status: "ACTIVE", released_on: null };
      records.add("care_claims", { care_group_id, organization_id: branches[index]!, ...term });
      return care_group_id;
    }),
  );
  const visit = (values: Record<string, unknown>): string => {
    const nothing = { care_group_id: null, place_id: null, matter_id: null, reverses_id: null };
    return records.add("visits", { ...nothing, ...values });
  };
  groups.forEach((organization_id, index) => {
    for (let round = 0; round < rounds; round += 1) {
      const care_group_id = cared[index % 3]![(Math.floor(index / 3) + round) % categories.length]!;
      const occurred_on = day(round * 60 + ((index * 7) % 60));
      visit({ organization_id, occurred_on, care_group_id, outcome: outcomes[(index * 5 + round) % outcomes.length] });
    }
    const occurred_on = day(20 + ((index * 11) % 200));
    visit({ organization_id, occurred_on, place_id: buildings[index], outcome: "ALL_WELL" });
  });
  visit({
    organization_id: groups[raised.building]!,
    occurred_on: day(0),
    place_id: buildings[raised.building]!,
    outcome: "NEED_FOUND",
    matter_id: raised.matter,
  });
  // Recorded twice by a group that the report does not name, and so taken back once.
  const mistaken = {
    organization_id: groups[42]!,
    occurred_on: day(9),
    care_group_id: cared[0]![0]!,
    outcome: "NOT_MET",
  };
  visit({ ...mistaken, reverses_id: visit(mistaken) });
}
