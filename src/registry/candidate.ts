import {
  addressProblem,
  askOnce,
  type LookUp,
  NotPublic,
  type Safeguards,
  SubgraphFailure,
} from "../federation/index.js";
import { type Finding, finding } from "./finding.js";

/** What somebody wants to publish. */
export interface Asked {
  readonly name: string;
  readonly url: string;
  /** Absent: the subgraph itself is asked for it. */
  readonly sdl?: string | null;
}

/** How subgraphs are reached. */
export interface Reaching {
  readonly safeguards: Safeguards;
  readonly allowLoopback: boolean;
  /** How names are looked up; by the system unless given. */
  readonly lookUp?: LookUp | undefined;
}

/** Bytes that an SDL may have. */
export const largestSdl = 2_097_152;

const nameForm = /^[a-z][a-z0-9]{1,29}$/;

/** What stands against a name by itself. */
export const nameFindings = (name: string): Finding[] =>
  nameForm.test(name) && name !== "hub" ? [] : [finding("INVALID_VALUE", "NAME_FORM", "name", { name })];

/** What stands against an address by itself, before anybody connects to it. */
export function addressFindings(url: string, { allowLoopback }: Reaching): Finding[] {
  if (!URL.canParse(url)) return [finding("SUBGRAPH_ADDRESS_REFUSED", "NOT_AN_ADDRESS", "url", { url })];
  const problem = addressProblem(new URL(url), allowLoopback);
  return problem ? [finding("SUBGRAPH_ADDRESS_REFUSED", problem, "url")] : [];
}

/** Asks the subgraph whether it is there, and for its SDL where none was given; answers the SDL or what is wrong. */
export async function reach(
  { name, url, sdl }: Asked,
  reaching: Reaching,
): Promise<{ sdl: string; findings: readonly [] } | { sdl?: undefined; findings: readonly Finding[] }> {
  const limits = { ...reaching, safeguards: { ...reaching.safeguards, maxResponseSize: 2 * largestSdl } };
  const found = (...findings: Finding[]) => ({ findings });
  if (sdl != null && Buffer.byteLength(sdl) > largestSdl) return found(tooLarge);
  try {
    const { data } = await askOnce({ name, url }, sdl == null ? "{ _service { sdl } }" : "{ __typename }", limits);
    if (sdl != null) return { sdl, findings: [] };
    const told = (data?.["_service"] as { sdl?: unknown } | null | undefined)?.sdl;
    if (typeof told !== "string") return found(finding("SUBGRAPH_UNREACHABLE", "NO_SDL", "url", { url }));
    return Buffer.byteLength(told) > largestSdl ? found(tooLarge) : { sdl: told, findings: [] };
  } catch (error) {
    if (!(error instanceof SubgraphFailure)) throw error;
    if (isNotPublic(error)) return found(finding("SUBGRAPH_ADDRESS_REFUSED", "NOT_PUBLIC", "url"));
    if (error.reason === "answer too large") return found(tooLarge);
    return found(finding("SUBGRAPH_UNREACHABLE", "NO_ANSWER", "url", { url, reason: error.reason }));
  }
}

const tooLarge = finding("SUBGRAPH_TOO_LARGE", "OVER_SIZE", "sdl", { limit: largestSdl });

/** Whether a connection was refused because the name led to an address that is not public. */
function isNotPublic(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) if (at instanceof NotPublic) return true;
  return false;
}
