import { GraphQLDate, GraphQLDateTime } from "graphql-scalars";

/** An instant, RFC 3339 in UTC with milliseconds. */
export const DateTime = GraphQLDateTime;

/** A day without a time zone, ISO 8601 (`2026-07-01`). */
export const Day = GraphQLDate;
