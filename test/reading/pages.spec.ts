import { stage } from "../support/given.js";
import { startTestHub, type TestHub } from "../support/hub.js";

interface Page {
  totalCount: number;
  edges: { cursor: string; node: { title: string } }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

const PAGES = `query Pages($first: Int, $after: String, $last: Int, $before: String, $order: ActivityOrder) {
  alliance(slug: "wanci") {
    activities(first: $first, after: $after, last: $last, before: $before, orderBy: $order) {
      totalCount
      edges { cursor node { title } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
}`;

/** A cursor as somebody might forge it. */
const forged = (...parts: unknown[]): string => Buffer.from(JSON.stringify(parts)).toString("base64url");
const SOME_ID = "01900000-0000-7000-8000-000000000000";

describe("paging through activities of which most start at the same moment", () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startTestHub();
    const wanci = await stage((text, values) => hub.sql(text, values)).alliance("wanci");
    const bank = await wanci.organization("徽商银行");
    await wanci.activity("早会", { host: bank, startsAt: "2026-07-01T00:00:00Z" });
    for (const title of ["甲", "乙", "丙"])
      await wanci.activity(title, { host: bank, startsAt: "2026-07-01T01:00:00.250Z" });
    await wanci.activity("晚会", { host: bank, startsAt: "2026-07-01T12:00:00Z" });
  });
  afterAll(() => hub.stop());

  const page = async (variables: Record<string, unknown>): Promise<Page> => {
    const { body } = await hub.as("public").run(PAGES, variables);
    expect(body.errors).toBeUndefined();
    return (body.data!["alliance"] as { activities: Page }).activities;
  };
  const titles = ({ edges }: Page): string[] => edges.map(({ node }) => node.title);
  const refusal = async (query: string, variables: Record<string, unknown> = {}): Promise<unknown> => {
    const { body } = await hub.as("public").run(query, variables, { "accept-language": "en" });
    return { data: body.data ?? null, ...body.errors![0]!.extensions, message: body.errors![0]!.message };
  };
  const refusedFor = (argument: string) => ({ code: "BAD_USER_INPUT", argument });

  it("goes forwards and misses nobody, twice nobody", async () => {
    const first = await page({ first: 2 });
    expect([first.totalCount, ...titles(first)]).toEqual([5, "早会", "甲"]);
    expect(first.pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: first.edges[0]!.cursor,
      endCursor: first.edges[1]!.cursor,
    });
    const second = await page({ first: 2, after: first.pageInfo.endCursor });
    expect([second.totalCount, ...titles(second)]).toEqual([5, "乙", "丙"]);
    expect(second.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    const third = await page({ first: 2, after: second.pageInfo.endCursor });
    expect(titles(third)).toEqual(["晚会"]);
    expect(third.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const beyond = await page({ first: 2, after: third.pageInfo.endCursor });
    expect(beyond).toEqual({
      totalCount: 5,
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null },
    });
  });

  it("goes backwards over the same pages, each in the list's own order", async () => {
    const last = await page({ last: 2 });
    expect(titles(last)).toEqual(["丙", "晚会"]);
    expect(last.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const middle = await page({ last: 2, before: last.pageInfo.startCursor });
    expect(titles(middle)).toEqual(["甲", "乙"]);
    expect(middle.pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: true,
      startCursor: middle.edges[0]!.cursor,
      endCursor: middle.edges[1]!.cursor,
    });
    const start = await page({ last: 2, before: middle.pageInfo.startCursor });
    expect(titles(start)).toEqual(["早会"]);
    expect(start.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  });

  it("turns the whole order around, ties included", async () => {
    const order = { field: "STARTS_AT", direction: "DESC" };
    const first = await page({ first: 3, order });
    expect(titles(first)).toEqual(["晚会", "丙", "乙"]);
    expect(titles(await page({ first: 3, after: first.pageInfo.endCursor, order }))).toEqual(["甲", "早会"]);
  });

  it("sorts titles by pinyin: bing, jia, wan, yi, zao", async () => {
    expect(titles(await page({ order: { field: "TITLE" } }))).toEqual(["丙", "甲", "晚会", "乙", "早会"]);
  });

  it("answers an empty page when none is wanted", async () => {
    expect(await page({ first: 0 })).toEqual({
      totalCount: 5,
      edges: [],
      pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
  });

  it("tells where a page lies to who asks for nothing else", async () => {
    const ask = `query($at: String) { alliance(slug: "wanci") { activities(after: $at) { pageInfo { hasPreviousPage } } } }`;
    const { endCursor } = (await page({ first: 2 })).pageInfo;
    const answers = [await hub.as("public").run(ask), await hub.as("public").run(ask, { at: endCursor })];
    expect(answers.map(({ body }) => body)).toEqual([
      { data: { alliance: { activities: { pageInfo: { hasPreviousPage: false } } } } },
      { data: { alliance: { activities: { pageInfo: { hasPreviousPage: true } } } } },
    ]);
  });

  it.each([
    ["no cursor at all", "abc"],
    ["another shape", forged("STARTS_AT ASC", "2026-07-01 00:00:00+00")],
    ["another type", forged("STARTS_AT ASC", "once upon a time", SOME_ID)],
    ["a day that there never was", forged("STARTS_AT ASC", "2026-02-30 00:00:00+00", SOME_ID)],
    ["an hour that there never is", forged("STARTS_AT ASC", "2026-02-03 25:00:00+00", SOME_ID)],
    ["the year 0", forged("STARTS_AT ASC", "0000-01-01 00:00:00+00", SOME_ID)],
    ["no id", forged("STARTS_AT ASC", "2026-07-01 00:00:00+00", "'; drop table activities; --")],
  ])("refuses %s as a cursor", async (_what, cursor) => {
    const refused = {
      ...refusedFor("after"),
      data: { alliance: null },
      message: "Argument after is not a cursor of this list in its current order.",
    };
    expect(await refusal(PAGES, { after: cursor })).toEqual(refused);
    const total = `query($after: String) { alliance(slug: "wanci") { activities(after: $after) { totalCount } } }`;
    expect(await refusal(total, { after: cursor })).toEqual(refused);
  });

  it("refuses a cursor of another order", async () => {
    const { endCursor } = (await page({ first: 2 })).pageInfo;
    const order = { field: "STARTS_AT", direction: "DESC" };
    expect(await refusal(PAGES, { first: 2, after: endCursor, order })).toMatchObject(refusedFor("after"));
    expect(await refusal(PAGES, { last: 2, before: endCursor, order: { field: "TITLE" } })).toMatchObject(
      refusedFor("before"),
    );
  });

  it("refuses pages that are too large, negative, or wanted both ways", async () => {
    expect(await refusal(PAGES, { first: 101 })).toEqual({
      ...refusedFor("first"),
      data: null,
      message: "Argument first: 101 is out of range; a page holds 0 to 100 items.",
    });
    expect(await refusal(PAGES, { last: -1 })).toMatchObject(refusedFor("last"));
    expect(await refusal(PAGES, { first: 1, last: 1 })).toMatchObject(refusedFor("last"));
    expect(await refusal(PAGES, { first: 1, before: forged() })).toMatchObject(refusedFor("before"));
  });
});
