import { GraphQLScalarType } from "graphql";
import { GraphQLDate, GraphQLDateTime } from "graphql-scalars";

/** An instant, RFC 3339 in UTC with milliseconds. */
export const DateTime = GraphQLDateTime;

// A Date object would put a day at midnight of some time zone; PostgreSQL, moreover, knows no year 0.
const asText = (day: Date): string => {
  const text = day.toISOString().slice(0, 10);
  if (text.startsWith("0000")) throw new TypeError(`There is no day ${text}.`);
  return text;
};

/** A day without a time zone, ISO 8601 (`2026-07-01`): the same text in the schema, in the code and in the database. */
export const Day = new GraphQLScalarType<string, Date>({
  ...(GraphQLDate.toConfig() as object),
  name: "Date",
  parseValue: (value) => asText(GraphQLDate.parseValue(value)),
  parseLiteral: (node, variables) => asText(GraphQLDate.parseLiteral(node, variables)),
});
