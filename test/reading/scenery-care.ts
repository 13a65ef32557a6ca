import { CareCategory, VisitOutcome } from "../../src/alliance/care/index.js";
import type { GivenAlliance, GivenOrganization } from "../support/given.js";
import { careOf } from "../support/given-care.js";
import type { Placed } from "../support/records.js";
import { nasty } from "./nasty.js";

type Parts = Record<"bank" | "school" | "namesake", GivenOrganization> & Record<"compound", Placed>;

/** How often each care group was visited: in one alliance enough to be told, in the other not. */
const times = { enough: [25, 14, 12, 3, 16, 21, 11, 0], few: [2, 0, 7, 1, 0, 4, 0, 0] } as const;
const days = ["2026-01-31", "2026-02-14", "2026-06-30", "2026-07-01", "2026-10-01", "2026-12-31"];

/** Care groups of every category, visited by three and claimed for terms that end on days that end at another moment elsewhere. */
export async function setCare(alliance: GivenAlliance, parts: Parts, matters: readonly Placed[]): Promise<void> {
  const { bank, school, namesake, compound } = parts;
  const on = careOf(alliance);
  const visitors = [bank, school, namesake, bank];
  const categories = Object.keys(CareCategory) as CareCategory[];
  const outcomes = Object.keys(VisitOutcome) as VisitOutcome[];
  const amounts = alliance.slug === "wanci" ? times.enough : times.few;
  let visited = 0;
  for (const [index, amount] of amounts.entries()) {
    const group = await on.group(index % 3 ? `人群 ${index}` : nasty.quotes, {
      category: categories[index % categories.length]!,
      place: index % 2 ? compound : undefined,
    });
    const ends = ["2026-06-30", "2026-07-01", undefined] as const;
    await on.claim(group, visitors[index % 3]!, { startsOn: "2026-02-01", endsOn: ends[index % 3] });
    if (index % 2) await on.claim(group, school, { startsOn: "2027-01-01" });
    if (index % 4 === 0) await on.claim(group, namesake, { status: "RELEASED" });
    for (let nth = 0; nth < amount; nth += 1) {
      visited += 1;
      const told = {
        group,
        on: days[(visited * 7) % days.length]!,
        outcome: outcomes[visited % 9 ? visited % 3 : 3 + (visited % 2)]!,
      };
      const who = visitors[visited % visitors.length]!;
      const visit = await on.visit(who, { ...told, matter: index === 0 ? matters[nth] : undefined });
      if (visited % 11 === 0) await on.reversal(visit, who, told);
    }
    if (index === 6) await alliance.change("care_groups", group, { status: "CLOSED", closed_on: "2026-07-01" });
  }
  for (let nth = 0; nth < amounts[0]; nth += 1)
    await on.visit(visitors[nth % 2]!, { place: compound, on: days[nth % days.length]!, outcome: outcomes[nth % 5]! });
  await setRegisters(on);
}

/** Counts, with one that was taken back, and entries that nothing here may ever show. */
async function setRegisters(on: ReturnType<typeof careOf>): Promise<void> {
  const told = { purpose: nasty.backslash, until: "2026-07-01" };
  const register = await on.register(nasty.emoji, told);
  await on.entry(register, "何建国", { contact: "13800000000", strengths: nasty.separators });
  await on.register("党员信息库", { kind: "PARTY_MEMBER" });
  const sources = ["红色家访", nasty.quotes, "主题活动", "红色家访"];
  for (const [index, source] of sources.entries())
    await on.tally(register, source, 3 + index, { on: days[index % days.length]! });
  const mistake = await on.tally(register, "网格排查", 9, { on: "2026-07-01" });
  await on.tally(register, "网格排查", -9, { on: "2026-07-01", reverses: mistake });
}
