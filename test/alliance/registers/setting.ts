import { clockAt } from "../../../src/shared/clock.js";
import { act as perform, type Done } from "../../support/acts.js";
import { stage } from "../../support/given.js";
import { careOf } from "../../support/given-care.js";
import { startTestHub } from "../../support/hub.js";

/** Two alliances with their coordinators and a member each, and a hub that does its jobs when told. It is 23 November 2026. */
export async function theSetting() {
  const clock = clockAt("2026-11-23T02:00:00.000Z");
  const hub = await startTestHub({ clock, doesJobs: true });
  const given = stage(hub.sql);
  const heyuan = await given.alliance("heyuan");
  const branch = await heyuan.convener("和园社区党总支");
  await heyuan.organization("徽商银行");
  const linshe = await given.alliance("linshe");
  await linshe.convener("邻社党总支");
  const keys = {
    operator: await hub.issue("operator"),
    coordinator: await hub.issue("coordinator", "heyuan"),
    member: await hub.issue("member", "heyuan", "徽商银行"),
    widget: await hub.issue("widget", "heyuan"),
    elsewhere: await hub.issue("coordinator", "linshe"),
    public: "public",
  };
  type By = keyof typeof keys;
  const ask = async (by: By, query: string, variables: Record<string, unknown> = {}): Promise<unknown> => {
    const { body } = await hub.as(keys[by]).run(query, variables);
    if (body.errors) throw new Error(JSON.stringify(body.errors));
    return body.data;
  };
  return {
    hub,
    clock,
    heyuan,
    linshe,
    branch,
    registers: careOf(heyuan),
    farRegisters: careOf(linshe),
    keys,
    act: (by: By, name: string, input: Record<string, unknown>, select = "register { id }"): Promise<Done> =>
      perform(hub, keys[by], name, input, select),
    ask,
    /** What is read of the first alliance's registers. */
    read: async (by: By, selection: string): Promise<unknown[]> =>
      (
        (await ask(by, `{ alliance(slug: "heyuan") { registers { ${selection} } } }`)) as {
          alliance: { registers: unknown[] };
        }
      ).alliance.registers,
    /** What was noted for those who look it up, the earliest first. */
    audited: () =>
      hub.sql<{ act: string; role: string; subject: string; note: string; org: string | null; key: string | null }>(
        `select act, role, subject, note, organization_id as org, key_id as key from audit_entries order by id`,
      ),
  };
}

/** Who is on stage. */
export type Setting = Awaited<ReturnType<typeof theSetting>>;
/** By whose key something is asked. */
export type By = keyof Setting["keys"];
/** An id that no row has. */
export const nobody = "01a2068f-8a7b-7fff-bfff-ffffffffffff";
