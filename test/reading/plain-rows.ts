import { Pool, types } from "pg";
import type { ConnectionSettings } from "../../src/database/embedded-postgres.js";

export type Value = string | number | boolean | Date | string[] | null;

/** A row as its table holds it, with the name of its GraphQL type. */
export type PlainRow = { readonly type: string } & Readonly<Record<string, Value>>;

const tables = {
  Alliance: "alliances",
  Place: "places",
  Organization: "organizations",
  Post: "posts",
  Membership: "memberships",
  ChairTerm: "chair_terms",
  Programme: "programmes",
  Honour: "honours",
  ActivitySeries: "activity_series",
  Activity: "activities",
  CoHost: "co_hosts",
  Registration: "registrations",
  Attendance: "attendances",
  Matter: "matters",
  MatterStep: "matter_steps",
  MatterReminder: "matter_reminders",
  EscalationProposal: "escalation_proposals",
  ServiceLevel: "service_levels",
  CalendarDay: "calendar_days",
  MeetingSeries: "meeting_series",
  Meeting: "meetings",
  AgendaItem: "agenda_items",
  MeetingPresence: "meeting_presences",
  Minutes: "minutes",
  Resolution: "resolutions",
  Vote: "votes",
  ActionItem: "action_items",
  ActionEntry: "action_entries",
  ActionSupport: "action_supports",
  Extension: "extensions",
  CareGroup: "care_groups",
  CareClaim: "care_claims",
  Visit: "visits",
  Register: "registers",
  RegisterTally: "register_tallies",
  Need: "needs",
  Pledge: "pledges",
  Project: "projects",
  Claim: "claims",
  Fulfilment: "fulfilments",
  Station: "stations",
  StationFunction: "station_functions",
  StationService: "station_services",
  StationOperator: "station_operators",
  StationHours: "station_hours",
  Studio: "studios",
  StudioService: "studio_services",
  CaseRecord: "case_records",
  DutyRota: "duty_rotas",
  DutyTurn: "duty_turns",
  DutyShift: "duty_shifts",
  ShiftSwap: "shift_swaps",
  NeedTag: "need_tags",
  PledgeTag: "pledge_tags",
  ProjectTag: "project_tags",
  OrganizationTag: "organization_tags",
  ProgrammeTag: "programme_tags",
  HonourTag: "honour_tags",
  ActivityTag: "activity_tags",
  ActivityDuty: "activity_duties",
  ApiKey: "api_keys",
};
export type Table = keyof typeof tables;

/** The prefix of each type's public ids. */
const prefixes: Record<string, string> = {
  Alliance: "all",
  Place: "pla",
  Organization: "org",
  Post: "pos",
  Membership: "mem",
  ChairTerm: "cha",
  Programme: "prg",
  Honour: "hon",
  ActivitySeries: "ser",
  Activity: "act",
  CoHost: "coh",
  Registration: "reg",
  Attendance: "att",
  Matter: "mat",
  EscalationProposal: "esc",
  MeetingSeries: "mse",
  Meeting: "mtg",
  AgendaItem: "agi",
  Minutes: "min",
  Resolution: "res",
  Vote: "vot",
  ActionItem: "itm",
  Extension: "ext",
  MeetingPresence: "prs",
  ActionEntry: "ent",
  CareGroup: "cgr",
  CareClaim: "ccl",
  Visit: "vis",
  Register: "rgs",
  RegisterTally: "rgt",
  Need: "ned",
  Pledge: "plg",
  Project: "prj",
  Claim: "clm",
  Fulfilment: "ful",
  Station: "sta",
  Studio: "stu",
  CaseRecord: "cas",
  DutyRota: "rot",
  DutyShift: "sft",
  ShiftSwap: "swp",
  ApiKey: "key",
};

/** What is never asked for by its id shows it without a prefix. */
export const publicIdOf = (row: PlainRow): string =>
  row.type in prefixes ? `${prefixes[row.type]}_${String(row["id"])}` : String(row["id"]);

/** All rows of the database in memory, and the order in which people expect their names. */
export interface PlainRows {
  readonly of: (table: Table) => readonly PlainRow[];
  /** Where a text stands among all texts by pinyin. */
  readonly pinyin: (text: string) => number;
  readonly publicIds: readonly string[];
}

export async function loadRows(connection: ConnectionSettings): Promise<PlainRows> {
  const pool = new Pool({
    ...connection,
    max: 1,
    // A day stays a day: pg would make it an instant in this machine's time zone.
    types: {
      getTypeParser: ((oid: number) =>
        oid === (types.builtins.DATE as number) ? String : types.getTypeParser(oid)) as typeof types.getTypeParser,
    },
  });
  try {
    const rows = new Map<Table, PlainRow[]>();
    for (const [type, table] of Object.entries(tables)) {
      const found = await pool.query<Record<string, Value>>(`select * from ${table}`);
      rows.set(
        type as Table,
        // A column of that name, which says what a case was about, goes by another.
        found.rows.map((row) => ({ ...row, ...("type" in row ? { about: row["type"] } : {}), type })),
      );
    }
    const values = [...rows.values()].flat().flatMap((row) => Object.values(row));
    const texts = [...new Set(values)].filter((value) => typeof value === "string");
    const sorted = await pool.query<{ text: string }>(
      `select text from unnest($1::text[]) as text order by text collate "zh-x-icu"`,
      [texts],
    );
    const ranks = new Map(sorted.rows.map(({ text }, index) => [text, index]));
    return {
      of: (table) => rows.get(table)!,
      pinyin: (text) => ranks.get(text)!,
      publicIds: [...rows.values()]
        .flat()
        .filter((row) => row.type in prefixes)
        .map(publicIdOf),
    };
  } finally {
    await pool.end();
  }
}
