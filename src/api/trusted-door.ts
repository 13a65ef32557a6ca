import type { IncomingMessage, ServerResponse } from "node:http";
import type { ApolloServer } from "@apollo/server";
import {
  getVariableValues,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
  type VariableDefinitionNode,
} from "graphql";
import { type WidgetKey, type WidgetKeys } from "../access/index.js";
import { nextTurn } from "../alliance/alliances/index.js";
import type { DocumentsByHash } from "../registry/index.js";
import { HubError } from "../shared/errors.js";
import { preferredLanguage } from "../shared/messages.js";
import type { HubContext } from "./context.js";
import { refusalsOf } from "./graphql-door.js";
import type { HubParts } from "./hub-door.js";
import { executeInProcess } from "./in-process.js";
import { KeptAnswer, KeptAnswers, type Made } from "./kept-answers.js";
import { limits } from "./limits.js";
import { isOwnOrigin, parseBody, readBody } from "./request.js";
import { isTooLarge, statusOfCode } from "./status.js";

interface Trusted {
  readonly parts: HubParts;
  readonly keys: WidgetKeys;
  readonly documents: DocumentsByHash;
  readonly server: ApolloServer<HubContext>;
  /** The origin (RFC 6454) of the hub's own pages, as browsers reach them. */
  readonly ownOrigin: string;
  /** The hub's own schema: what partners add to it may change at any time. */
  readonly schema: GraphQLSchema;
}

type Headers = readonly string[];

const json = "application/json; charset=utf-8";
/** What is asked by an address: `/w/<key>/<hash>`. */
const address = /^\/w\/([^/?]{1,100})\/([^/?]{1,100})(\?.*)?$/s;

/**
 * Answers trusted documents to widgets: `GET /w/<key>/<hash>?variables={…}` reads, POST acts as well. The key says whose
 * data it is and which sites may ask (CORS); an answer of public data alone is kept until it would be another one.
 */
export class TrustedDoor {
  private readonly kept = new KeptAnswers();
  /** The variables of the documents whose answers may be kept; null for the others. */
  private readonly keepable = new Map<string, readonly VariableDefinitionNode[] | null>();

  constructor(private readonly hub: Trusted) {}

  readonly serve = (request: IncomingMessage, response: ServerResponse): void => {
    this.answer(request, response).catch((error: unknown) => {
      if (response.headersSent || response.destroyed) return void response.destroy();
      const [refusal] = refusalsOf(error, preferredLanguage(request.headers["accept-language"]), this.hub.parts.log);
      const { message, extensions } = refusal!;
      const code = extensions["code"];
      const status = isTooLarge(error) ? 413 : code === "PERSISTED_QUERY_NOT_FOUND" ? 404 : statusOfCode(code);
      // Every site may read why it is refused, so that its page can say so.
      send(
        response,
        status,
        // The rest of a body that is not wanted is not waited for.
        ["access-control-allow-origin", "*", ...(request.method === "POST" ? ["connection", "close"] : [])],
        Buffer.from(JSON.stringify({ errors: [{ message, extensions }] })),
      );
    });
  };

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // Whoever may not act is told why by the act itself: what a browser asks first could not be read by the page.
    if (request.method === "OPTIONS") return void response.writeHead(204, preflight).end();
    const [, key, hash, search = ""] = address.exec(request.url!) ?? [];
    if (!key || !hash) throw new HubError("PERSISTED_QUERY_NOT_FOUND", "documentUnknown");
    const [widget, text] = await Promise.all([this.hub.keys.find(key), this.hub.documents.find(hash)]);
    if (!widget) throw new HubError("UNAUTHENTICATED", "widgetKeyUnknown");
    const cors = corsOf(request, widget, this.hub.ownOrigin);
    if (text === null) throw new HubError("PERSISTED_QUERY_NOT_FOUND", "documentUnknown");
    if (request.method === "GET") return this.read(request, response, widget, { hash, text, search }, cors);
    if (request.method !== "POST") return void response.writeHead(405, [...cors, "allow", "GET, POST, OPTIONS"]).end();
    const body = parseBody(await readBody(request, limits.body), request.headers["content-type"]);
    const variables = variablesOf((body as { variables?: unknown } | null)?.variables ?? {}, text, widget);
    const { bytes, status } = await this.execute(request, widget, text, variables, "POST");
    send(response, status, [...cors, "cache-control", "no-store"], bytes);
  }

  private async read(
    request: IncomingMessage,
    response: ServerResponse,
    widget: WidgetKey,
    { hash, text, search }: { hash: string; text: string; search: string },
    cors: Headers,
  ): Promise<void> {
    const variables = variablesOf(parsed(new URLSearchParams(search).get("variables") ?? "{}"), text, widget);
    const values = this.valuesOf(hash, text, variables);
    const asked = values === null ? null : `${widget.caller.allianceId} ${hash} ${values}`;
    const now = this.hub.parts.clock.now();
    const kept = asked === null ? null : this.kept.find(asked, widget.version, now);
    if (kept) return sendKept(request, response, kept, cors);
    const make = async (): Promise<Buffer> => {
      const { bytes, status } = await this.execute(request, widget, text, variables, "GET");
      if (status !== 200 || !bytes.subarray(0, whole.length).equals(whole)) throw new Failed(status, bytes);
      return bytes;
    };
    const keep = async (): Promise<Made> => {
      // Asked first: what the answer is read from is never older than what says until when it holds.
      const until = await nextTurn(this.hub.parts.act.run, widget.caller.allianceId!, now);
      return { bytes: await make(), until };
    };
    try {
      const answer =
        asked === null ? new KeptAnswer(await make()) : await this.kept.make(asked, widget.version, now, keep);
      sendKept(request, response, answer, cors);
    } catch (error) {
      if (!(error instanceof Failed)) throw error;
      send(response, error.status, [...cors, "cache-control", "no-store"], error.bytes);
    }
  }

  private async execute(
    request: IncomingMessage,
    { caller }: WidgetKey,
    query: string,
    variables: object,
    method: "GET" | "POST",
  ): Promise<{ bytes: Buffer; status: number }> {
    const { text, status } = await executeInProcess(this.hub, request, caller, { query, variables, method });
    return { bytes: Buffer.from(text), status };
  }

  /**
   * What is asked of a document, always written the same way: however many addresses ask the same, one answer is kept. Null
   * where none may be: unless everything that it reads is the key's alliance's own, and the hub's, no version says how new it is.
   */
  private valuesOf(hash: string, text: string, given: object): string | null {
    let variables = this.keepable.get(hash);
    if (variables === undefined) this.keepable.set(hash, (variables = keepableVariables(text, this.hub.schema)));
    if (variables === null) return null;
    const { coerced } = getVariableValues(this.hub.schema, variables, { ...given }, { maxErrors: 1 });
    return coerced ? JSON.stringify(coerced) : null;
  }
}

/** An answer with errors, which is sent and not kept. */
class Failed extends Error {
  constructor(
    readonly status: number,
    readonly bytes: Buffer,
  ) {
    super();
  }
}

/** How an answer without errors begins. */
const whole = Buffer.from('{"data":');

/** The variables of a document that reads the one alliance `$alliance` and nothing else; null for any other document. */
function keepableVariables(text: string, schema: GraphQLSchema): readonly VariableDefinitionNode[] | null {
  const document = parse(text);
  if (validate(schema, document).length > 0) return null;
  const operations = document.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations;
  if (!operation || operations.length > 1 || !readsOwnAllianceOnly(operation)) return null;
  return operation.variableDefinitions ?? [];
}

const readsOwnAllianceOnly = ({ selectionSet }: OperationDefinitionNode): boolean =>
  selectionSet.selections.every(
    (root) =>
      root.kind === Kind.FIELD &&
      root.name.value === "alliance" &&
      root.arguments?.every(({ value }) => value.kind === Kind.VARIABLE && value.name.value === "alliance"),
  );

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new HubError("BAD_USER_INPUT", "malformedBody");
  }
}

/** The variables, with the key's own alliance where the document asks for one. */
function variablesOf(given: unknown, text: string, { alliance }: WidgetKey): object {
  if (typeof given !== "object" || given === null || Array.isArray(given))
    throw new HubError("BAD_USER_INPUT", "malformedBody");
  const wanted = (given as { alliance?: unknown }).alliance ?? alliance;
  if (typeof wanted !== "string") throw new HubError("BAD_USER_INPUT", "malformedBody");
  if (wanted !== alliance) throw new HubError("FORBIDDEN", "foreignAlliance", { alliance: wanted.slice(0, 100) });
  return /\$alliance\b/.test(text) ? { ...given, alliance } : given;
}

const preflight = [
  "access-control-allow-origin",
  "*",
  "access-control-allow-methods",
  "GET, POST",
  "access-control-allow-headers",
  "content-type",
  "access-control-max-age",
  "600",
];

/** What lets the asking site read the answer; throws FORBIDDEN where the key is not for it. */
function corsOf({ headers }: IncomingMessage, { origins }: WidgetKey, ownOrigin: string): Headers {
  const { origin } = headers;
  const vary = ["vary", "origin, accept-encoding"];
  if (origin === undefined || isOwnOrigin(headers, ownOrigin)) return vary;
  if (!origins.includes("*") && !origins.includes(origin)) throw new HubError("FORBIDDEN", "originDenied", { origin });
  return [...vary, "access-control-allow-origin", origin, "access-control-expose-headers", "etag"];
}

function sendKept({ headers }: IncomingMessage, response: ServerResponse, answer: KeptAnswer, cors: Headers): void {
  const tagged = [...cors, "etag", answer.etag, "cache-control", "no-cache"];
  if (headers["if-none-match"]?.includes(answer.etag)) return void response.writeHead(304, tagged).end();
  if (headers["accept-encoding"]?.includes("gzip"))
    return send(response, 200, [...tagged, "content-encoding", "gzip"], answer.gzipped);
  send(response, 200, tagged, answer.bytes);
}

function send(response: ServerResponse, status: number, headers: Headers, bytes: Buffer): void {
  response
    .writeHead(status, [
      "content-type",
      json,
      "content-length",
      String(bytes.length),
      "x-content-type-options",
      "nosniff",
      ...headers,
    ])
    .end(bytes);
}
