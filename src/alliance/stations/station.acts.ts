import { ref } from "@mikro-orm/core";
import { notFound, statement, type Unit } from "../../acting/index.js";
import { dayIn } from "../../shared/clock.js";
import { optionalPublicText, publicTags, publicText } from "../../shared/impersonal.js";
import { invalid, Refusal } from "../../shared/refusals.js";
import { longest, optionalText } from "../../shared/texts.js";
import { Alliance, allianceFor, todayIn } from "../alliances/index.js";
import { Organization } from "../organizations/index.js";
import { Place } from "../places/index.js";
import { CaseRecord } from "./case-record.entity.js";
import { Station } from "./station.entity.js";
import { requireOrganization } from "./station.policy.js";
import type {
  EstablishStation,
  FoundStudio,
  OfCase,
  OfStation,
  OfStudio,
  OpeningHoursInput,
  RecordCase,
  UpdateStation,
  UpdateStudio,
} from "./station-acts.inputs.js";
import { Studio } from "./studio.entity.js";

/** Opens a station. */
export async function establishStation(unit: Unit, input: EstablishStation): Promise<{ station: Station }> {
  const { id: allianceId } = await allianceFor(unit, input.allianceId);
  const place = await unit.pointed(Place, input.placeId, "placeId", allianceId);
  const station = Station.establish(unit, allianceId, {
    name: publicText("name", input.name, longest.name),
    siteKind: optionalPublicText("siteKind", input.siteKind, longest.tag),
    place: place ? ref(place) : null,
  });
  await describe(unit, station, input);
  return { station };
}

/** Tells a station anew. */
export async function updateStation(unit: Unit, input: UpdateStation): Promise<{ station: Station }> {
  const station = await unit.find(Station, input.stationId, "stationId");
  const place = await unit.pointed(Place, input.placeId, "placeId", station.alliance.id);
  station.update(unit, {
    ...(input.name == null ? {} : { name: publicText("name", input.name, longest.name) }),
    ...(input.siteKind == null ? {} : { siteKind: optionalPublicText("siteKind", input.siteKind, longest.tag) }),
    ...(place ? { place: ref(place) } : {}),
  });
  await describe(unit, station, input);
  return { station };
}

/** Closes a station, whose studios and duties have ended before. */
export async function closeStation(unit: Unit, input: OfStation): Promise<{ station: Station }> {
  const station = await unit.find(Station, input.stationId, "stationId");
  const today = await todayIn(unit, station.alliance);
  await requireUnused(unit, "station_id", station, today);
  station.close(unit, today);
  return { station };
}

/** Founds a studio. */
export async function foundStudio(unit: Unit, input: FoundStudio): Promise<{ studio: Studio }> {
  const { id: allianceId } = await allianceFor(unit, input.allianceId);
  const { organization, station } = await aroundStudio(unit, input, allianceId);
  const studio = Studio.found(unit, allianceId, {
    name: publicText("name", input.name, longest.name),
    hostName: optionalText("hostName", input.hostName, longest.name),
    hostBackground: backgroundOf(input),
    organization: organization ? ref(organization) : null,
    station: station ? ref(station) : null,
  });
  if (studio.hostBackground && !studio.hostName) throw invalid("hostBackground", "hostUnnamed");
  await unit.em.flush();
  await list(unit, "studio_services", "studio_id", studio, input.services ?? [], "services");
  return { studio };
}

/** Tells a studio anew. */
export async function updateStudio(unit: Unit, input: UpdateStudio): Promise<{ studio: Studio }> {
  const studio = await unit.find(Studio, input.studioId, "studioId");
  const { organization, station } = await aroundStudio(unit, input, studio.alliance.id);
  studio.update(unit, {
    ...(input.name == null ? {} : { name: publicText("name", input.name, longest.name) }),
    ...(input.hostName == null ? {} : { hostName: optionalText("hostName", input.hostName, longest.name) }),
    ...(input.hostBackground == null ? {} : { hostBackground: backgroundOf(input) }),
    ...(organization ? { organization: ref(organization) } : {}),
    ...(station ? { station: ref(station) } : {}),
  });
  if (studio.hostBackground && !studio.hostName) throw invalid("hostBackground", "hostUnnamed");
  await unit.em.flush();
  if (input.services) await list(unit, "studio_services", "studio_id", studio, input.services, "services");
  return { studio };
}

/** Closes a studio, whose duties have ended before. */
export async function closeStudio(unit: Unit, input: OfStudio): Promise<{ studio: Studio }> {
  const studio = await unit.find(Studio, input.studioId, "studioId");
  const today = await todayIn(unit, studio.alliance);
  await requireUnused(unit, "studio_id", studio, today);
  studio.close(unit, today);
  return { studio };
}

/** Records a case that a studio received. */
export async function recordCase(unit: Unit, input: RecordCase): Promise<{ caseRecord: CaseRecord }> {
  // Shared by all who record: the studio itself does not change.
  const studio = await unit.lasting(Studio, input.studioId, "studioId");
  requireOrganization(unit, studio.organization?.id, "studioId");
  const { timeZone } = await unit.em.findOneOrFail(Alliance, studio.alliance.id);
  const today = dayIn(timeZone, unit.now);
  const month = `${(input.month ?? today).slice(0, 7)}-01`;
  const type = publicText("type", input.type, longest.tag);
  return { caseRecord: CaseRecord.record(unit, studio, type, month, today) };
}

/** Takes a case back that was recorded by mistake. */
export async function reverseCase(unit: Unit, input: OfCase): Promise<{ caseRecord: CaseRecord }> {
  const record = await unit.lasting(CaseRecord, input.caseId, "caseId");
  const studio = await unit.em.findOneOrFail(Studio, { alliance: record.alliance.id, id: record.studio.id });
  // To an organization that may not see a case there is none.
  if (unit.caller.role === "member" && studio.organization?.id !== unit.caller.organizationId) throw notFound("caseId");
  const isReversed = (await unit.em.count(CaseRecord, { alliance: record.alliance.id, reverses: record })) > 0;
  return { caseRecord: record.reverse(unit, isReversed) };
}

const backgroundOf = ({ hostBackground }: { hostBackground?: string | null }): string | null =>
  optionalPublicText("hostBackground", hostBackground, longest.title);

async function aroundStudio(
  unit: Unit,
  { organizationId, stationId }: { organizationId?: string | null; stationId?: string | null },
  allianceId: string,
) {
  const organization = await unit.pointed(Organization, organizationId, "organizationId", allianceId);
  organization?.requireOpenAs("organizationId");
  const station = await unit.pointed(Station, stationId, "stationId", allianceId);
  station?.requireOpen();
  return { organization, station };
}

type About = Pick<EstablishStation, "functions" | "services" | "operatorIds" | "openingHours">;

/** Writes what is given of the lists that a station has. */
async function describe(unit: Unit, station: Station, about: About): Promise<void> {
  await unit.em.flush();
  if (about.functions) await list(unit, "station_functions", "station_id", station, about.functions, "functions");
  if (about.services) await list(unit, "station_services", "station_id", station, about.services, "services");
  if (about.operatorIds) await runBy(unit, station, about.operatorIds);
  if (about.openingHours) await openAt(unit, station, about.openingHours);
}

interface Listed {
  readonly id: string;
  readonly alliance: { readonly id: string };
}

async function list(
  unit: Unit,
  table: string,
  column: string,
  record: Listed,
  names: readonly string[],
  member: string,
) {
  const values = [record.alliance.id, record.id];
  await unit.run(statement(`delete from ${table} where alliance_id = $1 and ${column} = $2`), values);
  await unit.run(statement(`insert into ${table} (alliance_id, ${column}, name) select $1, $2, unnest($3::text[])`), [
    ...values,
    publicTags(member, names),
  ]);
}

const forgetOperators = statement("delete from station_operators where alliance_id = $1 and station_id = $2");
const addOperators = statement(
  "insert into station_operators (alliance_id, station_id, organization_id) select $1, $2, unnest($3::uuid[])",
);

async function runBy(unit: Unit, station: Station, ids: readonly string[]): Promise<void> {
  if (ids.length > longest.tags) throw invalid("operatorIds", "tooMany", { limit: longest.tags });
  const operators = new Set<string>();
  for (const id of ids) {
    const operator = await unit.pointed(Organization, id, "operatorIds", station.alliance.id);
    operator.requireOpenAs("operatorIds");
    operators.add(operator.id);
  }
  await unit.run(forgetOperators, [station.alliance.id, station.id]);
  await unit.run(addOperators, [station.alliance.id, station.id, [...operators]]);
}

const mostHours = 21;
const timeOfDay = /^([01]\d|2[0-3]):[0-5]\d$/;
const forgetHours = statement("delete from station_hours where alliance_id = $1 and station_id = $2");
const addHours = statement(`insert into station_hours (alliance_id, station_id, day_of_week, opens, closes)
  select $1, $2, * from unnest($3::text[], $4::time[], $5::time[])`);

async function openAt(unit: Unit, station: Station, hours: readonly OpeningHoursInput[]): Promise<void> {
  if (hours.length > mostHours) throw invalid("openingHours", "tooMany", { limit: mostHours });
  for (const { opens, closes } of hours)
    if (!timeOfDay.test(opens) || !timeOfDay.test(closes) || closes <= opens) throw invalid("openingHours", "hours");
  await unit.run(forgetHours, [station.alliance.id, station.id]);
  const columns = [
    hours.map((each) => each.dayOfWeek),
    hours.map((each) => each.opens),
    hours.map((each) => each.closes),
  ];
  await unit.run(addHours, [station.alliance.id, station.id, ...columns]);
}

/** Refuses to close what studios or duties still need. */
async function requireUnused(unit: Unit, column: "station_id" | "studio_id", record: Listed, today: string) {
  const seats = column === "station_id" ? "or exists (select from studios where alliance_id = $1 and station_id = $2 and closed_on is null)" : ""; // prettier-ignore
  const [found] = await unit.run<{ used: boolean }>(
    statement(
      `select exists (select from duty_rotas where alliance_id = $1 and ${column} = $2 and (ended_on is null or ended_on > $3::date)) ${seats} as used`,
    ),
    [record.alliance.id, record.id, today],
  );
  if (found!.used)
    throw new Refusal("STILL_IN_USE", "dutiesGoOn", {}, column === "station_id" ? "stationId" : "studioId");
}
