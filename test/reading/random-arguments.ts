import fc from "fast-check";
import {
  type GraphQLArgument,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from "graphql";

/** A piece of a document, and the variables that it mentions. */
export interface Piece {
  readonly text: string;
  readonly uses: readonly string[];
}

/** What documents draw their values from. */
export interface Palette {
  readonly slugs: readonly string[];
  readonly tags: readonly string[];
  readonly instants: readonly string[];
  readonly publicIds: readonly string[];
  /** Tokens by the public ids of the registrations that they cancel. */
  readonly tokens: ReadonlyMap<string, string>;
  /** Cursors of real pages by what was listed and in which order, such as `Activity TITLE DESC`. */
  readonly cursors: ReadonlyMap<string, readonly string[]>;
}

interface Variable {
  readonly declared: string;
  /** JSON values; undefined leaves the variable out. */
  readonly value: fc.Arbitrary<unknown>;
}

const plain = (text: string): Piece => ({ text, uses: [] });
const quote = (text: string): string => JSON.stringify(text);

/** In which order a list of each type comes when nobody chooses. */
const usualOrders: Record<string, string> = {
  Alliance: "SLUG ASC",
  Activity: "STARTS_AT ASC",
  Organization: "NAME ASC",
  Membership: "MEMBER_NAME ASC",
  Place: "NAME ASC",
  Honour: "TITLE ASC",
  Registration: "POSITION ASC",
  Matter: "RAISED_AT DESC",
  Meeting: "STARTS_AT DESC",
  Resolution: "CREATED_AT DESC",
  ActionItem: "DUE_ON ASC",
  Visit: "OCCURRED_ON DESC",
  RegisterTally: "COUNTED_ON DESC",
  Need: "CREATED_AT DESC",
  Pledge: "CREATED_AT DESC",
  Project: "CREATED_AT DESC",
  Claim: "CREATED_AT DESC",
  CaseRecord: "CREATED_AT DESC",
  ApiKey: "CREATED_AT DESC",
};

/** What ids begin with where only those of one type lead anywhere. */
const usualPrefixes: Record<string, string> = {
  activity: "act_",
  registration: "reg_",
  organization: "org_",
  matter: "mat_",
  meeting: "mtg_",
  resolution: "res_",
  meetingId: "mtg_",
  seriesId: "mse_",
  careGroupId: "cgr_",
  need: "ned_",
  pledge: "plg_",
  project: "prj_",
  claim: "clm_",
  station: "sta_",
  studio: "stu_",
  resolutionId: "res_",
  programmeId: "prg_",
};

/** Draws arguments for any field of the schema: literals, variables, nulls; pages only as pages can be asked for. */
export class RandomArguments {
  /** Every variable that some drawn piece may mention. */
  readonly variables = new Map<string, Variable>();

  constructor(private readonly palette: Palette) {
    for (const name of ["yes", "no"]) this.declare(name, "Boolean!", fc.boolean());
  }

  of(args: readonly GraphQLArgument[], field: string, listed: string): fc.Arbitrary<readonly Piece[]> {
    const isPaged = args.some(({ name }) => name === "first");
    const others = args.filter(({ name }) => !isPaged || name === "filter");
    const given = others.map((arg) => {
      const hint = arg.name === "id" ? field : arg.name === "slug" ? "slug" : arg.name;
      const value = this.input(arg.type, hint).map(({ text, uses }) => [{ text: `${arg.name}: ${text}`, uses }]);
      return isNonNullType(arg.type) ? value : fc.oneof(fc.constant<Piece[]>([]), value);
    });
    const page = isPaged ? [this.page(args, listed)] : [];
    const drawn = fc.tuple(...given, ...page).map((pieces) => pieces.flat());
    return args.some(({ name }) => name === "cancelToken") ? fc.oneof(drawn, this.held()) : drawn;
  }

  /** An id with the token that belongs to it: drawn apart they would hardly ever meet. */
  private held(): fc.Arbitrary<readonly Piece[]> {
    return fc.constantFrom(...this.palette.tokens).chain(([id, token]) => {
      const variable = `tokenOf_${id}`.replaceAll("-", "");
      this.declare(variable, "String", fc.constantFrom(token, token, `${token} `, null));
      const written = fc.constantFrom(quote(token), `$${variable}`);
      return written.map((text) => [plain(`id: ${quote(id)}`), this.piece(`cancelToken: ${text}`)]);
    });
  }

  condition(): fc.Arbitrary<Piece> {
    const value = fc.constantFrom("true", "false", "$yes", "$no").map((text) => this.piece(text));
    const one = fc.tuple(fc.constantFrom("skip", "include"), value).map(([name, { text, uses }]) => ({
      text: ` @${name}(if: ${text})`,
      uses,
    }));
    const both = fc.tuple(value, value).map(([a, b]) => ({
      text: ` @include(if: ${a.text}) @skip(if: ${b.text})`,
      uses: [...a.uses, ...b.uses],
    }));
    return fc.oneof(
      { weight: 6, arbitrary: fc.constant(plain("")) },
      { weight: 3, arbitrary: one },
      { weight: 1, arbitrary: both },
    );
  }

  private page(args: readonly GraphQLArgument[], listed: string): fc.Arbitrary<Piece[]> {
    const orderBy = args.find(({ name }) => name === "orderBy");
    // What only begins somewhere is no page: its start is cut off and nothing else.
    if (!args.some(({ name }) => name === "last"))
      return fc.option(this.first(), { nil: undefined }).map((piece) => (piece ? [piece] : []));
    if (!orderBy) return this.slice(`${listed} ${usualOrders[listed]}`);
    const type = orderBy.type;
    const fields = isInputObjectType(type) ? type.getFields()["field"]!.type : undefined;
    const names = isNonNullType(fields) && isEnumType(fields.ofType) ? fields.ofType.getValues() : [];
    const chosen = fc.tuple(fc.constantFrom(...names.map(({ name }) => name)), fc.constantFrom("ASC", "DESC", ""));
    const literal = chosen.chain(([name, direction]) => {
      const order = plain(`orderBy: {field: ${name}${direction && `, direction: ${direction}`}}`);
      return this.slice(`${listed} ${name} ${direction || "ASC"}`).map((slice) => [order, ...slice]);
    });
    const usual = this.slice(`${listed} ${usualOrders[listed]}`);
    // A cursor belongs to one order, so where the order is a variable there is none.
    const value = fc.record({ field: chosen.map(([name]) => name) }, { requiredKeys: ["field"] });
    this.declare(`${listed}Order`, type.toString(), fc.option(value, { nil: undefined }));
    const variable = this.slice(undefined).map((slice) => [this.piece(`orderBy: $${listed}Order`), ...slice]);
    return fc.oneof(usual, literal, variable);
  }

  private first(): fc.Arbitrary<Piece> {
    this.declare("size", "Int", fc.option(size, { nil: undefined }));
    this.declare("usualSize", "Int = 2", fc.option(size, { nil: undefined }));
    return fc
      .oneof(size.map(String), fc.constantFrom("null", "$size", "$usualSize"))
      .map((text) => this.piece(`first: ${text}`));
  }

  private slice(order: string | undefined): fc.Arbitrary<Piece[]> {
    this.declare("lastSize", "Int!", size);
    const first = this.first();
    const last = fc.oneof(size.map(String), fc.constant("$lastSize")).map((text) => this.piece(`last: ${text}`));
    const ways = [fc.constant([]), first.map((piece) => [piece]), last.map((piece) => [piece])];
    const cursors = order ? (this.palette.cursors.get(order) ?? []) : [];
    if (cursors.length > 0) {
      const variable = `cursorOf${order!.replaceAll(" ", "_")}`;
      this.declare(variable, "String", fc.option(fc.constantFrom(...cursors), { nil: undefined }));
      const cursor = fc.oneof(fc.constantFrom(...cursors).map(quote), fc.constant(`$${variable}`));
      const at = (side: string) => cursor.map((text) => this.piece(`${side}: ${text}`));
      ways.push(
        at("after").map((piece) => [piece]),
        fc.tuple(first, at("after")),
        fc.tuple(last, at("before")),
      );
    }
    return fc.oneof(...ways) as fc.Arbitrary<Piece[]>;
  }

  /** A value as it stands in a document: written out, by a variable, or null where it may be. */
  private input(type: GraphQLInputType, hint: string): fc.Arbitrary<Piece> {
    const name = `${isNonNullType(type) ? "needed_" : ""}${hint}${type.toString().replace("[", "ListOf").replace(/\W/g, "")}`;
    const json = this.json(isNonNullType(type) ? type.ofType : type, hint);
    if (isNonNullType(type)) {
      this.declare(name, type.toString(), json);
      return fc.oneof(this.literal(type.ofType, hint), fc.constant(this.piece(`$${name}`)));
    }
    this.declare(name, type.toString(), fc.oneof(json, fc.constantFrom(null, undefined)));
    return fc.oneof(
      { weight: 4, arbitrary: this.literal(type, hint) },
      { weight: 2, arbitrary: fc.constant(this.piece(`$${name}`)) },
      { weight: 1, arbitrary: fc.constant(plain("null")) },
    );
  }

  private literal(type: GraphQLInputType, hint: string): fc.Arbitrary<Piece> {
    if (isInputObjectType(type)) {
      const members = Object.values(type.getFields()).map((member) =>
        fc.option(
          this.input(member.type, member.name).map(({ text, uses }) => ({ text: `${member.name}: ${text}`, uses })),
          { nil: undefined, freq: 2 },
        ),
      );
      return fc.tuple(...members).map((drawn) => {
        const given = drawn.filter((piece) => piece !== undefined);
        return { text: `{${given.map(({ text }) => text).join(", ")}}`, uses: given.flatMap(({ uses }) => uses) };
      });
    }
    const write = (value: unknown): string =>
      Array.isArray(value)
        ? `[${value.map(write).join(", ")}]`
        : typeof value === "string" && !isEnum(type)
          ? quote(value)
          : String(value);
    // A list of one may be written without its brackets.
    return fc
      .tuple(this.json(type, hint), fc.boolean())
      .map(([value, bare]) => plain(write(bare && Array.isArray(value) && value.length === 1 ? value[0] : value)));
  }

  private json(type: GraphQLInputType, hint: string): fc.Arbitrary<unknown> {
    if (isNonNullType(type)) return this.json(type.ofType, hint);
    if (isListType(type)) return fc.array(this.json(type.ofType, hint), { maxLength: 3 });
    if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => name));
    if (isInputObjectType(type)) {
      const members = Object.entries(type.getFields()).map(([name, member]) => [name, this.json(member.type, name)] as const); // prettier-ignore
      return fc.record(Object.fromEntries(members), { requiredKeys: [] });
    }
    const { slugs, tags, instants, publicIds, tokens } = this.palette;
    switch (type.toString()) {
      case "Boolean":
        return fc.boolean();
      case "Int":
        return fc.constantFrom(2025, 2026, 2027);
      case "Date":
        return fc.constantFrom("2026-02-14", "2026-02-16", "2026-07-01", "2026-10-01");
      case "DateTime":
        return fc.constantFrom(...instants);
      case "ID": {
        const prefix = usualPrefixes[hint] ?? (/Id$/.test(hint) ? "org_" : "");
        const known = publicIds.filter((id) => id.startsWith(prefix));
        return fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...known) }, fc.constantFrom(...strangeIds, publicIds[0]!)); // prettier-ignore
      }
      default:
        return fc.constantFrom(...(hint === "slug" ? slugs : hint === "cancelToken" ? ["", ...tokens.values()] : tags));
    }
  }

  private declare(name: string, type: string, value: fc.Arbitrary<unknown>): void {
    this.variables.set(name, { declared: `$${name}: ${type}`, value });
  }

  private piece(text: string): Piece {
    return { text, uses: [...text.matchAll(/\$(\w+)/g)].map(([, name]) => name!) };
  }
}

/** How many items may be asked for. */
const size = fc.constantFrom(0, 1, 2, 3, 5, 100);

const strangeIds = ["", "act_", "org_0", "nothing", "org_00000000-0000-7000-8000-000000000000"];

const isEnum = (type: GraphQLInputType): boolean => {
  const inner = isNonNullType(type) || isListType(type) ? type.ofType : undefined;
  return inner ? isEnum(inner) : isEnumType(type);
};
