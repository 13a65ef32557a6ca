import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql";

/** A document that reads something, and the names of its variables. */
export interface Walked {
  readonly text: string;
  /** The type whose ids the document wants as `$id`; null where it wants none. */
  readonly of: string | null;
  /** The root field that it asks. */
  readonly root: string;
}

/** What is selected of one object: fields that lead on, by name and by the type that they lead to. */
type Branch = Map<string, Branch>;

const most = { tokens: 1_400, cost: 18_000 };
const listed = 5;

/** Writes documents that together select every field of every type which can be reached, by every way of so many objects. */
export class SchemaWalk {
  /** Every field that some document selects, as `Type.field`. */
  readonly visited = new Set<string>();

  constructor(
    readonly schema: GraphQLSchema,
    private readonly pageSize: number,
  ) {}

  /** The types that have ids, by name. */
  get nodes(): readonly GraphQLObjectType[] {
    return this.schema.getPossibleTypes(this.schema.getType("Node") as never);
  }

  /** Every field of every object type that a query can reach, as `Type.field`. */
  reachable(): Set<string> {
    const types = new Set<GraphQLObjectType>([this.schema.getQueryType()!]);
    for (const type of types)
      for (const field of Object.values(type.getFields())) for (const to of this.objectsOf(field)) types.add(to);
    return new Set([...types].flatMap((type) => Object.keys(type.getFields()).map((name) => `${type.name}.${name}`)));
  }

  /** The documents from every root field on, so many objects deep below what the root field answers. */
  fromRoots(depth: number, args: string): Walked[] {
    return Object.values(this.schema.getQueryType()!.getFields()).flatMap((field) => {
      const given = field.args.map(({ name }) => name);
      const wants = given.includes("id");
      const values = field.args.flatMap((arg) =>
        arg.name === "id"
          ? []
          : arg.name === "first"
            ? [`first: ${this.pageSize}`]
            : args.split(", ").filter((each) => each.startsWith(`${arg.name}:`)),
      );
      const written = [...(wants ? ["id: $id"] : []), ...values].join(", ");
      this.visited.add(`Query.${field.name}`);
      const root = `${field.name}${written && `(${written})`}`;
      const named = getNamedType(field.type);
      if (isLeafType(named)) return [{ text: `{ ${root} }`, of: null, root: field.name }];
      return this.targets(field).flatMap((type) =>
        this.trees(type, depth).map((branch) => {
          const below = this.below(field, type, branch);
          const of = wants ? type.name : null;
          return { text: this.document(wants ? "($id: ID!)" : "", `{ ${root} ${below} }`), of, root: field.name };
        }),
      );
    });
  }

  /**
   * What so many records of a type say by themselves, or with what they point to at once: `$id0`, `$id1` and so on. One
   * document for all of them, since the hub prepares each document anew.
   */
  shallow(type: GraphQLObjectType, withRelations: boolean, together: number): string {
    const branch = withRelations ? this.trees(type, 0)[0] : new Map<string, Branch>();
    const once = `fragment Once on ${type.name} { ...L${type.name} ${this.print(type, branch!)} }`;
    const numbers = Array.from({ length: together }, (_, nth) => nth);
    const nodes = numbers.map((nth) => `node_${nth}: node(id: $id${nth}) { __typename ...Once }`);
    const variables = numbers.map((nth) => `$id${nth}: ID!`);
    return this.document(`(${variables.join(", ")})`, `{ ${nodes.join(" ")} }\n${once}`);
  }

  /** Every field that leads to pages or lists of a type and takes arguments besides those of the page, with these values. */
  choices(type: GraphQLObjectType, valuesOf: (hint: string, type: string) => readonly unknown[]): Choice[] {
    return Object.values(type.getFields()).flatMap((field) =>
      field.args
        .filter(({ name }) => !["first", "last", "after", "before"].includes(name))
        .flatMap((arg) => inputs(arg, valuesOf).map((value) => ({ field, written: `${arg.name}: ${value}` }))),
    );
  }

  /** Reads what a field of a type answers with these arguments, and all that this points to. */
  whole(type: GraphQLObjectType, name: string, args: string): string {
    const field = type.getFields()[name]!;
    const to = this.targets(field)[0]!;
    return `${name}(${args}) ${this.below(field, to, this.trees(to, 0)[0]!)}`;
  }

  /** Reads one of those choices, all that it lists. */
  chosen({ field, written }: Choice, alias: string): string {
    const isPaged = field.args.some(({ name }) => name === "first");
    const others = field.args.flatMap((arg) =>
      isNeeded(arg) && !written.startsWith(`${arg.name}:`) ? [`${arg.name}: ${JSON.stringify(needed[arg.name])}`] : [],
    );
    const asked = `${alias}: ${field.name}(${[...(isPaged ? ["first: 100"] : []), ...others, written].join(", ")})`;
    const type = this.targets(field)[0];
    if (!type) return asked;
    const below = isPaged ? new Map<string, Branch>() : this.trees(type, isList(field.type) ? 0 : 1)[0]!;
    return `${asked} ${this.below(field, type, below)}`;
  }

  /** A document with the fragments that it spreads. */
  document(variables: string, body: string): string {
    const fragments = new Map<string, string>();
    const collect = (text: string): void => {
      for (const [, name] of text.matchAll(/\.\.\.L(\w+)/g))
        if (!fragments.has(name!)) {
          fragments.set(name!, this.leaves(this.schema.getType(name!) as GraphQLObjectType));
          collect(fragments.get(name!)!);
        }
    };
    collect(body);
    return [`query${variables} ${body}`, ...fragments.values()].join("\n");
  }

  private leaves(type: GraphQLObjectType): string {
    const names = Object.values(type.getFields())
      .filter((field) => isLeafType(getNamedType(field.type)))
      .map(({ name }) => name);
    for (const name of names) this.visited.add(`${type.name}.${name}`);
    return `fragment L${type.name} on ${type.name} { __typename ${names.join(" ")} }`;
  }

  /** Every way of so many objects from a type on, dealt out to as many selections as the hub's limits need. */
  private trees(type: GraphQLObjectType, depth: number): Branch[] {
    const trees: Branch[] = [];
    let tree: Branch = new Map();
    let [tokens, cost] = [0, 0];
    const add = (way: readonly Way[]): void => {
      const price = way.reduce((product, { times }) => product * times, 25 + (way.at(-1)!.cost ?? 0));
      if (trees.length === 0 || tokens + 9 * way.length > most.tokens - 800 || cost + price > most.cost) {
        trees.push((tree = new Map()));
        [tokens, cost] = [0, 0];
      }
      let at = tree;
      for (const { name } of way) {
        if (!at.has(name)) {
          at.set(name, new Map());
          tokens += 9;
        }
        at = at.get(name)!;
      }
      cost += price;
    };
    const go = (from: GraphQLObjectType, left: number, way: readonly Way[]): void => {
      for (const { way: step, to } of this.ways(from)) {
        const longer = [...way, step];
        add(longer);
        if (left > 0) go(to, left - 1, longer);
      }
    };
    go(type, depth, []);
    return trees.length > 0 ? trees : [new Map<string, Branch>()];
  }

  private ways(type: GraphQLObjectType): { way: Way; to: GraphQLObjectType }[] {
    return Object.values(type.getFields())
      .filter((field) => !isLeafType(getNamedType(field.type)))
      .flatMap((field) =>
        this.targets(field).map((to) => ({
          way: { name: `${field.name} ${to.name}`, times: this.times(field), cost: costly[field.name] },
          to,
        })),
      );
  }

  private times(field: GraphQLField<unknown, unknown>): number {
    if (pageOf(field)) return this.pageSize * 2;
    return isList(field.type) ? listed : 1;
  }

  private print(type: GraphQLObjectType, branch: Branch): string {
    return [...branch]
      .map(([name, below]) => {
        const [fieldName, to] = name.split(" ") as [string, string];
        const field = type.getFields()[fieldName]!;
        this.visited.add(`${type.name}.${fieldName}`);
        const args = this.argumentsOf(field);
        return `${fieldName}${args} ${this.below(field, this.schema.getType(to) as GraphQLObjectType, below)}`;
      })
      .join(" ");
  }

  /** A page's size, and what a field cannot do without: days, and a year. */
  private argumentsOf({ args }: GraphQLField<unknown, unknown>): string {
    const written = args.flatMap((arg) =>
      arg.name === "first"
        ? [`first: ${this.pageSize}`]
        : isNeeded(arg)
          ? [`${arg.name}: ${JSON.stringify(needed[arg.name])}`]
          : [],
    );
    return written.length > 0 ? `(${written.join(", ")})` : "";
  }

  /** The selection of a field: of a page all that it says of itself as well, of an abstract type one of its types. */
  private below(field: GraphQLField<unknown, unknown>, to: GraphQLObjectType, branch: Branch): string {
    const set = `{ ...L${to.name} ${this.print(to, branch)} }`;
    const named = getNamedType(field.type);
    if (isAbstractType(named)) return `{ __typename ... on ${to.name} ${set} }`;
    const page = pageOf(field);
    if (!page) return set;
    const edge = getNamedType(page.getFields()["edges"]!.type) as GraphQLObjectType;
    for (const name of ["edges", "nodes", "pageInfo"]) this.visited.add(`${page.name}.${name}`);
    this.visited.add(`${edge.name}.node`);
    return `{ ...L${page.name} pageInfo { ...LPageInfo } edges { ...L${edge.name} node { __typename } } nodes ${set} }`;
  }

  /** The types of the records or values to which a field leads, through the pages that list them. */
  private targets(field: GraphQLField<unknown, unknown>): readonly GraphQLObjectType[] {
    const page = pageOf(field);
    const named = getNamedType(page ? page.getFields()["nodes"]!.type : field.type);
    if (isAbstractType(named)) return this.schema.getPossibleTypes(named);
    return isObjectType(named) ? [named] : [];
  }

  private objectsOf(field: GraphQLField<unknown, unknown>): readonly GraphQLObjectType[] {
    const named = getNamedType(field.type);
    if (isAbstractType(named)) return this.schema.getPossibleTypes(named);
    return isObjectType(named) ? [named] : [];
  }
}

interface Way {
  readonly name: string;
  readonly times: number;
  readonly cost?: number | undefined;
}

/** How many values of an enum are asked for; the others take the same way. */
const mostValues = process.env["WALK_DEEP"] ? Infinity : 2;

/** What fields cannot do without. */
const needed: Readonly<Record<string, unknown>> = { from: "2026-11-20", to: "2027-01-30", year: 2026, text: "环境" };

const isNeeded = ({ type, defaultValue }: GraphQLArgument): boolean =>
  isNonNullType(type) && defaultValue === undefined;

/** Fields that say of themselves that they cost more than what is selected of them. */
const costly: Readonly<Record<string, number>> = { report: 400, search: 50 };

/** One value of one argument of a field. */
export interface Choice {
  readonly field: GraphQLField<unknown, unknown>;
  readonly written: string;
}

const isList = (type: unknown): boolean => (isNonNullType(type) ? isList(type.ofType) : isListType(type));

const pageOf = (field: GraphQLField<unknown, unknown>): GraphQLObjectType | undefined => {
  const named = getNamedType(field.type);
  return isObjectType(named) && named.name.endsWith("Connection") ? named : undefined;
};

/** Every value of an argument as it is written: of an input object, every member by itself. */
function inputs(
  { name, type }: Pick<GraphQLArgument, "name" | "type">,
  valuesOf: (hint: string, type: string) => readonly unknown[],
): string[] {
  const plain: GraphQLInputType = isNonNullType(type) ? type.ofType : type;
  if (isListType(plain)) return inputs({ name, type: plain.ofType }, valuesOf).map((value) => `[${value}]`);
  if (isEnumType(plain))
    return plain
      .getValues()
      .slice(0, mostValues)
      .map((value) => value.name);
  if (!isInputObjectType(plain)) return valuesOf(name, plain.toString()).map((value) => JSON.stringify(value));
  const members = Object.values(plain.getFields());
  const required = members.filter(({ type: each, defaultValue }) => isNonNullType(each) && defaultValue === undefined);
  if (required.length === 0)
    return members.flatMap((member) => inputs(member, valuesOf).map((value) => `{ ${member.name}: ${value} }`));
  // Orders: every field of them in every direction.
  return members
    .map((member) => inputs(member, valuesOf).map((value) => `${member.name}: ${value}`))
    .reduce<string[]>((all, some) => all.flatMap((one) => some.map((other) => `${one} ${other}`)), [""])
    .map((text) => `{ ${text} }`);
}
