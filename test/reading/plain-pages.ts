import type { PlainRow } from "./plain-rows.js";

/** One value that rows are ordered by: how it compares, and how a cursor writes it and reads it back. */
export interface PlainOrder {
  readonly keyOf: (row: PlainRow) => number | string;
  readonly written: (row: PlainRow) => string;
  readonly read: (written: string) => number | string;
}

/** The order that was asked for, by the name that stands in its cursors. */
export interface Chosen {
  readonly order: PlainOrder;
  readonly field: string;
  readonly direction: "ASC" | "DESC";
}

export interface PageArgs {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

interface Place {
  readonly key: number | string;
  readonly id: string;
}

export interface PlainPage {
  readonly totalCount: number;
  readonly nodes: readonly PlainRow[];
  readonly edges: readonly { cursor: string; node: PlainRow }[];
  readonly pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}

/** A page of a whole list: sort it, cut it at the cursor, take what was asked for. */
export function pageOf(list: readonly PlainRow[], chosen: Chosen, args: PageArgs): PlainPage {
  const { order, direction } = chosen;
  const placeOf = (row: PlainRow): Place => ({ key: order.keyOf(row), id: String(row["id"]) });
  const compare = (a: Place, b: Place): number =>
    (a.key < b.key ? -1 : a.key > b.key ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0) * (direction === "ASC" ? 1 : -1);
  const sorted = [...list].sort((a, b) => compare(placeOf(a), placeOf(b)));

  const isBackward = args.last != null;
  const cursor = isBackward ? args.before : args.after;
  const from = cursor ? placeIn(cursor, order) : null;
  const beyond = (row: PlainRow): boolean => {
    const way = compare(placeOf(row), from!);
    return isBackward ? way < 0 : way > 0;
  };
  const left = from ? sorted.filter(beyond) : sorted;
  const size = (isBackward ? args.last : args.first) ?? 20;
  const nodes = isBackward ? left.slice(Math.max(left.length - size, 0)) : left.slice(0, size);
  const [isCut, isMore] = [left.length < sorted.length, left.length > size];

  const cursorOf = (row: PlainRow): string => cursorAt(chosen, row);
  return {
    totalCount: list.length,
    nodes,
    edges: nodes.map((node) => ({ cursor: cursorOf(node), node })),
    pageInfo: {
      hasNextPage: isBackward ? isCut : isMore,
      hasPreviousPage: isBackward ? isMore : isCut,
      startCursor: nodes.length > 0 ? cursorOf(nodes[0]!) : null,
      endCursor: nodes.length > 0 ? cursorOf(nodes.at(-1)!) : null,
    },
  };
}

const cursorAt = ({ order, field, direction }: Chosen, row: PlainRow): string => {
  const parts = [`${field} ${direction}`, order.written(row), row["id"]].map((part) => JSON.stringify(part));
  return Buffer.from(`[${parts.join(", ")}]`).toString("base64url");
};

function placeIn(cursor: string, order: PlainOrder): Place {
  const [, written, id] = JSON.parse(Buffer.from(cursor, "base64url").toString()) as [string, string, string];
  return { key: order.read(written), id };
}

/** An order by an instant; cursors write it as PostgreSQL prints it. */
export const byInstant = (column: string): PlainOrder => ({
  keyOf: (row) => (row[column] as Date).getTime(),
  written: (row) => {
    const [seconds, millis] = (row[column] as Date).toISOString().slice(0, -1).replace("T", " ").split(".");
    const fraction = millis!.replace(/0+$/, "");
    return `${seconds}${fraction && `.${fraction}`}+00`;
  },
  read: (written) => Date.parse(written.replace(" ", "T").replace("+00", "Z")),
});

/** An order by a whole number. */
export const byNumber = (column: string): PlainOrder => ({
  keyOf: (row) => row[column] as number,
  written: (row) => String(row[column]),
  read: Number,
});

/** An order by a text, compared by what `rank` makes of it. */
export const byText = (textOf: (row: PlainRow) => string, rank: (text: string) => number | string): PlainOrder => ({
  keyOf: (row) => rank(textOf(row)),
  written: textOf,
  read: rank,
});
