import { clockAt } from "../../../src/shared/clock.js";
import { act as perform, type Done } from "../../support/acts.js";
import { type GivenOrganization, stage } from "../../support/given.js";
import { meetingsOf } from "../../support/given-meetings.js";
import { startTestHub } from "../../support/hub.js";
import type { Placed } from "../../support/records.js";

/** Monday 23 November 2026, noon in Shanghai. */
export const now = "2026-11-23T04:00:00.000Z";

/**
 * Two alliances. In the first five members vote; another has been suspended, another has no vote, the term of another
 * ended yesterday, and one unit is no member.
 */
export async function theSetting() {
  const clock = clockAt(now);
  const hub = await startTestHub({ clock });
  const given = stage(hub.sql);
  const heyuan = await given.alliance("heyuan");
  const branch = await heyuan.convener("和园社区党总支");
  const voters: GivenOrganization[] = [];
  for (const name of ["徽商银行", "万象物业", "共建学校", "融创文旅", "中建二局"]) {
    voters.push(await heyuan.organization(name));
    await heyuan.member(voters.at(-1)!);
  }
  const silent = {
    suspended: await heyuan.organization("暂停单位"),
    withoutVote: await heyuan.organization("列席单位"),
    expired: await heyuan.organization("到期单位"),
    outside: await heyuan.organization("未入盟单位"),
  };
  await heyuan.member(silent.suspended, { status: "SUSPENDED" });
  await heyuan.member(silent.withoutVote, { voting: false });
  await heyuan.member(silent.expired, { validUntil: "2026-11-22" });
  const linshe = await given.alliance("linshe");
  const far = { branch: await linshe.convener("邻社党总支"), unit: await linshe.organization("邻社单位") };
  await linshe.member(far.unit);
  const [bank, property, school, culture, builder] = voters as [
    GivenOrganization,
    GivenOrganization,
    GivenOrganization,
    GivenOrganization,
    GivenOrganization,
  ];
  const keys = {
    operator: await hub.issue("operator"),
    coordinator: await hub.issue("coordinator", "heyuan"),
    bank: await hub.issue("member", "heyuan", "徽商银行"),
    property: await hub.issue("member", "heyuan", "万象物业"),
    school: await hub.issue("member", "heyuan", "共建学校"),
    suspended: await hub.issue("member", "heyuan", "暂停单位"),
    withoutVote: await hub.issue("member", "heyuan", "列席单位"),
    expired: await hub.issue("member", "heyuan", "到期单位"),
    outside: await hub.issue("member", "heyuan", "未入盟单位"),
    widget: await hub.issue("widget", "heyuan"),
    elsewhere: await hub.issue("coordinator", "linshe"),
    farMember: await hub.issue("member", "linshe", "邻社单位"),
    public: "public",
  };
  type Key = keyof typeof keys;

  /** Performs an act; `select` is the payload's object with its selection. */
  const act = (by: Key, name: string, input: Record<string, unknown>, select: string): Promise<Done> =>
    perform(hub, keys[by], name, input, select);
  const meetingAct = (name: string, input: Record<string, unknown>): Promise<Done> =>
    act("coordinator", name, input, "meeting { id status }");

  const planned = {
    kind: "JOINT_MEETING",
    title: "十二月联席会议",
    startsAt: "2026-12-01T01:00:00Z",
    endsAt: "2026-12-01T03:00:00Z",
  };
  /** A joint meeting that was announced, to which these organizations came. */
  const announced = async (...present: Placed[]): Promise<string> => {
    const meetingId = idOf(await meetingAct("planMeeting", planned));
    await meetingAct("sendNotice", { meetingId });
    for (const { id } of present) await meetingAct("recordPresence", { meetingId, organizationId: id });
    return meetingId;
  };

  return {
    hub,
    clock,
    heyuan,
    linshe,
    branch,
    voters,
    bank,
    property,
    school,
    culture,
    builder,
    silent,
    far,
    keys,
    planned,
    /** Records as acts will leave them. */
    on: meetingsOf(heyuan, branch),
    onFar: meetingsOf(linshe, far.branch),
    act,
    meetingAct,
    announced,
    /** As `announced`, and opened. */
    inSession: async (...present: Placed[]): Promise<string> => {
      const meetingId = await announced(...present);
      const opened = await meetingAct("openMeeting", { meetingId });
      if (opened.refused.length > 0) throw new Error(JSON.stringify(opened.refused));
      return meetingId;
    },
    /** What an operation answers; fails where it has errors. */
    ask: async (by: Key, query: string, variables: Record<string, unknown> = {}): Promise<Record<string, never>> => {
      const { body } = await hub.as(keys[by]).run(query, variables);
      if (body.errors) throw new Error(JSON.stringify(body.errors));
      return body.data as Record<string, never>;
    },
  };
}

export type Setting = Awaited<ReturnType<typeof theSetting>>;
export type Key = keyof Setting["keys"];

/** An id that no row has. */
export const nobody = "01a2068f-8a7b-7fff-bfff-ffffffffffff";
/** The id of the object that an act answered. */
export const idOf = ({ done }: Done): string => done!["id"] as string;
/** The state of the object that an act answered. */
export const stateOf = ({ done }: Done): unknown => done?.["status"];
