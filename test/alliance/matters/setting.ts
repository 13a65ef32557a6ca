import { clockAt } from "../../../src/shared/clock.js";
import { act as perform, type Done } from "../../support/acts.js";
import { stage } from "../../support/given.js";
import { startTestHub } from "../../support/hub.js";
import type { Placed } from "../../support/records.js";

/** Monday 23 November 2026, 10:00 in Shanghai. */
export const now = "2026-11-23T02:00:00.000Z";

/** Two alliances; of the first its general branch, three units and a place, and who acts. */
export async function theSetting() {
  const clock = clockAt(now);
  const hub = await startTestHub({ clock });
  const given = stage(hub.sql);
  const heyuan = await given.alliance("heyuan");
  const branch = await heyuan.convener("和园社区党总支");
  const property = await heyuan.organization("万象物业");
  const bank = await heyuan.organization("徽商银行");
  const school = await heyuan.organization("共建学校");
  const compound = await heyuan.place("安和小区", { kind: "COMPOUND" });
  const programme = await heyuan.programme("四个公共");
  const linshe = await given.alliance("linshe");
  await linshe.convener("邻社党总支");
  const far = await linshe.organization("邻社单位");
  const keys = {
    operator: await hub.issue("operator"),
    coordinator: await hub.issue("coordinator", "heyuan"),
    property: await hub.issue("member", "heyuan", "万象物业"),
    bank: await hub.issue("member", "heyuan", "徽商银行"),
    school: await hub.issue("member", "heyuan", "共建学校"),
    widget: await hub.issue("widget", "heyuan"),
    elsewhere: await hub.issue("coordinator", "linshe"),
    farMember: await hub.issue("member", "linshe", "邻社单位"),
    public: "public",
  };
  return {
    hub,
    clock,
    heyuan,
    linshe,
    branch,
    property,
    bank,
    school,
    compound,
    programme,
    far,
    keys,
    /** Performs an act on a matter, and answers where that stands. */
    act: (as: string, name: string, input: Record<string, unknown>, select = standing): Promise<Done> =>
      perform(hub, as, name, input, `matter { ${select} }`),
    /** What an operation answers; fails where it has errors. */
    ask: async (as: string, query: string, variables: Record<string, unknown> = {}): Promise<unknown> => {
      const { body } = await hub.as(as).run(query, variables);
      if (body.errors) throw new Error(JSON.stringify(body.errors));
      return body.data;
    },
    statusOf: async ({ uuid }: Placed): Promise<string> =>
      (await hub.sql<{ status: string }>("select status from matters where id = $1", [uuid]))[0]!.status,
  };
}

const standing = "id status level";
/** An id that no row has. */
export const nobody = "01a2068f-8a7b-7fff-bfff-ffffffffffff";
/** The id of the matter that an act answered. */
export const idOf = ({ done }: Done): string => done!["id"] as string;
/** The state of the matter that an act answered. */
export const stateOf = ({ done }: Done): unknown => done?.["status"];
