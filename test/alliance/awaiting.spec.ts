import { stage } from "../support/given.js";
import { meetingsOf } from "../support/given-meetings.js";
import { startTestHub, type TestHub } from "../support/hub.js";

describe("what waits for an answer", () => {
  let hub: TestHub;
  let asked: (key: string) => Promise<unknown>;
  beforeAll(async () => {
    hub = await startTestHub();
    const heyuan = await stage(hub.sql).alliance("heyuan");
    const branch = await heyuan.convener("和园社区党总支");
    const bank = await heyuan.organization("徽商银行");
    const on = meetingsOf(heyuan, branch);
    const meeting = await on.meeting("联席会议", { startsAt: "2026-11-02T01:00:00Z", status: "ADJOURNED" });
    const resolution = await on.resolution(meeting, "开放会议室", { status: "IN_EXECUTION" });
    const asking = await on.actionItem(resolution, "申请延期的", { lead: bank });
    await on.extension(asking);
    await on.extension(await on.actionItem(resolution, "已答复的", { lead: bank }), { status: "DECLINED" });
    const open = { publicTitle: "公开", status: "SUPERVISION" } as const;
    const escalating = await heyuan.matter("建议升级的", { ...open, dueAt: "2026-11-24T01:00:00Z", assignee: bank });
    await heyuan.escalation(escalating);
    await heyuan.matter("到期较晚的", { ...open, dueAt: "2026-11-29T01:00:00Z", assignee: bank });
    for (const [title, status, invited] of [
      ["邀请中的", "PUBLISHED", "INVITED"],
      ["已同意的", "PUBLISHED", "ACCEPTED"],
      ["已取消的", "CANCELLED", "INVITED"],
    ] as const)
      await heyuan.coHost(
        await heyuan.activity(title, { host: bank, startsAt: "2026-12-01T01:00:00Z", status }),
        branch,
        invited,
      );
    asked = async (key) =>
      (
        await hub.as(key).run(`{ alliance(slug: "heyuan") {
          asking: actionItems(filter: { extensionRequested: true }) { nodes { title } }
          others: actionItems(filter: { extensionRequested: false }) { nodes { title } }
          escalating: matters(filter: { escalationProposed: true }) { totalCount }
          calm: matters(filter: { escalationProposed: false }) { totalCount }
          due: matters(filter: { dueBefore: "2026-11-29T01:00:00Z" }) { totalCount }
          convener { coHostInvitations { activity { title } } } } }`)
      ).body.data!["alliance"];
  });
  afterAll(() => hub.stop());

  it("is found by the alliance's coordinators", async () => {
    expect(await asked(await hub.issue("coordinator", "heyuan"))).toEqual({
      asking: { nodes: [{ title: "申请延期的" }] },
      others: { nodes: [{ title: "已答复的" }] },
      escalating: { totalCount: 1 },
      calm: { totalCount: 1 },
      due: { totalCount: 1 },
      convener: { coHostInvitations: [{ activity: { title: "邀请中的" } }] },
    });
  });

  it("is nobody else's to find out by filtering what is public", async () => {
    expect(await asked("public")).toEqual({
      asking: { nodes: [] },
      others: { nodes: [] },
      escalating: { totalCount: 0 },
      calm: { totalCount: 0 },
      due: { totalCount: 0 },
      convener: { coHostInvitations: [] },
    });
  });
});
