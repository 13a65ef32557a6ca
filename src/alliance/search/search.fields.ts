import {
  alias,
  all,
  type Expression,
  type Given,
  pageLimits,
  pageSize,
  type Reading,
  readableOf,
  type Row,
  rowsField,
  sql,
  type TypeClass,
} from "../../reading/index.js";
import { Int } from "type-graphql";
import { Activity } from "../activities/index.js";
import { Alliance, coordinates } from "../alliances/index.js";
import { Matter } from "../matters/index.js";
import { Meeting } from "../meetings/index.js";
import { Need } from "../needs/index.js";
import { Organization } from "../organizations/index.js";
import { Pledge } from "../pledges/index.js";
import { Project } from "../projects/index.js";
import { ActionItem, Resolution } from "../resolutions/index.js";
import { Station, Studio } from "../stations/index.js";
import { SearchHit, SearchKind } from "./search-hit.js";
import { hasTrigram, patternOf, wordsOf } from "./words.js";

/** Whether a text has every word of the search in it. */
type HasAll = (text: Expression) => Expression;

/** How records of a noun are searched, and what is told of one. */
interface Searched<T> {
  readonly type: TypeClass<T>;
  readonly title: (row: Row<T>, reading: Reading) => Expression;
  /** Whether it is found; by its title unless given. */
  readonly isFound?: (row: Row<T>, hasAll: HasAll, reading: Reading) => Expression;
  readonly day?: (row: Row<T>, dayOf: (instant: Expression) => Expression) => Expression;
  readonly organization?: (row: Row<T>) => Expression;
  /** The later of two that are as similar comes first. */
  readonly at: (row: Row<T>) => Expression;
}

/** The statement's part that finds records of one noun. */
type Find = (kind: SearchKind, alliance: Row<Alliance>, hasAll: HasAll, reading: Reading) => Expression;

const none = sql`null`;

/** Searches among what the caller may see of a noun in the alliance. */
function among<T extends { alliance: unknown; id: unknown }>(searched: Searched<T>): Find {
  const { type, title, at, isFound = (row, hasAll, reading) => hasAll(title(row, reading)) } = searched;
  return (kind, alliance, hasAll, reading) => {
    const dayOf = (instant: Expression): Expression => sql`(${instant} at time zone ${alliance.timeZone})::date`;
    const isAsked = sql`${sql.lit(kind)} = any(kinds)`;
    const { row, from } = reading.rowsOf(type, (each) =>
      all([isAsked, sql`${each.alliance} = ${alliance.id}`, isFound(each, hasAll, reading)]),
    );
    return sql`select ${sql.lit(kind)}::text as kind, ${sql.lit(`${readableOf(type).prefix}_`)} || ${row.id} as id,
      ${title(row, reading)} as title, (${searched.day?.(row, dayOf) ?? none})::date as day,
      ${row.alliance} as alliance_id, (${searched.organization?.(row) ?? none})::uuid as organization_id, ${at(row)} as at
      from ${from}`;
  };
}

const finds: Readonly<Record<SearchKind, Find>> = {
  ORGANIZATION: among<Organization>({
    type: Organization,
    title: ({ name }) => name,
    organization: ({ parent }) => parent,
    at: ({ createdAt }) => createdAt,
  }),
  ACTIVITY: among<Activity>({
    type: Activity,
    title: ({ title }) => title,
    day: ({ startsAt }, dayOf) => dayOf(startsAt),
    organization: ({ host }) => host,
    at: ({ startsAt }) => startsAt,
  }),
  MEETING: among<Meeting>({
    type: Meeting,
    title: ({ title }) => title,
    day: ({ startsAt }, dayOf) => dayOf(startsAt),
    organization: ({ convener }) => convener,
    at: ({ startsAt }) => startsAt,
  }),
  RESOLUTION: among<Resolution>({
    type: Resolution,
    title: ({ title }) => title,
    day: ({ adoptedOn }) => adoptedOn,
    organization: ({ proposedBy }) => proposedBy,
    at: ({ createdAt }) => createdAt,
  }),
  ACTION_ITEM: among<ActionItem>({
    type: ActionItem,
    title: ({ title }) => title,
    day: ({ dueOn }) => dueOn,
    organization: ({ lead }) => lead,
    at: ({ createdAt }) => createdAt,
  }),
  MATTER: among<Matter>({
    type: Matter,
    title: (matter, reading) => {
      const coordinated = coordinates(matter, reading);
      return coordinated
        ? sql`case when ${coordinated} then ${matter.title} else ${matter.publicTitle} end`
        : matter.publicTitle;
    },
    isFound: (matter, hasAll, reading) => {
      const coordinated = coordinates(matter, reading);
      const byPublicTitle = hasAll(matter.publicTitle);
      return coordinated ? sql`(${byPublicTitle} or ${coordinated} and ${hasAll(matter.title)})` : byPublicTitle;
    },
    day: ({ raisedAt }, dayOf) => dayOf(raisedAt),
    at: ({ raisedAt }) => raisedAt,
  }),
  NEED: among<Need>({
    type: Need,
    title: ({ title }) => title,
    day: ({ neededBy }) => neededBy,
    organization: ({ organization }) => organization,
    at: ({ createdAt }) => createdAt,
  }),
  PLEDGE: among<Pledge>({
    type: Pledge,
    title: ({ title }) => title,
    day: ({ validUntil }) => validUntil,
    organization: ({ organization }) => organization,
    at: ({ createdAt }) => createdAt,
  }),
  PROJECT: among<Project>({
    type: Project,
    title: ({ title }) => title,
    organization: ({ organization }) => organization,
    at: ({ createdAt }) => createdAt,
  }),
  STATION: among<Station>({
    type: Station,
    title: ({ name }) => name,
    at: ({ createdAt }) => createdAt,
  }),
  STUDIO: among<Studio>({
    type: Studio,
    title: ({ name }) => name,
    organization: ({ organization }) => organization,
    at: ({ createdAt }) => createdAt,
  }),
};

/**
 * A word of three characters and more is found by an index of trigrams. A shorter one has none, and the index would be
 * read from end to end for it: so the alliance's rows are read, and the text is one that no index knows.
 */
function hasAllWords(text: Given<string>): HasAll {
  const shape = text.shape((value) =>
    wordsOf(value)
      .map((word) => (hasTrigram(word) ? "i" : "-"))
      .join(""),
  );
  const patterns = [...shape].map((each, at) => ({
    isIndexed: each === "i",
    pattern: text.bound((value) => patternOf(wordsOf(value)[at]!)),
  }));
  return (title) =>
    all(
      patterns.map(({ isIndexed, pattern }) =>
        isIndexed ? sql`${title} ilike ${pattern}::text` : sql`(${title} || '') ilike ${pattern}::text`,
      ),
    );
}

rowsField(Alliance, "search", {
  description:
    "What the alliance keeps and the caller may see, by title or name 搜索: whatever has every word in it, the most similar first, then the latest.",
  of: () => SearchHit,
  complexity: 50,
  args: {
    text: {
      type: () => String,
      required: true,
      description: "What to look for 关键词: words of any length, at most 8 in 100 characters; case does not matter.",
    },
    kinds: { type: () => [SearchKind], description: "What to look among 范围; everything unless given." },
    first: { type: () => Int, defaultValue: pageLimits.usual, description: "How many at most, 0 to 100." },
  },
  from: (alliance, { text, kinds, first }, reading) => {
    const hasAll = hasAllWords(text as Given<string>);
    const everything = sql`array[${sql.join(Object.keys(finds).map((kind) => sql.lit(kind)))}]`;
    const found = Object.entries(finds).map(([kind, find]) => find(kind as SearchKind, alliance, hasAll, reading));
    const whole = (text as Given<string>).bound((value) => wordsOf(value).join(" "));
    const size = first!.isGiven()
      ? (first as Given<number>).bound((value) => pageSize(value, "first"))
      : sql.lit(pageLimits.usual);
    return sql`select found.*, similarity(found.title, ${whole}::text) as similarity
      from (select coalesce(${kinds!.bound()}::text[], ${everything}) as kinds) asked
      cross join lateral (${sql.join(found, sql` union all `)}) found
      order by similarity desc, found.at desc, found.id limit ${size}::int`;
  },
  orderBy: (hit) => {
    const row = alias(hit);
    return sql`${row}.similarity desc, ${row}.at desc, ${row}.id`;
  },
});
