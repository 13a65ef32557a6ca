import { badInput } from "../shared/errors.js";
import { type Expression, sql } from "./expression.js";
import type { OrderTerm } from "./declare.js";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const time = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?\+00$/;

/** A day that there is: JavaScript takes 30 February for 2 March, and PostgreSQL refuses it. */
const isDay = (value: string): boolean => {
  const day = /^(?!0000)\d{4}-\d\d-\d\d$/.test(value) ? new Date(value) : null;
  return day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
};

const acceptable: Record<OrderTerm<never>["type"], (value: string) => boolean> = {
  text: () => true,
  int: (value) => /^-?\d{1,9}$/.test(value),
  date: isDay,
  timestamptz: (value) => isDay(value.slice(0, 10)) && value[10] === " " && time.test(value.slice(11)),
};

/** The opaque cursor of a row, made in SQL: base64url of the list's order, the row's value and its id. */
export const encodeCursor = (order: string, value: Expression, id: Expression): Expression =>
  sql`translate(encode(convert_to(json_build_array(${order}::text, (${value})::text, ${id})::text, 'UTF8'), 'base64'), E'+/=\n', '-_')`;

/** Reads a cursor back; BAD_USER_INPUT naming the argument when it is not one of this list in this order. */
export function decodeCursor(
  cursor: string,
  argument: string,
  order: string,
  type: OrderTerm<never>["type"],
): { value: string; id: string } {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    parts = null;
  }
  if (Array.isArray(parts) && parts.length === 3 && parts.every((part) => typeof part === "string")) {
    const [inOrder, value, id] = parts as [string, string, string];
    const whole = inOrder === order && acceptable[type](value) && uuid.test(id) && !value.includes("\0");
    if (whole) return { value, id };
  }
  throw badInput("cursor", argument);
}
