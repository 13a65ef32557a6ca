import { createHash } from "node:crypto";
import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  type GraphQLInterfaceType,
  type GraphQLSchema,
  type GraphQLUnionType,
  isObjectType,
  parse,
  type ResponsePath,
} from "graphql";
import type { Asker } from "../../src/reading/index.js";
import { type Args, fields } from "./plain-fields.js";
import { careFields } from "./plain-care.js";
import { claimFields } from "./plain-claims.js";
import { matterFields } from "./plain-matters.js";
import { meetingFields } from "./plain-meetings.js";
import { reportOf } from "./plain-reports.js";
import { resolutionFields } from "./plain-resolutions.js";
import { stationFields } from "./plain-stations.js";
import { type PlainRow, type PlainRows, publicIdOf } from "./plain-rows.js";

const known = {
  ...fields,
  ...matterFields,
  ...meetingFields,
  ...resolutionFields,
  ...careFields,
  ...claimFields,
  ...stationFields,
};

interface Context {
  readonly asker: Asker;
  readonly rows: PlainRows;
  /** Who asks below those root fields that came with the token of a registration, by their keys. */
  readonly holders: Map<string | number, Asker>;
}

/**
 * Executes documents without any SQL: graphql-js walks field by field over rows in memory. Slow and
 * simple, it says what the read engine has to answer.
 */
export class PlainWalk {
  /** The fields that were answered with something, as `Type.field`. */
  readonly reached = new Set<string>();
  private readonly reports = new Map<string, unknown>();

  /** Takes over the schema: its own resolvers are gone afterwards. */
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly rows: PlainRows,
  ) {
    for (const type of Object.values(schema.getTypeMap())) {
      if (!isObjectType(type) || type.name.startsWith("__")) continue;
      for (const [name, field] of Object.entries(type.getFields())) {
        const place = `${type.name}.${name}`;
        const read = known[place];
        field.resolve = (row: PlainRow, args: Args, context: Context, { path }) => {
          const asker = askerAt(path, args, context);
          const ask = (query: string): unknown => this.run(parse(query), {}, asker).data;
          const value =
            name === "report"
              ? this.reported(row, args, asker, ask)
              : read
                ? read(row, args, asker, context.rows)
                : stored(row, name);
          if (value != null && !(Array.isArray(value) && value.length === 0)) this.reached.add(place);
          return value;
        };
      }
    }
    for (const name of ["Node", "HonourRecipient"])
      (schema.getType(name) as GraphQLInterfaceType | GraphQLUnionType).resolveType = (row: PlainRow) => row.type;
  }

  /** Each report is computed once: its queries are many. */
  private reported(row: PlainRow, args: Args, asker: Asker, ask: (query: string) => unknown): unknown {
    const key = JSON.stringify([row["id"], args, asker]);
    const known = this.reports.get(key) ?? reportOf(row, args, asker.now, this.rows, ask);
    this.reports.set(key, known);
    return known;
  }

  run(document: DocumentNode, variables: Record<string, unknown>, asker: Asker): ExecutionResult {
    const contextValue: Context = { asker, rows: this.rows, holders: new Map() };
    return execute({ schema: this.schema, document, variableValues: variables, contextValue }) as ExecutionResult;
  }
}

/** Who asks for a field: the token of a registration proves something below the root field that it came with alone. */
function askerAt(path: ResponsePath, { cancelToken, id }: Args, { asker, rows, holders }: Context): Asker {
  const root = rootOf(path);
  if (path === root && cancelToken) {
    const hash = createHash("sha256")
      .update(cancelToken as string)
      .digest("base64url");
    const held = rows.of("Registration").find((row) => publicIdOf(row) === id && row["cancel_token_hash"] === hash);
    if (held) holders.set(root.key, { ...asker, caller: { ...asker.caller, holds: String(held["id"]) } });
  }
  return holders.get(root.key) ?? asker;
}

const rootOf = (path: ResponsePath): ResponsePath => (path.prev ? rootOf(path.prev) : path);

const stored = (row: PlainRow, field: string): unknown =>
  field === "id"
    ? publicIdOf(row)
    : (row[field] ?? row[field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)]);
