import { type DutySetting, dutySetting } from "./setting.js";

describe("the cases of a studio in figures", () => {
  let s: DutySetting;
  beforeAll(async () => {
    s = await dutySetting();
  });
  afterAll(() => s.hub.stop());

  const figuresOf = async (who: keyof DutySetting["keys"], studioId: string): Promise<unknown> => {
    const { body } = await s.hub.as(s.keys[who]).run(`{ node(id: "${studioId}") { ... on Studio {
      caseStats { total byType { type count } byMonth { month count } } cases(first: 1) { totalCount } host { maskedName name background } } } }`);
    expect(body.errors).toBeUndefined();
    return body.data!["node"];
  };
  const others = ["bank", "elsewhere", "widget", "public"] as const;
  const told = (counts: readonly (number | null)[], cases: number) => {
    const [total, consulting, mediation, june, july] = counts;
    return {
      caseStats: {
        total,
        byType: [
          { type: "法律咨询", count: consulting },
          { type: "纠纷调解", count: mediation },
        ],
        byMonth: [
          { month: "2026-06", count: june },
          { month: "2026-07", count: july },
        ],
      },
      cases: { totalCount: cases },
    };
  };
  const studioWith = async (name: string, consulting: number, mediation: number): Promise<string> => {
    const studio = await s.on.studio(name, { host: "测试主持人", background: "退休教师" });
    for (let n = 0; n < consulting; n += 1) await s.on.caseRecord(studio, "法律咨询", { month: "2026-06-01" });
    for (let n = 0; n < mediation; n += 1) await s.on.caseRecord(studio, "纠纷调解", { month: "2026-07-01" });
    const reversed = await s.on.caseRecord(studio, "法律咨询", { month: "2026-06-01" });
    await s.on.caseRecord(studio, "法律咨询", { month: "2026-06-01", reverses: reversed });
    return studio.id;
  };
  const hidden = { host: { maskedName: "测**", name: null, background: "退休教师" } };
  const known = { host: { maskedName: "测**", name: "测试主持人", background: "退休教师" } };

  it("are told when all of them are ten or more; what was taken back is not counted", async () => {
    const studio = await studioWith("忙碌工作室", 11, 10);
    expect(await figuresOf("coordinator", studio)).toEqual({ ...told([21, 11, 10, 11, 10], 23), ...known });
    for (const who of others)
      expect([who, await figuresOf(who, studio)]).toEqual([who, { ...told([21, 11, 10, 11, 10], 0), ...hidden }]);
  });

  it("are withheld with their whole kind where one is below ten, so that none follows from the others", async () => {
    const studio = await studioWith("清闲工作室", 11, 9);
    expect(await figuresOf("coordinator", studio)).toEqual({ ...told([20, 11, 9, 11, 9], 22), ...known });
    for (const who of others)
      expect([who, await figuresOf(who, studio)]).toEqual([
        who,
        { ...told([20, null, null, null, null], 0), ...hidden },
      ]);
  });

  it("are withheld altogether where there are fewer than ten", async () => {
    const studio = await studioWith("新工作室", 5, 4);
    for (const who of others)
      expect([who, await figuresOf(who, studio)]).toEqual([
        who,
        { ...told([null, null, null, null, null], 0), ...hidden },
      ]);
  });
});
