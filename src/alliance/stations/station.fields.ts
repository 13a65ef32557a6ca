import { Field, ObjectType } from "type-graphql";
import {
  byPinyin,
  computedField,
  type Given,
  listField,
  type Row,
  rowField,
  rowsField,
  sql,
  type TypeClass,
} from "../../reading/index.js";
import { Day } from "../../shared/scalars.js";
import { Alliance, coordinates } from "../alliances/index.js";
import { Organization } from "../organizations/index.js";
import { DutyRota } from "./duty-rota.entity.js";
import { DutyShift, ShiftSwap } from "./duty-shift.entity.js";
import { DayOfWeek, Station } from "./station.entity.js";
import { Studio } from "./studio.entity.js";

const open = { type: () => Boolean, description: "Also those that are closed 含已撤销." };

listField(Alliance, "stations", {
  description: "The service stations of the alliance 党群服务站, by name.",
  of: () => Station,
  args: { closed: open },
  on: (station, alliance, { closed }) =>
    sql`${station.alliance} = ${alliance.id} and (${station.closedOn} is null or coalesce(${closed!.bound()}::boolean, false))`,
  orderBy: (station) => sql`${byPinyin(station.name)}, ${station.id}`,
});

listField(Alliance, "studios", {
  description: "The studios of the alliance 特色工作室, by name.",
  of: () => Studio,
  args: { closed: open },
  on: (studio, alliance, { closed }) =>
    sql`${studio.alliance} = ${alliance.id} and (${studio.closedOn} is null or coalesce(${closed!.bound()}::boolean, false))`,
  orderBy: (studio) => sql`${byPinyin(studio.name)}, ${studio.id}`,
});

listField(Station, "studios", {
  description: "The studios that sit in it 驻站工作室, by name.",
  of: () => Studio,
  on: (studio, station) =>
    sql`${studio.alliance} = ${station.alliance} and ${studio.station} = ${station.id} and ${studio.closedOn} is null`,
  orderBy: (studio) => sql`${byPinyin(studio.name)}, ${studio.id}`,
});

listField(Station, "operators", {
  description: "The organizations that run it 运营单位, by name.",
  of: () => Organization,
  on: (organization, station) => sql`${organization.alliance} = ${station.alliance} and exists (
    select from station_operators x where x.alliance_id = ${station.alliance} and x.station_id = ${station.id} and x.organization_id = ${organization.id})`,
  orderBy: (organization) => sql`${byPinyin(organization.name)}, ${organization.id}`,
});

@ObjectType({ description: "Something that a station is for 功能." })
class FunctionOfStation {
  @Field(() => String, { description: "Its name 名称." })
  name!: string;
}

@ObjectType({ description: "Something that a station or a studio offers 服务 (HSDS: Service)." })
class ServiceOffered {
  @Field(() => String, { description: "Its name 名称." })
  name!: string;
}

/** Adds a list of names that stand in a table of their own. */
const namesField = (
  parent: TypeClass,
  field: string,
  table: string,
  column: string,
  of: TypeClass,
  description: string,
): void =>
  rowsField(parent as TypeClass<Station>, field, {
    description,
    of: () => of,
    from: (owner) => sql`
      select x.name from ${sql.table(table)} x where x.alliance_id = ${owner.alliance} and ${sql.ref(`x.${column}`)} = ${owner.id}`,
    orderBy: (row) => byPinyin((row as Row<{ name: string }>).name),
  });

namesField(Station, "functions", "station_functions", "station_id", FunctionOfStation, "What it is for 功能, by name.");
namesField(Station, "services", "station_services", "station_id", ServiceOffered, "What it offers 服务, by name.");
namesField(Studio, "services", "studio_services", "studio_id", ServiceOffered, "What it offers 服务, by name.");

@ObjectType({ description: "When a station is open on one day of the week (schema.org: OpeningHoursSpecification)." })
class OpeningHours {
  @Field(() => DayOfWeek, { description: "The day of the week 星期." })
  dayOfWeek!: DayOfWeek;

  @Field(() => String, { description: "When it opens, such as `08:30`, in the alliance's time zone." })
  opens!: string;

  @Field(() => String, { description: "When it closes, such as `17:30`." })
  closes!: string;
}

rowsField(Station, "openingHours", {
  description: "When it is open 开放时间, from Monday on.",
  of: () => OpeningHours,
  from: (station) => sql`
    select h.day_of_week as "dayOfWeek", to_char(h.opens, 'HH24:MI') as opens, to_char(h.closes, 'HH24:MI') as closes
    from station_hours h where h.alliance_id = ${station.alliance} and h.station_id = ${station.id}`,
  orderBy: (hours) =>
    sql`array_position(array[${sql.join(Object.keys(DayOfWeek).map((day) => sql.lit(day)))}], ${hours.dayOfWeek}), ${hours.opens}`,
});

@ObjectType({ description: "Who receives the residents at a studio 主持人." })
class StudioHost {
  @Field(() => String, { description: "The host's name, masked (何**) 姓名." })
  maskedName!: string;

  @Field(() => String, {
    nullable: true,
    description: "The host's full name 全名; for the alliance's coordinators alone, null to everybody else.",
  })
  name?: string;

  @Field(() => String, { nullable: true, description: "What the host was or is 背景." })
  background?: string;
}

rowField(Studio, "host", {
  description: "Who receives the residents 主持人; null where nobody is named.",
  of: () => StudioHost,
  from: (studio, _args, asking) => {
    const isSeen = coordinates(studio, asking);
    // The full name is not even mentioned in what other roles run: their database role may not read it.
    const name = isSeen ? sql`case when ${isSeen} then ${studio.hostName} end` : sql`null::text`;
    return sql`select ${studio.hostMaskedName} as "maskedName", ${name} as name, ${studio.hostBackground} as background
      where ${studio.hostMaskedName} is not null`;
  },
});

const duties = (parent: TypeClass, relation: "studio" | "station"): void =>
  listField(parent as TypeClass<Studio>, "dutyRotas", {
    description: "The duties that go on 坐班安排, the earliest first.",
    of: () => DutyRota,
    on: (rota, owner) =>
      sql`${rota.alliance} = ${owner.alliance} and ${rota[relation]} = ${owner.id} and ${rota.endedOn} is null`,
    orderBy: (rota) => sql`${rota.startsAt}, ${rota.id}`,
  });

duties(Studio, "studio");
duties(Station, "station");

listField(DutyRota, "organizations", {
  description: "Who takes the shifts in turn 轮值单位, by name.",
  of: () => Organization,
  on: (organization, rota) => sql`${organization.alliance} = ${rota.alliance} and exists (
    select from duty_turns x where x.alliance_id = ${rota.alliance} and x.rota_id = ${rota.id} and x.organization_id = ${organization.id})`,
  orderBy: (organization) => sql`${byPinyin(organization.name)}, ${organization.id}`,
});

const from = { type: () => Day, required: true, description: "The first day 开始日期, in the alliance's time zone." };
const to = {
  type: () => Day,
  required: true,
  description: "The last day 结束日期, itself included; at most 92 days after the first.",
};

/** The shifts that start on the days from `from` to `to` in a time zone. */
const startsOn = (shift: Row<DutyShift>, args: Record<string, Given<never>>, timeZone: ReturnType<typeof sql>) => {
  const first = sql`${args["from"]!.bound()}::date`;
  const last = sql`least(${args["to"]!.bound()}::date, ${first} + 92)`;
  return sql`${shift.startsAt} >= ${first}::timestamp at time zone ${timeZone}
    and ${shift.startsAt} < (${last} + 1)::timestamp at time zone ${timeZone}`;
};

listField(Alliance, "dutyShifts", {
  description: "The shifts at studios and stations 坐班表, the earliest first.",
  of: () => DutyShift,
  args: { from, to },
  on: (shift, alliance, args) =>
    sql`${shift.alliance} = ${alliance.id} and ${startsOn(shift, args, alliance.timeZone)}`,
  orderBy: (shift) => sql`${shift.startsAt}, ${shift.id}`,
});

listField(Organization, "dutyShifts", {
  description: "The shifts at which it is on duty 坐班表, the earliest first.",
  of: () => DutyShift,
  args: { from, to },
  on: (
    shift,
    organization,
    args,
  ) => sql`${shift.alliance} = ${organization.alliance} and ${shift.organization} = ${organization.id}
    and ${startsOn(shift, args, sql`(select z.time_zone from alliances z where z.id = ${organization.alliance})`)}`,
  orderBy: (shift) => sql`${shift.startsAt}, ${shift.id}`,
});

computedField(DutyShift, "personName", {
  type: () => String,
  nullable: true,
  description:
    "Who comes 坐班人员; for the organization on duty and the alliance's coordinators, null to everybody else.",
  sql: (shift, { caller }) => {
    switch (caller.role()) {
      case "operator":
        return sql`${shift.personName}`;
      case "coordinator":
        return sql`case when ${shift.alliance} = ${caller.allianceId()} then ${shift.personName} end`;
      case "member":
        return sql`case when ${shift.organization} = ${caller.organizationId()} then ${shift.personName} end`;
      default:
        return sql`null::text`;
    }
  },
});

listField(DutyShift, "swaps", {
  description: "The swaps that concern it 换班, the latest first; for the two and the alliance's coordinators.",
  of: () => ShiftSwap,
  on: (swap, shift) => sql`${swap.alliance} = ${shift.alliance} and ${shift.id} in (${swap.shift}, ${swap.with})`,
  orderBy: (swap) => sql`${swap.createdAt} desc, ${swap.id}`,
});
