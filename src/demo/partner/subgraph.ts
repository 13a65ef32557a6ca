import { createServer, type IncomingMessage, type Server } from "node:http";
import { text } from "node:stream/consumers";
import { buildSchema, type ExecutionResult, graphql } from "graphql";
import { sdl, type ServicePoint, servicePoints } from "./service-points.js";

/** What Apollo Federation asks of every subgraph besides its own fields. */
const machinery = `
directive @link(url: String!, import: [String]) on SCHEMA
directive @key(fields: String!) repeatable on OBJECT
scalar _Any
type _Service { sdl: String! }
union _Entity = Organization | Bank_ServicePoint
extend type Query { _service: _Service!  _entities(representations: [_Any!]!): [_Entity]! }
schema { query: Query }`;

interface Reference {
  readonly __typename: string;
  readonly id?: string;
  readonly number?: string;
}

/** A member unit's subgraph on graphql-js alone, which knows the unit by the id that the hub gave it. */
function servicePointsOf(
  organizationId: string,
): (request: { query: string; variables?: object }) => Promise<ExecutionResult> {
  const schema = buildSchema(withoutLink(sdl) + machinery);
  const rootValue = {
    _service: { sdl },
    _entities: ({ representations }: { representations: readonly Reference[] }) =>
      representations.map(({ __typename, id, number }) =>
        __typename === "Organization"
          ? { __typename, id, bank_servicePoints: id === organizationId ? servicePoints : [] }
          : (found(number) ?? null),
      ),
    bank_servicePoints: ({ district }: { district?: string | null }) =>
      servicePoints.filter((point) => district == null || point.district === district),
  };
  return ({ query, variables }) => graphql({ schema, source: query, rootValue, variableValues: { ...variables } });
}

/** graphql-js knows no links; whoever composes reads them from `_service`. */
const withoutLink = (text: string): string => text.replace(/extend schema\s+@link\([^)]*\)/, "");

const found = (number: string | undefined): (ServicePoint & { __typename: string }) | undefined => {
  const point = servicePoints.find((each) => each.number === number);
  return point && { __typename: "Bank_ServicePoint", ...point };
};

/** Serves the unit's subgraph on this machine, at a port, until it is closed. */
export async function startPartner(organizationId: string, port: number): Promise<{ url: string; server: Server }> {
  const answer = servicePointsOf(organizationId);
  const server = createServer((request, response) => {
    read(request)
      .then(answer)
      .then(
        (result) => response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(result)),
        () => response.writeHead(400).end(),
      );
  });
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
  const { port: taken } = server.address() as { port: number };
  return { url: `http://127.0.0.1:${taken}/graphql`, server };
}

const read = async (request: IncomingMessage): Promise<{ query: string; variables?: object }> =>
  JSON.parse(await text(request)) as { query: string; variables?: object };
