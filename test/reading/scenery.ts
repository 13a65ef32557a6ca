import type { GivenAlliance, GivenOrganization, stage } from "../support/given.js";
import { setCare } from "./scenery-care.js";
import { setKeys } from "./scenery-keys.js";
import { setLists, setStations } from "./scenery-lists.js";
import { setMeetings } from "./scenery-meetings.js";
import type { Placed } from "../support/records.js";
import { ActivityStatus, CoHostStatus, RegistrationStatus } from "../../src/alliance/activities/index.js";
import { MatterChannel, MatterStatus, Satisfaction } from "../../src/alliance/matters/index.js";
import { MembershipStatus } from "../../src/alliance/memberships/index.js";

import { nasty } from "./nasty.js";
/** What the random documents may name. */
export interface Scenery {
  readonly wanci: GivenAlliance;
  readonly heyuan: GivenAlliance;
  readonly hosts: readonly Placed[];
  /** Tokens by the public ids of the registrations that they cancel. */
  readonly tokens: ReadonlyMap<string, string>;
}

/** Two alliances with little data, each row of it a trap. */
export async function setScenery(given: ReturnType<typeof stage>): Promise<Scenery> {
  const wanci = await given.alliance("wanci", {
    name: "万慈党建联盟",
    cooperationModes: ["JOINT_GOVERNANCE", "JOINT_ACTIVITIES"],
  });
  const heyuan = await given.alliance("heyuan", { name: nasty.quotes, description: "", timeZone: "America/New_York" });
  const tokens = new Map<string, string>();
  return { wanci, heyuan, hosts: [...(await furnish(wanci, tokens)), ...(await furnish(heyuan, tokens))], tokens };
}

async function furnish(alliance: GivenAlliance, tokens: Map<string, string>): Promise<GivenOrganization[]> {
  const subdistrict = await alliance.place("翠屏街道", { kind: "SUBDISTRICT", address: nasty.backslash });
  const compound = await alliance.place("安和小区", { kind: "COMPOUND", parent: subdistrict });
  const hall = await alliance.place(nasty.emoji, { parent: compound });
  await alliance.place("安和小区", { kind: "BUILDING", parent: compound });

  const community = await alliance.organization("万慈社区", { classification: "COMMUNITY", place: subdistrict });
  const branch = await alliance.organization("社区党总支", { classification: "GENERAL_BRANCH", parent: community });
  const compoundBranch = await alliance.organization("小区党支部", { classification: "PARTY_BRANCH", parent: branch });
  // Two levels at one depth: a group directly under the general branch beside the compound's branch.
  await alliance.organization("楼栋党小组", { classification: "PARTY_GROUP", parent: branch });
  await alliance.organization("楼栋党小组", { classification: "PARTY_GROUP", parent: compoundBranch });
  await alliance.organization("旧党支部", {
    classification: "PARTY_BRANCH",
    parent: branch,
    foundedOn: "2019-02-28",
    closedOn: "2024-02-29",
  });
  const bank = await alliance.organization("徽商银行", {
    tags: ["金融", nasty.emoji, nasty.quotes],
    place: hall,
    foundedOn: "1997-04-04",
    recordedAt: "2026-01-01T00:00:00.120Z",
  });
  const school = await alliance.organization("共建学校", { tags: ["教育", "金融"], description: "" });
  const incubator = await alliance.organization(nasty.quotes, { classification: "INCUBATOR" });
  const namesake = await alliance.organization("徽商银行", { incubatedBy: incubator, description: nasty.separators });
  await alliance.organization("银行党组织", { classification: "NON_PUBLIC_PARTY_ORGANIZATION", unit: bank });

  const liaison = await alliance.post(bank, "联络员", { role: "LIAISON", holder: "何建国", startedOn: "2026-01-01" });
  await alliance.post(branch, "书记", { role: "SECRETARY", holder: "江淑芬", consents: true });
  await alliance.post(branch, "书记", { role: "SECRETARY", concurrentlyHeldBy: nasty.backslash });
  await alliance.post(school, nasty.emoji, { holder: "🐼大熊", endedOn: "2026-03-01", startedOn: "2025-03-01" });

  const states = Object.keys(MembershipStatus) as MembershipStatus[];
  const members = [bank, school, incubator, namesake, compoundBranch, branch, community];
  for (const [index, status] of states.entries())
    await alliance.member(members[index]!, {
      status,
      validFrom: status === "APPLIED" || status === "INVITED" ? null : "2026-02-01",
      validUntil: index % 2 ? "2026-12-31" : undefined,
      voting: index % 3 > 0,
      liaison: index % 2 ? liaison : undefined,
    });
  await alliance.member(bank, { status: "EXPIRED", validFrom: "2026-01-01", validUntil: "2026-01-31", liaison });
  await alliance.chair(bank, "2026-01-01", "2026-06-30");
  await alliance.chair(school, "2026-07-01", "2026-12-31");

  const brand = await alliance.programme("“五心”服务", { declaredItemCount: 5, tags: ["品牌", "b", "B"] });
  const method = await alliance.programme(nasty.separators, { kind: "METHOD", motto: nasty.quotes, description: "" });
  await alliance.honour("先进集体", {
    organization: bank,
    level: "PROVINCIAL",
    awardedOn: "2025-07-01",
    tags: ["金融"],
  });
  await alliance.honour("先进集体", { programme: brand, issuer: nasty.backslash });
  await alliance.honour(nasty.emoji, { programme: method });

  await setActivities(alliance, { bank, school, namesake, branch, hall, brand }, tokens);
  const matters = await setMatters(alliance, { bank, school, branch, compound, brand });
  const resolution = await setMeetings(alliance, { bank, school, namesake, branch, hall }, matters);
  await setCare(alliance, { bank, school, namesake, compound }, matters);
  await setLists(alliance, { bank, school, branch, compound, hall, brand }, resolution);
  await setStations(alliance, { bank, school, branch, compound, hall, brand });
  await setKeys(alliance, { bank, school, branch });
  return [bank, school, namesake, branch];
}

type Sides = Record<"bank" | "school" | "branch" | "compound" | "brand", Placed>;

/** Every state, published or not, each raised by one unit, about another, and handled by a third. */
async function setMatters(
  alliance: GivenAlliance,
  { bank, school, branch, compound, brand }: Sides,
): Promise<Placed[]> {
  const matters: Placed[] = [];
  const units = [bank, school, branch];
  const channels = Object.keys(MatterChannel) as MatterChannel[];
  const judged = Object.keys(Satisfaction) as Satisfaction[];
  for (const [index, status] of (Object.keys(MatterStatus) as MatterStatus[]).entries()) {
    const matter = await alliance.matter(index % 2 ? nasty.quotes : "何建国反映的事", {
      status,
      level: (["BUILDING", "COMMUNITY", "COMPOUND"] as const)[index % 3]!,
      channel: channels[index % channels.length]!,
      category: index % 2 ? "金融" : nasty.emoji,
      description: nasty.backslash,
      publicTitle: index % 2 ? undefined : nasty.separators,
      raisedBy: index % 4 ? units[index % 3] : undefined,
      complainantName: "何建国",
      complainantContact: "13800000000",
      concerns: units[(index + 1) % 3]!,
      assignee: index % 5 ? units[(index + 1) % 3] : undefined,
      brief: nasty.emoji,
      place: compound,
      programme: index % 3 ? brand : undefined,
      satisfaction: status === "CLOSED" ? judged[index % 3] : undefined,
      raisedAt: index % 3 ? "2026-06-30T16:00:00Z" : "2026-01-20T00:00:00.500Z",
      dueAt: index % 2 ? "2026-07-01T04:00:00Z" : "2026-12-31T00:00:00Z",
    });
    matters.push(matter);
    if (index % 2) await alliance.escalation(matter, { by: index % 3 ? bank : undefined, status: "DECLINED" });
    if (index % 3) await alliance.escalation(matter, { by: school });
    if (index % 2) await alliance.reminder(matter);
  }
  await alliance.calendarDay("2026-02-14", "WORKDAY", "补班");
  await alliance.calendarDay("2026-02-16", "HOLIDAY", "春节");
  await alliance.serviceLevel("PLAN", 30, "WORKING_HOURS");
  return matters;
}

type Parts = Record<"bank" | "school" | "namesake" | "branch", GivenOrganization> & Record<"hall" | "brand", Placed>;

async function setActivities(alliance: GivenAlliance, parts: Parts, tokens: Map<string, string>): Promise<void> {
  const { bank, school, namesake, branch, hall, brand } = parts;
  const noon = "2026-07-01T04:00:00Z";
  // Every state, in public and within the alliance, and most of them starting at the same moment.
  for (const [index, status] of (Object.keys(ActivityStatus) as ActivityStatus[]).entries())
    for (const visibility of ["PUBLIC", "ALLIANCE"] as const) {
      const activity = await alliance.activity(index % 2 ? "义诊" : `义诊 ${nasty.emoji}`, {
        host: [bank, school, namesake][index % 3]!,
        startsAt: index % 3 ? noon : "2026-07-31T16:30:00.070Z",
        status,
        visibility,
        kind: index % 2 ? "SERVICE" : "LECTURE",
        capacity: index % 2 ? 10 : undefined,
        tags: index % 2 ? ["便民", nasty.quotes] : undefined,
        venue: index % 2 ? hall : undefined,
        description: index % 2 ? nasty.backslash : undefined,
        programme: index % 3 ? undefined : brand,
        statusReason: status === "CANCELLED" ? nasty.separators : undefined,
        recordedAt: "2026-06-01T00:00:00.500Z",
      });
      await alliance.attendance(activity, bank, { headcount: 2, personTimes: 3, duty: "值守" });
      await alliance.attendance(activity, namesake, { headcount: 1 });
      await alliance.registration(activity, "王芳", { organization: bank, contact: "13800000000" });
    }

  const campaign = await alliance.activity("防汛行动", {
    host: branch,
    startsAt: "2026-06-30T15:00:00Z",
    endsAt: "2026-07-02T15:00:00Z",
    status: "COMPLETED",
    kind: "EMERGENCY",
    tags: ["应急"],
    duties: ["值守", "巡查", "🐼"],
  });
  await alliance.attendance(campaign, bank, { headcount: 7 });
  const dayStates = ["COMPLETED", "IN_PROGRESS", "CANCELLED"] as const;
  for (const [day, status] of dayStates.entries()) {
    const part = await alliance.activity(`防汛行动第${day + 1}天`, {
      host: branch,
      startsAt: `2026-0${day + 6}-30T16:00:00Z`,
      status,
      visibility: day === 1 ? "ALLIANCE" : "PUBLIC",
      kind: "EMERGENCY",
      superEvent: campaign,
    });
    await alliance.attendance(part, bank, { personTimes: 5, duty: "值守" });
    await alliance.attendance(part, bank, { personTimes: 2, duty: "巡查" });
    await alliance.attendance(part, school, { personTimes: 4 });
  }
  // A part that everybody may see of something that they may not.
  const secret = await alliance.activity("内部演练", { host: bank, startsAt: noon, visibility: "ALLIANCE" });
  const watching = await alliance.activity("演练观摩", { host: bank, startsAt: noon, superEvent: secret });
  for (const kind of ["LECTURE", "VISIT", "FESTIVAL"] as const)
    await alliance.activity("观摩座谈", { host: bank, startsAt: noon, kind, superEvent: watching });

  const series = await alliance.series(nasty.backslash, {
    host: school,
    startsAt: noon,
    venue: hall,
    endedOn: "2026-12-31",
    description: nasty.quotes,
    visibility: "ALLIANCE",
    capacity: 3,
    programme: brand,
  });
  await alliance.series(nasty.backslash, { host: bank, startsAt: "2026-08-01T00:00:00.001Z" });
  const weekly = await alliance.activity(nasty.separators, {
    host: school,
    startsAt: "2026-07-08T04:00:00Z",
    series,
    occurrenceOn: "2026-07-08",
    capacity: 30,
  });
  const asked = [namesake, bank, branch, school];
  for (const [index, status] of (Object.keys(CoHostStatus) as CoHostStatus[]).entries())
    await alliance.coHost(weekly, asked[index]!, status);
  // Two of one name, so that only their ids say who comes first.
  await alliance.coHost(campaign, namesake, "ACCEPTED");
  await alliance.coHost(campaign, bank, "ACCEPTED");
  await alliance.coHost(secret, school, "ACCEPTED");
  await setInvitations(alliance, parts);
  await setRegistrations({ alliance, bank, weekly, secret }, tokens);
}

/** Asked of one unit and not answered: for what is to come in every state, seen or not, and for what is over. */
async function setInvitations(alliance: GivenAlliance, { bank, school, namesake }: Parts): Promise<void> {
  for (const [index, status] of (Object.keys(ActivityStatus) as ActivityStatus[]).entries()) {
    const activity = await alliance.activity("联合义诊", {
      host: index % 2 ? namesake : school,
      startsAt: `2026-09-${20 - index}T04:00:00Z`,
      status,
      visibility: index % 2 ? "ALLIANCE" : "PUBLIC",
    });
    await alliance.coHost(activity, bank, "INVITED");
    if (index % 2) await alliance.coHost(activity, school, "INVITED");
  }
  // Two at one moment, so that only their ids say which comes first.
  for (const title of ["联合夜校", "联合夜校"]) {
    const activity = await alliance.activity(title, { host: school, startsAt: "2026-09-19T04:00:00Z" });
    await alliance.coHost(activity, bank, "INVITED");
  }
}

type Announced = Record<"weekly" | "secret", Placed> & { alliance: GivenAlliance; bank: Placed };

async function setRegistrations({ alliance, bank, weekly, secret }: Announced, tokens: Map<string, string>) {
  const resident = async (activity: Placed, name: string, status: RegistrationStatus, contact?: string) => {
    const token = `${alliance.slug} ${tokens.size} ${nasty.emoji}`;
    const { id } = await alliance.registration(activity, name, { status, contact, token });
    tokens.set(id, token);
  };
  // Every state with a unit and without one, and so many that the tenth shows whether positions are numbers.
  for (const [index, status] of (Object.keys(RegistrationStatus) as RegistrationStatus[]).entries()) {
    await resident(weekly, `居民${index}`, status, index % 2 ? nasty.backslash : undefined);
    const contact = index % 2 ? undefined : `1380000000${index}`;
    await alliance.registration(weekly, `报名者${index}`, { status, organization: bank, contact });
  }
  await alliance.registration(weekly, nasty.emoji, { organization: bank, contact: nasty.quotes });
  await alliance.registration(weekly, "王芳");
  await alliance.registration(weekly, "", { status: "ATTENDED", organization: bank });
  // Whoever holds this token sees the registration, and nothing of what it is for.
  await resident(secret, "🐼大熊", "CONFIRMED", "🐼");
  await alliance.registration(secret, "王芳", { organization: bank });
}
