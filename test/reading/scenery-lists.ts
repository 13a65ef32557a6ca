import { ClaimStatus } from "../../src/alliance/claims/index.js";
import { NeedKind, NeedStatus } from "../../src/alliance/needs/index.js";
import { PledgeStatus } from "../../src/alliance/pledges/index.js";
import { ProjectStatus } from "../../src/alliance/projects/index.js";
import { claimsOf } from "../support/given-claims.js";
import type { GivenAlliance } from "../support/given.js";
import { stationsOf } from "../support/given-stations.js";
import type { Placed } from "../support/records.js";
import { nasty } from "./nasty.js";

type Parts = Record<"bank" | "school" | "branch" | "compound" | "hall" | "brand", Placed>;

const keysOf = <K extends string>(values: Readonly<Record<K, unknown>>): K[] => Object.keys(values) as K[];
const days = ["2026-06-30", "2026-07-01", undefined] as const;
const instants = ["2026-01-31T16:00:00Z", "2026-06-30T16:00:00Z", "2026-06-30T15:59:59.999Z"] as const;

/** Needs, pledges and projects in every state, and claims of every state between three. */
export async function setLists(alliance: GivenAlliance, parts: Parts, resolution: Placed): Promise<void> {
  const { bank, school, branch, compound, hall, brand } = parts;
  const on = claimsOf(alliance);
  const units = [bank, school, branch];
  const tags = ["健康", nasty.quotes, "场地"];
  const places = [compound, hall, undefined];
  const needs: Placed[] = [];
  const pledges: Placed[] = [];
  for (const [index, status] of [...keysOf(NeedStatus), "PUBLISHED", "PUBLISHED", "PUBLISHED"].entries())
    needs.push(
      await on.need(units[index % 3]!, index % 2 ? nasty.emoji : `需求 ${index}`, {
        status: status as keyof typeof NeedStatus,
        ...(index > 4 ? { kind: keysOf(NeedKind)[index % 3]! } : {}),
        quantity: 20 + index,
        unit: index % 4 === 3 ? "场" : "件",
        description: index % 3 ? nasty.backslash : undefined,
        neededBy: days[index % 3],
        place: places[index % 3],
        programme: index % 2 ? brand : undefined,
        tags: [tags[index % 3]!],
        declinedReason: status === "DECLINED" ? nasty.separators : undefined,
        recordedAt: instants[index % 3],
      }),
    );
  for (const [index, status] of [...keysOf(PledgeStatus), "OFFERED", "OFFERED", "OFFERED"].entries())
    pledges.push(
      await on.pledge(units[(index + 1) % 3]!, index % 2 ? nasty.quotes : `资源 ${index}`, {
        status: status as keyof typeof PledgeStatus,
        kind: index % 2 ? "SERVICE" : "RESOURCE",
        quantity: 30 + index,
        unit: index === 4 ? "场" : "件",
        validUntil: days[(index + 1) % 3],
        place: places[(index + 1) % 3],
        programme: index % 2 ? brand : undefined,
        resolution: index % 2 ? resolution : undefined,
        tags: [tags[(index + 2) % 3]!],
        recordedAt: instants[(index + 1) % 3],
      }),
    );
  for (const [index, status] of keysOf(ClaimStatus).entries())
    for (const [nth, need] of [needs[5]!, undefined].entries()) {
      const claim = await on.claim({
        need,
        pledge: index % 2 || !need ? pledges[0]! : undefined,
        giver: units[(index + nth) % 3]!,
        receiver: units[(index + 1) % 3]!,
        status,
        quantity: 2,
        fulfilled: status === "WITHDRAWN" ? 1 : 0,
        note: nasty.emoji,
        ratingNote: status === "RATED" ? nasty.backslash : undefined,
        recordedAt: instants[index % 3],
      });
      if (status === "ACCEPTED") {
        const entry = await on.fulfilment(claim, 1, { note: nasty.quotes, by: bank, recordedAt: instants[0] });
        await on.fulfilment(claim, -1, { reverses: entry, note: "记错了", recordedAt: instants[1] });
      }
    }
  for (const [index, status] of keysOf(ProjectStatus).entries()) {
    const project = await on.project(branch, index % 2 ? nasty.separators : `项目 ${index}`, {
      status,
      category: index % 3 ? "环境卫生" : "矛盾调解",
      place: places[index % 3],
      programme: index % 2 ? brand : undefined,
      tags: ["红色项目", tags[index % 3]!],
      recordedAt: instants[index % 3],
    });
    const state = { CLAIMED: "ACCEPTED", IN_PROGRESS: "ACCEPTED", COMPLETED: "FULFILLED", EVALUATED: "RATED", ARCHIVED: "RATED" } as const; // prettier-ignore
    if (status !== "LISTED")
      await on.claim({ project, giver: units[index % 2]!, receiver: branch, status: state[status] });
    await on.claim({ project, giver: school, receiver: branch, status: "WITHDRAWN" });
  }
}

/** Two stations, three studios with many, few and no cases, and who is on duty there. */
export async function setStations(alliance: GivenAlliance, { bank, school, branch, hall }: Parts): Promise<void> {
  const on = stationsOf(alliance);
  const station = await on.station(nasty.emoji, {
    siteKind: "架空层",
    place: hall,
    functions: ["议事协商", nasty.quotes],
    services: ["文化阅读", "健身娱乐"],
    operators: [bank, branch],
  });
  await on.station("旧站", { closedOn: "2026-06-30" });
  const many = await on.studio("老何工作室", { host: "何建国", background: nasty.backslash, station, services: ["法律咨询"], organization: bank }); // prettier-ignore
  const few = await on.studio(nasty.separators, { organization: school });
  await on.studio("旧工作室", { closedOn: "2026-06-30", station });
  for (let nth = 0; nth < 24; nth += 1)
    await on.caseRecord(many, nth % 2 ? "法律咨询" : nasty.quotes, { month: nth < 12 ? "2026-05-01" : "2026-06-01", recordedAt: instants[nth % 3] }); // prettier-ignore
  const mistake = await on.caseRecord(many, "法律咨询");
  await on.caseRecord(many, "法律咨询", { reverses: mistake });
  for (let nth = 0; nth < 13; nth += 1) await on.caseRecord(few, nth < 11 ? "邻里调解" : "其他");
  const rota = await on.rota({ studio: many, startsAt: "2026-06-01T01:00:00Z", turns: [bank, school] });
  await on.rota({ station, startsAt: "2026-01-01T01:00:00Z", turns: [branch], endedOn: "2026-02-01" });
  const first = await on.shift(rota, bank, "2026-06-30T15:59:00Z", { studio: many, person: "何建国" });
  const second = await on.shift(rota, school, "2026-07-01T01:00:00Z", { studio: many, coverSought: true });
  await on.shift(rota, bank, "2026-10-01T15:30:00Z", { studio: many, person: nasty.quotes });
  await on.swap(first, bank, second, school);
  await on.swap(first, bank, second, school, "DECLINED");
}
