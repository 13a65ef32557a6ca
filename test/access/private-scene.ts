import { loadDemo } from "../../src/demo/index.js";
import { MatterStatus } from "../../src/alliance/matters/index.js";
import { clockAt } from "../../src/shared/clock.js";
import { GivenAlliance, stage } from "../support/given.js";
import { careOf } from "../support/given-care.js";
import { claimsOf } from "../support/given-claims.js";
import { stationsOf } from "../support/given-stations.js";
import { meetingsOf } from "../support/given-meetings.js";
import { startTestHub } from "../support/hub.js";
import { type Placed, Records } from "../support/records.js";

const now = "2026-11-23T04:00:00Z";

/** The demo alliance with records of every private kind beside its own, and another alliance next to it. */
export async function privateScene() {
  const hub = await startTestHub({ clock: clockAt(now) });
  await loadDemo(hub.connection, clockAt(now));
  const [demo] = await hub.sql<{ id: string }>("select id from alliances where slug = 'wanci'");
  const records = new Records(hub.sql, "2026-02-01T00:00:00Z");
  const wanci = new GivenAlliance(records, `all_${demo!.id}`, demo!.id, "wanci");
  const [general] = await hub.sql<{ id: string }>(
    "select id from organizations where alliance_id = $1 and classification = 'GENERAL_BRANCH'",
    [wanci.uuid],
  );
  const convener = { id: `org_${general!.id}`, uuid: general!.id };
  const units = {
    assignee: await wanci.organization("承办的共建单位"),
    bystander: await wanci.organization("旁观的共建单位"),
    raiser: await wanci.organization("反映的共建单位"),
  };
  for (const unit of Object.values(units)) await wanci.member(unit);

  let hidden = 0;
  /** A text that stands nowhere else. */
  const secret = (what: string): string => `绝密${what}第${(hidden += 1)}号`;

  const compound = await wanci.place("测试小区", { kind: "COMPOUND" });
  const building = await wanci.place("测试楼栋", { kind: "BUILDING", parent: compound });
  const matters: Placed[] = [];
  for (const [index, status] of (Object.keys(MatterStatus) as MatterStatus[]).entries()) {
    const matter = await wanci.matter(secret("标题"), {
      status,
      publicTitle: index % 2 ? `公开事项 ${index}` : undefined,
      description: secret("情况"),
      complainantName: secret("反映人"),
      complainantContact: secret("电话"),
      raisedBy: units.raiser,
      concerns: units.bystander,
      assignee: units.assignee,
      brief: secret("交办"),
      place: building,
      satisfaction: status === "CLOSED" ? "DISSATISFIED" : undefined,
      mergedInto: status === "MERGED" ? matters[0] : undefined,
      raisedAt: `2026-11-20T01:${10 + index}:00Z`,
      dueAt: "2026-11-20T03:00:00Z",
    });
    await hub.sql(
      "update matters set hand_back_reason = $2, dismissal_reason = case when status = 'DISMISSED' then $3 end where id = $1",
      [matter.uuid, secret("退回"), secret("不予受理")],
    );
    await hub.sql("update matter_steps set note = $2 || position, actor_id = $3 where matter_id = $1", [
      matter.uuid,
      secret("备注"),
      units.assignee.uuid,
    ]);
    const proposal = await wanci.escalation(matter, { by: units.raiser, status: index % 3 ? "DECLINED" : "PROPOSED" });
    await hub.sql("update escalation_proposals set reason = $2, decided_note = $3 where id = $1", [
      proposal.uuid,
      secret("升级"),
      secret("决定"),
    ]);
    await wanci.reminder(matter);
    matters.push(matter);
  }

  const meetings = meetingsOf(wanci, convener);
  const series = await meetings.series("测试例会", { startsAt: "2026-10-01T01:00:00Z" });
  const meeting = await meetings.meeting("测试会议", {
    status: "MINUTES_APPROVED",
    startsAt: "2026-11-01T01:00:00Z",
    series,
    occurrenceOn: "2026-11-01",
  });
  await meetings.presence(meeting, units.assignee);
  const agendaItem = await meetings.agendaItem(meeting, secret("议题"));
  await hub.sql("update agenda_items set description = $2 where id = $1", [agendaItem.uuid, secret("议题说明")]);
  await meetings.minutes(meeting, secret("纪要"), {
    approvedAt: "2026-11-02T01:00:00Z",
    publicText: "公示的纪要",
    publicFrom: "2026-11-20",
    publicUntil: "2026-11-30",
  });
  await meetings.minutes(meeting, secret("草稿"), { version: 2 });
  const proposed = await meetings.resolution(meeting, secret("提案"), {
    status: "VOTING",
    text: secret("提案内容"),
    votes: [[units.assignee, "AGAINST"]],
  });
  const resolution = await meetings.resolution(meeting, "测试决议", { status: "IN_EXECUTION", text: "决议内容" });
  const item = await meetings.actionItem(resolution, "测试任务", {
    lead: units.raiser,
    supporting: [units.bystander],
    description: secret("任务说明"),
  });
  const extension = await meetings.extension(item, { reason: secret("延期") });
  await wanci.add("action_entries", "ent", {
    action_item_id: item.uuid,
    act: "recordProgress",
    note: secret("进展"),
    actor_id: units.raiser.uuid,
  });
  await wanci.post(units.raiser, "测试联络员", { holder: secret("任职人") });
  const activity = await wanci.activity("测试活动", { host: convener, startsAt: "2027-01-01T01:00:00Z" });
  const registration = await wanci.registration(activity, secret("报名人"), {
    organization: units.raiser,
    contact: secret("报名电话"),
  });

  await setLists(wanci, secret, { giver: units.raiser, receiver: convener });

  const linshe = await stage(hub.sql).alliance("linshe");
  await linshe.convener("邻社党总支");
  await linshe.member(await linshe.organization("邻社单位"));
  const keys = {
    public: "public",
    widget: await hub.keys.issue({ role: "widget", alliance: "wanci", origins: ["https://school.example"] }),
    bystander: await hub.issue("member", "wanci", "旁观的共建单位"),
    assignee: await hub.issue("member", "wanci", "承办的共建单位"),
    farMember: await hub.issue("member", "linshe", "邻社单位"),
    farCoordinator: await hub.issue("coordinator", "linshe"),
    coordinator: await hub.issue("coordinator", "wanci"),
  };
  return {
    hub,
    wanci,
    linshe,
    units,
    keys,
    matters,
    meeting,
    agendaItem,
    proposed,
    resolution,
    item,
    extension,
    registration,
    activity,
    building,
  };
}

/** What is not for everybody of needs, claims, studios and registers. */
async function setLists(
  wanci: GivenAlliance,
  secret: (what: string) => string,
  { giver, receiver }: { giver: Placed; receiver: Placed },
): Promise<void> {
  const claims = claimsOf(wanci);
  const need = await claims.need(receiver, "测试需求");
  await claims.pledge(giver, "测试资源");
  await claims.need(giver, secret("心愿"), { status: "IN_REVIEW" });
  await claims.need(giver, secret("未公开的心愿"), { status: "DECLINED", declinedReason: secret("未通过原因") });
  await claims.claim({ need, giver, receiver, note: secret("认领说明") });
  const rated = await claims.claim({ need, giver, receiver, status: "RATED", ratingNote: secret("评价") });
  const entry = await claims.fulfilment(rated, 1, { note: secret("履约说明") });
  await claims.fulfilment(rated, -1, { reverses: entry });
  const stations = stationsOf(wanci);
  const studio = await stations.studio("测试工作室", { host: secret("主持人"), background: "退休教师" });
  await stations.caseRecord(studio, "法律咨询");
  const rota = await stations.rota({ studio, startsAt: "2027-01-04T01:00:00Z", turns: [giver] });
  const shift = await stations.shift(rota, giver, "2027-01-04T01:00:00Z", { studio, person: secret("坐班人") });
  const other = await stations.shift(rota, receiver, "2027-01-11T01:00:00Z", { studio });
  await stations.swap(shift, giver, other, receiver);
  const care = careOf(wanci);
  const register = await care.register("测试信息库", { purpose: "试用", until: "2027-12-31" });
  await care.entry(register, secret("入库人"), { contact: secret("入库电话") });
}

export type Scene = Awaited<ReturnType<typeof privateScene>>;
