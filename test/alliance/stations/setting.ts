import { clockAt } from "../../../src/shared/clock.js";
import { act, type Done, failure, refusal } from "../../support/acts.js";
import { stationsOf } from "../../support/given-stations.js";
import { stage } from "../../support/given.js";
import { startTestHub } from "../../support/hub.js";
import { unchanged } from "../../support/unchanged.js";

/** One shift as the rota tells it: its day and hour in Shanghai, and who is on duty. */
export interface Shift {
  readonly id: string;
  readonly at: string;
  readonly who: string;
  readonly sought: boolean;
}

const selects: Readonly<Record<string, string>> = {
  planDutyRota: "rota { id }",
  endDutyRota: "rota { id endedOn }",
  recordCase: "caseRecord { id }",
  reverseCase: "caseRecord { id }",
  establishStation: "station { id }",
  updateStation: "station { id }",
  closeStation: "station { id closedOn }",
  foundStudio: "studio { id }",
  updateStudio: "studio { id }",
  closeStudio: "studio { id closedOn }",
  closeOrganization: "organization { id }",
};

/** An alliance on a Monday noon in Shanghai with three units that may be on duty, and a studio where they are. */
export async function dutySetting() {
  const clock = clockAt("2026-11-23T04:00:00Z");
  const hub = await startTestHub({ clock });
  const given = stage(hub.sql);
  const alliance = await given.alliance("heyuan", { timeZone: "Asia/Shanghai" });
  await alliance.convener("和园社区党总支");
  const units = {
    bank: await alliance.organization("共建银行"),
    school: await alliance.organization("共建学校"),
    clinic: await alliance.organization("共建诊所"),
  };
  await (await given.alliance("linshe")).convener("邻社党总支");
  const keys = {
    coordinator: await hub.issue("coordinator", "heyuan"),
    bank: await hub.issue("member", "heyuan", "共建银行"),
    school: await hub.issue("member", "heyuan", "共建学校"),
    clinic: await hub.issue("member", "heyuan", "共建诊所"),
    elsewhere: await hub.issue("coordinator", "linshe"),
    widget: await hub.issue("widget", "heyuan"),
    public: "public",
  };
  const on = stationsOf(alliance);
  type Who = keyof typeof keys;
  const selectOf = (name: string): string =>
    selects[name] ?? (/Swap/.test(name) ? "swap { id status }" : "shift { id }");
  const does = (who: Who, name: string, input: Record<string, unknown>): Promise<Done> =>
    act(hub, keys[who], name, input, selectOf(name));
  return {
    hub,
    clock,
    alliance,
    units,
    keys,
    on,
    does,
    /** Performs an act that must be done; answers the id of what it was done to. */
    done: async (who: Who, name: string, input: Record<string, unknown>): Promise<string> => {
      const told = await does(who, name, input);
      expect(told).toMatchObject({ refused: [], error: undefined });
      return told.done!["id"] as string;
    },
    refused: (who: Who, name: string, input: Record<string, unknown>, code: string, member?: string): Promise<void> =>
      unchanged(hub, async () => expect(await does(who, name, input)).toEqual(refusal(code, member))),
    fails: (who: Who, name: string, input: Record<string, unknown>, code: string, argument?: string): Promise<void> =>
      unchanged(hub, async () => expect(await does(who, name, input)).toEqual(failure(code, argument))),
    /** The shifts of a rota, the earliest first. */
    shifts: (rotaId: string): Promise<Shift[]> =>
      hub.sql<Shift>(
        `select 'sft_' || s.id as id, to_char(s.starts_at at time zone 'Asia/Shanghai', 'MM-DD HH24:MI') as at, o.name as who, s.cover_sought as sought
         from duty_shifts s join organizations o on o.id = s.organization_id where s.rota_id = $1 order by s.starts_at`,
        [rotaId.slice(4)],
      ),
  };
}

export type DutySetting = Awaited<ReturnType<typeof dutySetting>>;
