import { clockAt } from "../../../src/shared/clock.js";
import { act as perform, type Done } from "../../support/acts.js";
import { type GivenOrganization, stage } from "../../support/given.js";
import { startTestHub } from "../../support/hub.js";

/** Today in Shanghai, where it is early in the morning: in UTC it is still the day before. */
export const today = "2026-11-23";

/** Two alliances with their conveners, one unit of the second, and who acts. */
export async function theSetting() {
  const clock = clockAt("2026-11-22T20:00:00Z");
  const hub = await startTestHub({ clock });
  const given = stage(hub.sql);
  const heyuan = await given.alliance("heyuan");
  const branch = await heyuan.convener("和园社区党总支");
  const linshe = await given.alliance("linshe");
  await linshe.convener("邻社党总支");
  const far = await linshe.organization("邻社单位");
  const keys = {
    coordinator: await hub.issue("coordinator", "heyuan"),
    operator: await hub.issue("operator"),
    widget: await hub.issue("widget", "heyuan"),
    elsewhere: await hub.issue("coordinator", "linshe"),
  };
  return {
    hub,
    clock,
    heyuan,
    branch,
    far,
    keys,
    /** A unit of the first alliance, and a key of its own. */
    unitOf: async (name: string): Promise<{ unit: GivenOrganization; key: string }> => {
      const unit = await heyuan.organization(name);
      return { unit, key: await hub.issue("member", "heyuan", name) };
    },
    act: (as: string, name: string, input: Record<string, unknown>, select = everything): Promise<Done> =>
      perform(hub, as, name, input, select),
  };
}

const everything = "membership { id status voting validFrom validUntil member { name } liaison { label } }";

/** The id of the membership that an act answered. */
export const idOf = ({ done }: Done): string => done!["id"] as string;
/** Where that membership stands. */
export const statusOf = ({ done }: Done): unknown => done?.["status"];
/** An id that no row has. */
export const nobody = "01a2068f-8a7b-7fff-bfff-ffffffffffff";
