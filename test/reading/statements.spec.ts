import { MikroORM } from "@mikro-orm/postgresql";
import { getOperationAST, getVariableValues, parse } from "graphql";
import { Executor } from "../../src/api/executor.js";
import { buildHubSchema } from "../../src/api/index.js";
import { ormOptions } from "../../src/database/orm.config.js";
import { type Caller, ReadEngine, type RunStatement } from "../../src/reading/index.js";
import { stage } from "../support/given.js";
import { claimsOf } from "../support/given-claims.js";
import { meetingsOf } from "../support/given-meetings.js";
import { startTestHub, type TestHub } from "../support/hub.js";
import { operation } from "../support/operations.js";

type Sent = Parameters<RunStatement>[1];

const anybody: Caller = { role: "public", allianceId: null, organizationId: null, keyId: null };
const ACTIVITIES = `query($slug: String!, $first: Int, $tags: [String!]) {
  alliance(slug: $slug) { activities(first: $first, filter: {tags: $tags}) { nodes { title } } }
}`;

describe("the statement of a document", () => {
  let executor: Executor;
  let read: ReadEngine;
  let sent: Sent[];

  beforeAll(async () => {
    executor = new Executor(await buildHubSchema(), (error) => {
      throw error;
    });
  });
  beforeEach(() => {
    sent = [];
    read = new ReadEngine(
      new MikroORM({ ...ormOptions, dbName: "unused" }).getMetadata(),
      async (_caller, statement) => {
        sent.push(statement);
        return "{}";
      },
    );
  });

  /** Sends one document once for each of the given variables; answers what PostgreSQL would be sent. */
  const send = async (query: string, ...runs: (Record<string, unknown> & { caller?: Caller })[]): Promise<Sent[]> => {
    const document = parse(query);
    for (const { caller = anybody, ...variables } of runs) {
      const context = { caller, now: new Date("2026-07-01T00:00:00Z"), language: "en" as const, read };
      const operation = getOperationAST(document)!;
      const { coerced } = getVariableValues(executor.schema, operation.variableDefinitions ?? [], variables);
      await executor.execute({ document, operation, variables: coerced! }, context);
    }
    return sent;
  };

  it("is the same whatever its values are, and prepared from its second use on", async () => {
    const [first, second, third] = await send(
      ACTIVITIES,
      { slug: "wanci", first: 1, tags: ["便民"] },
      { slug: "heyuan", first: 100, tags: ["应急", "金融"] },
      { slug: "nowhere", first: 7, tags: [] },
    );
    expect([second!.text, third!.text]).toEqual([first!.text, first!.text]);
    expect(first!.name).toBeUndefined();
    expect(second!.name).toMatch(/^[\w-]{20}$/);
    expect(third!.name).toBe(second!.name);
    expect(
      [first!.values, second!.values].map((values) => values.filter((value) => typeof value !== "number")),
    ).toEqual(
      [["便民"], ["应急", "金融"]].map(
        (tags, at) => expect.arrayContaining([["wanci", "heyuan"][at], tags]) as unknown,
      ),
    );
  });

  it("is prepared under one name by every document that comes down to the same text", async () => {
    await send(ACTIVITIES, { slug: "wanci", tags: [] }, { slug: "wanci", tags: [] });
    await send(ACTIVITIES.replaceAll("$slug", "$which"), { which: "wanci", tags: [] });
    expect(sent[2]!.text).toBe(sent[1]!.text);
    expect(sent[2]!.name).toBe(sent[1]!.name);
  });

  it("is another one when a filter is left out, or when another role asks", async () => {
    const operator: Caller = { ...anybody, role: "operator" };
    const runs = [{ slug: "wanci", tags: ["便民"] }, { slug: "wanci" }, { slug: "wanci", caller: operator }];
    expect(new Set((await send(ACTIVITIES, ...runs)).map(({ text }) => text)).size).toBe(3);
  });

  it("holds no value that a client sent", async () => {
    const attack = "'; drop table activities; --";
    await send(ACTIVITIES, { slug: attack, first: 3, tags: [attack] });
    await send(`{ alliance(slug: "${attack}") { activities(filter: {tags: ["${attack}"]}) { nodes { title } } } }`, {});
    for (const { text, values } of sent) {
      expect(text).not.toContain("drop table");
      expect(values).toEqual(expect.arrayContaining([attack, [attack]]));
    }
  });

  it("is none where a variable is null inside a value that may not hold null", async () => {
    const query = `query($way: OrderDirection = ASC) {
      alliance(slug: "wanci") { activities(orderBy: {field: TITLE, direction: $way}) { totalCount } } }`;
    await expect(send(query, { way: null })).rejects.toMatchObject({
      code: "BAD_USER_INPUT",
      parameters: { argument: "orderBy" },
    });
    expect(sent).toEqual([]);
    expect(await send(query, { way: "DESC" })).toHaveLength(1);
  });

  it("follows conditions at the root from request to request", async () => {
    const query = `query($more: Boolean!) {
      viewer: alliance(slug: "wanci") { name }
      ...More @include(if: $more)
    }
    fragment More on Query { viewer: alliance(slug: "wanci") { slug } }`;
    const [without, with_] = await send(query, { more: false }, { more: true });
    expect(without!.text).not.toContain('as "slug"');
    expect(with_!.text).toContain('as "slug"');
  });
});

describe("what PostgreSQL is asked", () => {
  let hub: TestHub;
  let given: ReturnType<typeof stage>;
  beforeAll(async () => {
    hub = await startTestHub();
    given = stage((text, values) => hub.sql(text, values));
  });
  afterAll(() => hub.stop());

  it("is one statement for the whole widget", async () => {
    const wanci = await given.alliance("wanci", { name: "万慈党建联盟" });
    const bank = await wanci.organization("徽商银行");
    const school = await wanci.organization("共建学校");
    const clinic = await wanci.activity("义诊", { host: bank, startsAt: "2026-12-01T01:30:00Z", capacity: 2 });
    await wanci.activity("读书会", { host: school, startsAt: "2026-12-02T01:30:00Z" });
    await wanci.activity("去年的义诊", { host: bank, startsAt: "2025-12-01T01:30:00Z" });
    await wanci.coHost(clinic, school, "ACCEPTED");
    await wanci.coHost(clinic, bank, "INVITED");
    await wanci.registration(clinic, "王芳", { organization: school });
    await wanci.registration(clinic, "李强");
    await wanci.registration(clinic, "何敏", { status: "WAITLISTED" });

    let body: unknown;
    const statements = await hub.statementsDuring(async () => {
      ({ body } = await hub.as("public").run(operation("upcoming-activities"), { alliance: "wanci", first: 1 }));
    });
    expect(statements).toHaveLength(1);
    expect(body).toEqual({
      data: {
        alliance: {
          name: "万慈党建联盟",
          activities: {
            nodes: [
              {
                id: clinic.id,
                title: "义诊",
                startsAt: "2026-12-01T01:30:00.000Z",
                endsAt: "2026-12-01T02:30:00.000Z",
                host: { id: bank.id, name: "徽商银行" },
                coHosts: [{ status: "ACCEPTED", organization: { id: school.id, name: "共建学校" } }],
                participation: [
                  { headcount: 1, organization: { name: "共建学校" } },
                  { headcount: 1, organization: null },
                ],
              },
            ],
            pageInfo: { hasNextPage: true, endCursor: expect.stringMatching(/^[\w-]+$/) as string },
          },
        },
      },
    });
  });

  it("is one statement for a partner's resolutions, and one for the coordinators' dashboard", async () => {
    const chunhui = await given.alliance("chunhui");
    const branch = await chunhui.convener("总支");
    const bank = await chunhui.organization("徽商银行");
    const meetings = meetingsOf(chunhui, branch);
    const held = await meetings.meeting("第一次联席会议", { status: "ADJOURNED", startsAt: "2026-11-01T01:00:00Z" });
    const lift = await meetings.resolution(held, "加装电梯", { status: "IN_EXECUTION" });
    await meetings.resolution(held, "停车管理", { status: "PROPOSED" });
    await meetings.actionItem(lift, "制定方案", { lead: bank, dueOn: "2026-11-10" });
    await meetings.actionItem(lift, "组织实施", { lead: bank, dueOn: "2026-12-10", status: "ACCEPTED" });
    const clinic = await chunhui.activity("义诊", {
      host: bank,
      startsAt: "2026-10-05T01:00:00Z",
      status: "COMPLETED",
    });
    await chunhui.attendance(clinic, bank, { headcount: 8, personTimes: 12 });
    const rooms = await claimsOf(chunhui).pledge(bank, "会议室", { resolution: lift, quantity: 6 });
    await chunhui.matter("楼道堆物", { level: "BUILDING", status: "CLOSED" });
    await chunhui.matter("占道停车", { level: "COMMUNITY", dueAt: "2026-11-22T01:00:00Z" });

    const asked = async (key: string, name: string, variables: object): Promise<[unknown, string[]]> => {
      let body: unknown;
      const statements = await hub.statementsDuring(async () => {
        ({ body } = await hub.as(key).run(operation(name), { alliance: "chunhui", ...variables }));
      });
      // Whose key it is.
      return [body, statements.filter((text) => !text.includes("from api_keys"))];
    };
    const member = await hub.issue("member", "chunhui", "徽商银行");
    const [resolutions, ofResolutions] = await asked(member, "resolutions", { status: ["IN_EXECUTION"], first: 1 });
    expect(ofResolutions).toHaveLength(1);
    const item = { overdue: false, lead: { name: "徽商银行" } };
    const cursor = expect.stringMatching(/^[\w-]+$/) as string;
    expect(resolutions).toEqual({
      data: {
        alliance: {
          resolutions: {
            totalCount: 1,
            edges: [
              {
                cursor,
                node: {
                  id: lift.id,
                  title: "加装电梯",
                  status: "IN_EXECUTION",
                  meeting: { title: "第一次联席会议", heldOn: "2026-11-01" },
                  actionItems: [
                    { ...item, status: "ASSIGNED", dueOn: "2026-11-10", overdue: true },
                    { ...item, status: "ACCEPTED", dueOn: "2026-12-10" },
                  ],
                  pledges: {
                    nodes: [
                      {
                        id: rooms.id,
                        title: "会议室",
                        quantity: 6,
                        fulfilled: 0,
                        organization: { name: "徽商银行" },
                      },
                    ],
                  },
                },
              },
            ],
            pageInfo: { hasNextPage: false, endCursor: cursor },
          },
        },
      },
    });

    const [overview, ofOverview] = await asked(await hub.issue("coordinator", "chunhui"), "overview", {});
    expect(ofOverview).toHaveLength(1);
    const none = { total: 0, resolved: 0 };
    expect(overview).toEqual({
      data: {
        alliance: {
          activityStats: {
            activityCount: 1,
            headcount: 8,
            personTimes: 12,
            byMonth: [{ month: "2026-10", activityCount: 1, headcount: 8, personTimes: 12 }],
          },
          pledgeStats: {
            pledged: 6,
            claimed: 0,
            fulfilled: 0,
            byOrganization: [{ organization: { name: "徽商银行" }, pledged: 6, fulfilled: 0 }],
          },
          matterStats: {
            total: 2,
            resolved: 1,
            overdue: 1,
            byLevel: [
              { level: "BUILDING", total: 1, resolved: 1 },
              { level: "COMPOUND", ...none },
              { level: "COMMUNITY", total: 1, resolved: 0 },
              { level: "SUBDISTRICT", ...none },
            ],
          },
          resolutionStats: { adopted: 1, fulfilled: 0, overdueActionItems: 1 },
        },
      },
    });
  });

  it("is still one when a field is asked for twice with other arguments", async () => {
    const heyuan = await given.alliance("heyuan");
    const host = await heyuan.organization("和园社区");
    await heyuan.activity("讲座", { host, startsAt: "2026-12-01T00:00:00Z", kind: "LECTURE" });
    await heyuan.activity("走访", { host, startsAt: "2026-12-02T00:00:00Z", kind: "VISIT" });
    let body: unknown;
    const statements = await hub.statementsDuring(async () => {
      ({ body } = await hub.as("public").run(`{ alliance(slug: "heyuan") {
        lectures: activities(filter: {kind: LECTURE}) { nodes { title } }
        visits: activities(filter: {kind: VISIT}) { nodes { title } }
        latest: activities(last: 1) { totalCount nodes { title } }
      } }`));
    });
    expect(statements).toHaveLength(1);
    expect(body).toEqual({
      data: {
        alliance: {
          lectures: { nodes: [{ title: "讲座" }] },
          visits: { nodes: [{ title: "走访" }] },
          latest: { totalCount: 2, nodes: [{ title: "走访" }] },
        },
      },
    });
  });

  it("keeps aliases apart that differ only beyond the length of a PostgreSQL name", async () => {
    const long = "a".repeat(63);
    const { body } = await hub.as("public").run(`{ alliance(slug: "heyuan") { ${long}1: slug ${long}2: timeZone } }`);
    expect(body).toEqual({ data: { alliance: { [`${long}1`]: "heyuan", [`${long}2`]: "Asia/Shanghai" } } });
  });

  it("takes a text that cannot be stored for one that is not there", async () => {
    const query = `query($slug: String!, $tags: [String!]) {
      nothing: alliance(slug: $slug) { name }
      alliance(slug: "heyuan") { activities(filter: {tags: $tags}) { totalCount } }
    }`;
    const { body } = await hub.as("public").run(query, { slug: "hey\0uan", tags: ["\0"] });
    expect(body).toEqual({ data: { nothing: null, alliance: { activities: { totalCount: 0 } } } });
  });
});
