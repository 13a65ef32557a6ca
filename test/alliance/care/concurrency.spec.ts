import type { Done } from "../../support/acts.js";
import { type Setting, theSetting } from "./setting.js";

describe("who cares at once", () => {
  let s: Setting;
  beforeAll(async () => {
    s = await theSetting();
  });
  afterAll(() => s.hub.stop());

  const outcomes = (all: Done[]): string[] =>
    all.map(({ done, refused }) => (done ? "done" : refused.map(({ code }) => code).join())).sort();
  const times = [1, 2, 3, 4];

  it("claims a group once for one term", async () => {
    const group = await s.care.group("独居老人");
    const all = await Promise.all(
      times.map(() => s.act("branch", "claimCareGroup", { careGroupId: group.id }, "claim { id }")),
    );
    expect(outcomes(all)).toEqual(["ALREADY_EXISTS", "ALREADY_EXISTS", "ALREADY_EXISTS", "done"]);
    expect(await s.hub.sql("select from care_claims where care_group_id = $1", [group.uuid])).toHaveLength(1);
  });

  it("reverses a visit once", async () => {
    const group = await s.care.group("残障人士");
    const visit = await s.care.visit(s.first, { group });
    const all = await Promise.all(
      times.map(() => s.act("first", "reverseVisit", { visitId: visit.id }, "visit { id }")),
    );
    expect(outcomes(all)).toEqual(["ALREADY_REVERSED", "ALREADY_REVERSED", "ALREADY_REVERSED", "done"]);
    expect(await s.hub.sql("select from visits where reverses_id = $1", [visit.uuid])).toHaveLength(1);
  });

  it("leaves no claim behind on a group that is closed meanwhile", async () => {
    for (let round = 0; round < 5; round += 1) {
      const group = await s.care.group(`人群 ${round}`);
      await Promise.all([
        s.act("branch", "claimCareGroup", { careGroupId: group.id }, "claim { id }"),
        s.act("coordinator", "closeCareGroup", { careGroupId: group.id }, "careGroup { id }"),
        s.act("first", "claimCareGroup", { careGroupId: group.id }, "claim { id }"),
      ]);
      expect(await s.hub.sql("select from care_claims where care_group_id = $1 and status = 'ACTIVE'", [group.uuid])).toEqual([]); // prettier-ignore
    }
  });
});
