import { SignJWT } from "jose";
import type { Caller } from "../reading/index.js";
import type { Clock } from "../shared/clock.js";
import { publicId } from "../shared/ids.js";
import type { Role } from "./permissions.js";
import { algorithm, type SigningKeys } from "./signing-keys.js";

/** Seconds that a token is good for. */
const life = 60;
/** Tokens that are kept, a caller's organization and role and a subgraph each. */
const most = 10_000;

/** A token as it is sent. */
export type Bearer = Readonly<Record<"authorization", string>>;

/** What a subgraph is told of a caller; ids are public ones. */
interface Told {
  readonly role: Role;
  readonly sub?: string;
  readonly alliance?: string;
}

interface Kept {
  readonly renewedAt: number;
  bearer: Bearer | Promise<Bearer>;
}

/** Tells subgraphs who asks, by tokens (JWT) that the hub signs: nobody's own credentials leave the hub. */
export class CallerTokens {
  /** The oldest first. */
  private readonly kept = new Map<string, Kept>();

  /** `issuer` is where clients reach the hub. */
  constructor(
    private readonly keys: SigningKeys,
    private readonly issuer: string,
    private readonly clock: Clock,
  ) {}

  /**
   * The header that tells a subgraph who asks. `alliances` are those whose subgraph it is (their public ids), null for
   * all: a caller of any other is the public there. Rejects when there is no key to sign with.
   */
  headers(caller: Caller, subgraph: string, alliances: readonly string[] | null): Bearer | Promise<Bearer> {
    const told = toldOf(caller, alliances);
    // A token is found by what it says, so that none outlives a change of what may be said.
    const key = `${told.role} ${told.alliance ?? ""} ${told.sub ?? ""} ${subgraph}`;
    const now = Math.floor(this.clock.now().getTime() / 1000);
    const kept = this.kept.get(key);
    return kept && now < kept.renewedAt + life / 2 ? kept.bearer : this.renew(key, told, subgraph, now);
  }

  private renew(key: string, told: Told, subgraph: string, now: number): Promise<Bearer> {
    const bearer = this.sign(told, subgraph, now);
    const kept: Kept = { renewedAt: now, bearer };
    this.kept.delete(key);
    if (this.kept.size >= most) this.kept.delete(this.kept.keys().next().value!);
    this.kept.set(key, kept);
    bearer.then(
      (signed) => (kept.bearer = signed),
      () => this.kept.get(key) === kept && this.kept.delete(key),
    );
    return bearer;
  }

  private async sign(told: Told, subgraph: string, now: number): Promise<Bearer> {
    const { kid, key } = await this.keys.signer();
    const token = await new SignJWT({ ...told })
      .setProtectedHeader({ alg: algorithm, kid, typ: "JWT" })
      .setIssuer(this.issuer)
      .setAudience(subgraph)
      .setIssuedAt(now)
      .setExpirationTime(now + life)
      .sign(key);
    return { authorization: `Bearer ${token}` };
  }
}

function toldOf({ role, allianceId, organizationId }: Caller, alliances: readonly string[] | null): Told {
  if (role === "operator") return { role };
  const alliance = allianceId === null ? null : publicId("all", allianceId);
  if (alliance === null || (alliances !== null && !alliances.includes(alliance))) return { role: "public" };
  return organizationId === null ? { role, alliance } : { role, alliance, sub: publicId("org", organizationId) };
}
