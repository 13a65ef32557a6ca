import { clockAt } from "../../../src/shared/clock.js";
import { act as perform, type Done } from "../../support/acts.js";
import { stage } from "../../support/given.js";
import { careOf } from "../../support/given-care.js";
import { startTestHub } from "../../support/hub.js";

/** Two alliances; of the first a compound with a building, its Party branch, two Party groups, and who acts. It is 23 November 2026. */
export async function theSetting() {
  const clock = clockAt("2026-11-23T02:00:00.000Z");
  const hub = await startTestHub({ clock });
  const given = stage(hub.sql);
  const heyuan = await given.alliance("heyuan");
  const community = await heyuan.place("和园社区", { kind: "COMMUNITY" });
  const compound = await heyuan.place("安和小区", { kind: "COMPOUND", parent: community });
  const building = await heyuan.place("一号楼", { kind: "BUILDING", parent: compound });
  const venue = await heyuan.place("活动室", { kind: "VENUE", parent: compound });
  const generalBranch = await heyuan.convener("和园社区党总支");
  const branch = await heyuan.organization("安和党支部", { classification: "PARTY_BRANCH", parent: generalBranch });
  const first = await heyuan.organization("一号楼党小组", { classification: "PARTY_GROUP", parent: branch });
  const second = await heyuan.organization("二号楼党小组", { classification: "PARTY_GROUP", parent: branch });
  const linshe = await given.alliance("linshe");
  await linshe.convener("邻社党总支");
  const far = await linshe.organization("邻社党支部", { classification: "PARTY_BRANCH" });
  const farPlace = await linshe.place("邻社小区", { kind: "COMPOUND" });
  const keys = {
    operator: await hub.issue("operator"),
    coordinator: await hub.issue("coordinator", "heyuan"),
    branch: await hub.issue("member", "heyuan", "安和党支部"),
    first: await hub.issue("member", "heyuan", "一号楼党小组"),
    second: await hub.issue("member", "heyuan", "二号楼党小组"),
    widget: await hub.issue("widget", "heyuan"),
    elsewhere: await hub.issue("coordinator", "linshe"),
    farMember: await hub.issue("member", "linshe", "邻社党支部"),
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
    care: careOf(heyuan),
    farCare: careOf(linshe),
    community,
    compound,
    building,
    venue,
    generalBranch,
    branch,
    first,
    second,
    far,
    farPlace,
    keys,
    /** Performs an act; `select` is the payload's object with its selection. */
    act: (by: By, name: string, input: Record<string, unknown>, select: string): Promise<Done> =>
      perform(hub, keys[by], name, input, select),
    /** What an operation answers; fails where it has errors. */
    ask,
    /** What is read below the first alliance. */
    read: async (by: By, selection: string): Promise<Record<string, unknown>> =>
      ((await ask(by, `{ alliance(slug: "heyuan") { ${selection} } }`)) as { alliance: Record<string, unknown> })
        .alliance,
  };
}

/** Who is on stage. */
export type Setting = Awaited<ReturnType<typeof theSetting>>;
/** By whose key something is asked. */
export type By = keyof Setting["keys"];
/** An id that no row has. */
export const nobody = "01a2068f-8a7b-7fff-bfff-ffffffffffff";
/** The id of the object that an act answered. */
export const idOf = ({ done }: Done): string => done!["id"] as string;
