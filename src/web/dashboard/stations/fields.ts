import type { DashboardStationsQuery, DayOfWeek } from "../../operations.js";
import { optionsOf, type Option } from "../choices.js";
import type { Field, Values } from "../form.js";
import { dayOfWeek, daysOfWeek } from "../labels/station.js";
import { wordsOf } from "../words.js";
import { say } from "./texts.js";

/** What the page tells of stations and studios. */
export type Received = NonNullable<DashboardStationsQuery["alliance"]>;
export type Station = Received["stations"][number];
export type Studio = Received["studios"][number];

const optional = (fields: readonly Field[]): readonly Field[] => fields.map((field) => ({ ...field, required: false }));
const names = (rows: readonly { readonly name: string }[] = []): string => rows.map(({ name }) => name).join("，");

/** The questions about a station, answered as it stands. */
export const stationFields = (
  organizations: readonly Option[],
  places: readonly Option[],
  station?: Station,
): readonly Field[] => [
  { name: "name", label: say("name"), value: station?.name },
  ...optional([
    { name: "siteKind", label: say("siteKind"), value: station?.siteKind ?? undefined },
    { name: "placeId", label: say("place"), kind: "choice", options: places, value: station?.place?.id },
    { name: "functions", label: say("functions"), value: names(station?.functions) },
    { name: "services", label: say("services"), value: names(station?.services) },
    {
      name: "operatorIds",
      label: say("operators"),
      kind: "choices",
      options: organizations,
      value: station?.operators.map(({ id }) => id).join(),
    },
    {
      name: "days",
      label: say("days"),
      kind: "choices",
      options: optionsOf(Object.keys(daysOfWeek) as DayOfWeek[], dayOfWeek),
    },
    { name: "opens", label: say("opens"), kind: "time" },
    { name: "closes", label: say("closes"), kind: "time" },
  ]),
];

/** What was answered about a station; its hours stay as they are unless days and both times are given. */
export const stationOf = ({ siteKind, placeId, functions, services, operatorIds, days, opens, closes }: Values) => ({
  siteKind: siteKind ?? null,
  placeId: placeId ?? null,
  functions: wordsOf(functions),
  services: wordsOf(services),
  operatorIds: wordsOf(operatorIds),
  ...(days && opens && closes
    ? { openingHours: wordsOf(days).map((day) => ({ dayOfWeek: day as DayOfWeek, opens, closes })) }
    : {}),
});

/** The questions about a studio, answered as it stands. */
export const studioFields = (
  organizations: readonly Option[],
  stations: readonly Station[],
  studio?: Studio,
): readonly Field[] => [
  { name: "name", label: say("name"), value: studio?.name },
  ...optional([
    { name: "hostName", label: say("host"), value: studio?.host?.name ?? undefined },
    { name: "hostBackground", label: say("background"), kind: "long", value: studio?.host?.background ?? undefined },
    {
      name: "organizationId",
      label: say("organization"),
      kind: "choice",
      options: organizations,
      value: studio?.organization?.id,
    },
    {
      name: "stationId",
      label: say("station"),
      kind: "choice",
      options: stations.map(({ id, name }) => ({ value: id, label: name })),
      value: studio?.station?.id,
    },
    { name: "services", label: say("services"), value: names(studio?.services) },
  ]),
];

/** What was answered about a studio. */
export const studioOf = ({ hostName, hostBackground, organizationId, stationId, services }: Values) => ({
  hostName: hostName ?? null,
  hostBackground: hostBackground ?? null,
  organizationId: organizationId ?? null,
  stationId: stationId ?? null,
  services: wordsOf(services),
});
