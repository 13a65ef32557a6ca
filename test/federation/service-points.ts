import "reflect-metadata";
import { ApolloServer } from "@apollo/server";
import { ApolloServerPluginInlineTrace } from "@apollo/server/plugin/inlineTrace";
import { startStandaloneServer } from "@apollo/server/standalone";
import { DirectiveLocation, GraphQLDirective, type GraphQLSchema, GraphQLString, specifiedDirectives } from "graphql";
import {
  Arg,
  buildSchema,
  Directive,
  Field,
  FieldResolver,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { printSubgraphSdl } from "../../src/api/index.js";
import { asSubgraph, type Reference } from "../../src/federation/index.js";

/** Where a survey's answers are kept, by which reports are known. */
@ObjectType()
class Survey {
  @Field(() => ID) caseNumber!: string;
  @Field({ nullable: true }) topic?: string;
}

@Directive("@shareable")
@ObjectType()
class Opening {
  @Field() weekdays!: string;
  @Directive("@inaccessible")
  @Field({ nullable: true })
  alarm?: string;
}

@Directive('@key(fields: "email")')
@ObjectType()
class Keeper {
  @Field(() => ID) email!: string;
  @Directive('@override(from: "people")')
  @Field({ nullable: true })
  motto?: string;
  @Directive("@external")
  @Field(() => Int, { nullable: true })
  visits?: number;
  @Directive("@external")
  @Field(() => Int, { nullable: true })
  years?: number;
}

@Directive('@key(fields: "id")')
@ObjectType()
class Counter {
  @Field(() => ID) id!: string;
  @Field() title!: string;
}

@Directive('@key(fields: "town number")')
@ObjectType()
class Desk {
  @Field() town!: string;
  @Field(() => Int) number!: number;
  @Field() title!: string;
}

@Directive('@key(fields: "survey { caseNumber }")')
@ObjectType()
class Report {
  @Field(() => Survey) survey!: Survey;
  @Field() outcome!: string;
}

/** What another subgraph can find; here it is only pointed to. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType()
class Visit {
  @Field(() => ID) id!: string;
}

@Directive('@key(fields: "id")')
@Directive('@key(fields: "town number")')
@Directive('@key(fields: "town survey { caseNumber }")')
@Directive('@checked(by: "the street office")')
@ObjectType()
class ServicePoint {
  @Field(() => ID) id!: string;
  @Field() town!: string;
  @Field(() => Int) number!: number;
  @Field(() => Survey) survey!: Survey;
  @Field(() => Opening) opening!: Opening;
  @Directive('@provides(fields: "visits")')
  @Field(() => Keeper)
  keeper!: Keeper;
  @Directive('@tag(name: "internal")')
  @Field({ nullable: true })
  note?: string;
  @Field(() => Visit) lastVisit!: Visit;
}

@Directive("@interfaceObject")
@Directive('@key(fields: "id")')
@ObjectType()
class Facility {
  @Field(() => ID) id!: string;
  @Field(() => Int) rating!: number;
}

const survey: Survey = { caseNumber: "S-7", topic: "waiting times" };
const keeper: Keeper = { email: "lin@example.org", motto: "come in", visits: 120 };
const counters: Counter[] = [{ id: "c1", title: "counter one" }];
const desks: Desk[] = [{ town: "north", number: 2, title: "second desk" }];
const reports: Report[] = [{ survey, outcome: "shorter" }];
const points: ServicePoint[] = [
  {
    id: "p1",
    town: "north",
    number: 1,
    survey,
    opening: { weekdays: "9-17", alarm: "1234" },
    keeper,
    note: "the key is next door",
    lastVisit: { id: "v1" },
  },
];

@Resolver()
class PointResolver {
  @Query(() => ServicePoint, { nullable: true })
  servicePoint(@Arg("id", () => ID) id: string): ServicePoint | undefined {
    return points.find((point) => point.id === id);
  }
}

@Resolver(() => Keeper)
class KeeperResolver {
  @Directive('@requires(fields: "visits years")')
  @FieldResolver(() => Int, { nullable: true })
  visitsAYear(@Root() { visits, years }: Keeper): number | null {
    return visits && years ? visits / years : null;
  }
}

type Finders = Readonly<Record<string, (reference: Record<string, unknown>) => object | undefined>>;

/** How each entity is found: by whichever of its keys the reference holds. */
const finders: Finders = {
  Counter: ({ id }) => counters.find((counter) => counter.id === id),
  Desk: ({ town, number }) => desks.find((desk) => desk.town === town && desk.number === number),
  Report: ({ survey }) => reports.find((report) => report.survey.caseNumber === (survey as Survey).caseNumber),
  // What the field requires came with the reference.
  Keeper: (given) => (given["email"] === keeper.email ? { ...keeper, ...given } : undefined),
  Facility: ({ id }) => ({ id, rating: String(id).length }),
  ServicePoint: ({ id, town, number, survey }) =>
    points.find((point) => {
      if (id !== undefined) return point.id === id;
      if (number !== undefined) return point.town === town && point.number === number;
      return point.town === town && point.survey.caseNumber === (survey as Survey).caseNumber;
    }),
};

/** A directive of this subgraph's own, which routers are to know as well. */
const checked = new GraphQLDirective({
  name: "checked",
  locations: [DirectiveLocation.OBJECT],
  args: { by: { type: GraphQLString } },
});

async function buildServicePoints(): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    resolvers: [PointResolver, KeeperResolver],
    orphanedTypes: [Counter, Desk, Report, Facility],
    directives: [...specifiedDirectives, checked],
    validate: false,
  });
  schema.extensions = {
    directives: {
      link: { url: "https://specs.example/checked/v1.0", import: ["@checked"] },
      composeDirective: { name: "@checked" },
    },
  };
  return schema;
}

/** A subgraph written in classes as the hub's is, served by a server of Apollo's. */
export async function startServicePoints(): Promise<{
  readonly url: string;
  readonly sdl: string;
  stop(): Promise<void>;
}> {
  const schema = await buildServicePoints();
  const sdl = printSubgraphSdl(schema);
  const resolveReference = ({ __typename, ...key }: Reference) => finders[__typename]!(key) ?? null;
  const server = new ApolloServer({
    schema: asSubgraph(schema, { sdl, resolveReference }),
    plugins: [ApolloServerPluginInlineTrace()],
    introspection: true,
  });
  const { url } = await startStandaloneServer(server, { listen: { host: "127.0.0.1", port: 0 } });
  return { url, sdl, stop: () => server.stop() };
}
