import { dayFrom } from "./activity.js";
import type { Records } from "./records.js";

/** How many times people were added from one source. */
const times = 12;

/** 通過紅色家訪、主題活動等方式,挖掘黨員165名、熱心居民150余人,建立黨員信息庫和居民人才庫; counts alone, and nobody's entry. */
export function count(records: Records): void {
  register(records, "PARTY_MEMBER", "党员信息库", [
    ["红色家访", 98],
    ["主题活动", 67],
  ]);
  const talents = register(records, "RESIDENT_TALENT", "居民人才库", [
    ["红色家访", 61],
    ["主题活动", 93],
  ]);
  // Counted twice, and so taken back once.
  const mistaken = { register_id: talents, source: "主题活动", counted_on: dayFrom(records.now, -40) };
  const reverses_id = records.add("register_tallies", { ...mistaken, number: 6, reverses_id: null });
  records.add("register_tallies", { ...mistaken, number: -6, reverses_id });
}

function register(
  records: Records,
  kind: string,
  name: string,
  sources: readonly (readonly [source: string, people: number])[],
): string {
  const register_id = records.add("registers", { kind, name, entries_purpose: null, entries_until: null });
  for (const [place, [source, people]] of sources.entries())
    for (let index = 0; index < times; index += 1) {
      // As even as whole people can be.
      const number = Math.floor((people * (index + 1)) / times) - Math.floor((people * index) / times);
      const counted_on = dayFrom(records.now, -(25 + index * 29 + place * 7));
      records.add("register_tallies", { register_id, source, counted_on, number, reverses_id: null });
    }
  return register_id;
}
