import { Pools } from "../../src/database/pools.js";
import { clockAt } from "../../src/shared/clock.js";
import { stage } from "../support/given.js";
import { startTestHub, type TestHub } from "../support/hub.js";

const clock = clockAt("2026-07-01T00:00:00Z");

describe("who asks decides what is seen", () => {
  let hub: TestHub;
  let given: ReturnType<typeof stage>;
  let keys: Record<string, string>;

  beforeAll(async () => {
    hub = await startTestHub({ clock });
    given = stage((text, values) => hub.sql(text, values));
    const wanci = await given.alliance("wanci");
    const heyuan = await given.alliance("heyuan");
    await heyuan.convener("和园社区党总支");
    await heyuan.organization("和园物业");
    const branch = await wanci.convener("万慈社区党总支");
    const bank = await wanci.organization("徽商银行");
    await wanci.organization("共建学校");

    await wanci.post(branch, "书记", { role: "SECRETARY", holder: "江淑芬", consents: true });
    await wanci.post(branch, "副书记", { role: "DEPUTY_SECRETARY", holder: "何建国" });
    await wanci.post(branch, "委员");
    await wanci.activity("义诊", { host: bank, startsAt: "2026-07-01T08:00:00Z" });
    await wanci.activity("内部学习", { host: branch, startsAt: "2026-07-02T08:00:00Z", visibility: "ALLIANCE" });
    await wanci.activity("义诊筹备", { host: bank, startsAt: "2026-07-03T08:00:00Z", status: "DRAFT" });
    keys = {
      operator: await hub.issue("operator"),
      coordinator: await hub.issue("coordinator", "wanci"),
      "another alliance's coordinator": await hub.issue("coordinator", "heyuan"),
      "the host": await hub.issue("member", "wanci", "徽商银行"),
      "another member": await hub.issue("member", "wanci", "共建学校"),
      "another alliance's member": await hub.issue("member", "heyuan", "和园物业"),
      widget: await hub.issue("widget", "wanci"),
      public: "public",
    };
  });
  afterAll(() => hub.stop());

  const ask = async (who: string, query: string): Promise<unknown> => {
    const { body } = await hub.as(keys[who]!).run(query);
    expect(body.errors).toBeUndefined();
    return body.data;
  };

  it.each([
    ["coordinator", "何建国"],
    ["another alliance's coordinator", "何**"],
    ["operator", "何**"],
    ["the host", "何**"],
    ["widget", "何**"],
    ["public", "何**"],
  ])("%s reads of the deputy secretary as %s", async (who, shown) => {
    const answer = await ask(
      who,
      `{ alliance(slug: "wanci") { convener { posts { label holder { displayName } } } } }`,
    );
    const posts = [
      { label: "书记", holder: { displayName: "江淑芬" } },
      { label: "副书记", holder: { displayName: shown } },
      { label: "委员", holder: null },
    ];
    expect(answer).toEqual({ alliance: { convener: { posts } } });
  });

  it.each([
    "select holder_name from posts",
    "select * from posts",
    "select participant_name from registrations",
    "select contact from registrations",
    "select participant_key from registrations",
    "select cancel_token_hash from registrations",
    "select id from registrations where cancel_token_hash = 'x'",
    "select count(*) from registrations where participant_key = 'x'",
    "select * from registrations",
    "select digest from api_keys",
    "insert into alliances (slug) values ('x')",
  ])("the database itself refuses the public: %s", async (statement) => {
    const pools = new Pools(hub.connection, () => undefined);
    const code = statement.startsWith("insert") ? "25006" : "42501";
    await expect(pools.public.query(statement)).rejects.toMatchObject({ code });
    await pools.end();
  });

  it.each([
    ["operator", ["义诊", "内部学习", "义诊筹备"]],
    ["coordinator", ["义诊", "内部学习", "义诊筹备"]],
    ["the host", ["义诊", "内部学习", "义诊筹备"]],
    ["another member", ["义诊", "内部学习"]],
    ["another alliance's coordinator", ["义诊"]],
    ["another alliance's member", ["义诊"]],
    ["widget", ["义诊"]],
    ["public", ["义诊"]],
  ])("%s sees the activities %j and no trace of others", async (who, titles) => {
    const query = `{ alliance(slug: "wanci") { activities { totalCount nodes { id title } } } }`;
    const { alliance } = (await ask(who, query)) as {
      alliance: { activities: { totalCount: number; nodes: { id: string; title: string }[] } };
    };
    expect(alliance.activities.totalCount).toBe(titles.length);
    expect(alliance.activities.nodes.map(({ title }) => title)).toEqual(titles);
  });

  it("an activity that may not be seen is as unknown as one that is not there", async () => {
    const [draft] = await hub.sql<{ id: string }>("select id from activities where status = 'DRAFT'");
    const query = `{ activity(id: "act_${draft!.id}") { title } node(id: "act_${draft!.id}") { id } }`;
    expect(await ask("another alliance's coordinator", query)).toEqual({ activity: null, node: null });
    expect(await ask("coordinator", query)).toEqual({
      activity: { title: "义诊筹备" },
      node: { id: `act_${draft!.id}` },
    });
  });

  it("a public part says nothing of the internal activity that it belongs to", async () => {
    const yunxiu = await given.alliance("yunxiu");
    const host = await yunxiu.convener("社区党总支");
    keys["its own coordinator"] = await hub.issue("coordinator", "yunxiu");
    const startsAt = "2026-07-09T08:00:00Z";
    const drill = await yunxiu.activity("内部演练", { host, startsAt, visibility: "ALLIANCE" });
    const watching = await yunxiu.activity("演练观摩", { host, startsAt, superEvent: drill });
    const talk = await yunxiu.activity("观摩座谈", { host, startsAt, superEvent: watching });
    const query = `{
      watching: activity(id: "${watching.id}") { superEvent { title } }
      talk: activity(id: "${talk.id}") { superEvent { title superEvent { title } } }
    }`;
    expect(await ask("public", query)).toEqual({
      watching: { superEvent: null },
      talk: { superEvent: { title: "演练观摩", superEvent: null } },
    });
    expect(await ask("its own coordinator", query)).toEqual({
      watching: { superEvent: { title: "内部演练" } },
      talk: { superEvent: { title: "演练观摩", superEvent: { title: "内部演练" } } },
    });
  });

  it("an activity is upcoming until the moment at which it starts", async () => {
    const upcoming = () =>
      ask("public", `{ alliance(slug: "wanci") { activities(filter: {upcoming: true}) { totalCount } } }`);
    const some = (totalCount: number) => ({ alliance: { activities: { totalCount } } });
    clock.move("2026-07-01T07:59:59.999Z");
    expect(await upcoming()).toEqual(some(1));
    clock.move("2026-07-01T08:00:00Z");
    expect(await upcoming()).toEqual(some(0));
  });
});
