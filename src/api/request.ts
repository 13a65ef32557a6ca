import type { IncomingMessage } from "node:http";
import { HeaderMap } from "@apollo/server";
import { HubError } from "../shared/errors.js";

/** The headers as Apollo Server takes them. */
export function headersOf({ headers }: IncomingMessage): HeaderMap {
  const map = new HeaderMap();
  for (const name in headers) {
    const value = headers[name];
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  return map;
}

/** A body of another type is left to Apollo Server, which refuses it. */
export function parseBody(text: string, type: string | undefined): unknown {
  if (!/^application\/([\w.-]+\+)?json\b/i.test(type ?? "")) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new HubError("BAD_USER_INPUT", "malformedBody");
  }
}

/** The whole body as text; throws BAD_USER_INPUT when it is over the limit. */
export function readBody(request: IncomingMessage, limit: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request
      .on("data", (chunk: Buffer) => {
        size += chunk.length;
        if (size <= limit) chunks.push(chunk);
        else {
          request.removeAllListeners("data").resume();
          reject(new HubError("BAD_USER_INPUT", "bodyTooLarge", { limit }));
        }
      })
      .on("end", () => resolve(Buffer.concat(chunks).toString("utf8")))
      .on("error", reject);
  });
}

/** The address that the outermost trusted proxy saw; what a client itself writes into the header is not believed. */
export function addressOf({ headers, socket }: IncomingMessage, proxies: number): string {
  const direct = socket.remoteAddress ?? "unknown";
  if (proxies === 0) return direct;
  const forwarded = String(headers["x-forwarded-for"] ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);
  return forwarded.at(-proxies) ?? direct;
}

/** Whether a page of the hub's own sent a request: one at the address that people are told, or at the one that was asked. */
export const isOwnOrigin = ({ origin, host }: IncomingMessage["headers"], ownOrigin: string): boolean =>
  // A proxy in front may name itself as the host.
  origin !== undefined && [ownOrigin, `http://${host}`, `https://${host}`].includes(origin);
