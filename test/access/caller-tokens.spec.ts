import { createLocalJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from "jose";
import { Pool } from "pg";
import { CallerTokens, SigningKeys } from "../../src/access/index.js";
import type { Caller } from "../../src/reading/index.js";
import { clockAt } from "../../src/shared/clock.js";
import { createTestDatabase } from "../support/database.js";

const start = Date.parse("2026-11-23T04:00:00Z");
const iat = start / 1000;
const issuer = "https://hub.example";

const [a, b] = ["0193a000-0000-7000-8000-00000000000a", "0193a000-0000-7000-8000-00000000000b"];
const [inA, inB] = [`all_${a}`, `all_${b}`];
const unit = "0193a000-0000-7000-8000-000000000001";
const nobody: Caller = { role: "public", allianceId: null, organizationId: null, keyId: null };
const operator: Caller = { ...nobody, role: "operator", keyId: "1" };
const widget: Caller = { ...nobody, role: "widget", allianceId: a, keyId: "2" };
const member: Caller = { role: "member", allianceId: a, organizationId: unit, keyId: "3" };
const coordinator: Caller = { ...member, role: "coordinator", keyId: "4" };

describe("a token that tells a subgraph who asks", () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let pool: Pool;
  let clock: ReturnType<typeof clockAt>;
  let keys: SigningKeys;
  let tokens: CallerTokens;
  beforeAll(async () => {
    database = await createTestDatabase();
    pool = new Pool({ ...database.connection, max: 2 }).on("error", () => undefined);
  });
  beforeEach(() => {
    clock = clockAt("2026-11-23T04:00:00Z");
    keys = new SigningKeys(pool, clock);
    tokens = new CallerTokens(keys, issuer, clock);
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  const after = (milliseconds: number): void => clock.move(new Date(start + milliseconds).toISOString());
  const tokenFor = async (...asked: Parameters<CallerTokens["headers"]>): Promise<string> => {
    const headers = await tokens.headers(...asked);
    expect(Object.keys(headers)).toEqual(["authorization"]);
    return /^Bearer (\S+)$/.exec(headers.authorization)![1]!;
  };

  it("is signed by the hub's key, for one subgraph and a minute", async () => {
    const token = await tokenFor(member, "bank", [inA]);
    const { kid } = await keys.signer();
    expect(decodeProtectedHeader(token)).toEqual({ alg: "EdDSA", kid, typ: "JWT" });
    const jwks = createLocalJWKSet(await keys.jwks());
    const verify = (currentDate: Date, audience = "bank") => jwtVerify(token, jwks, { issuer, audience, currentDate });
    const { payload } = await verify(new Date(start + 59_999));
    expect(payload).toEqual({
      iss: issuer,
      aud: "bank",
      iat,
      exp: iat + 60,
      role: "member",
      alliance: inA,
      sub: `org_${unit}`,
    });
    await expect(verify(new Date(start + 60_000))).rejects.toThrow('"exp" claim timestamp check failed');
    await expect(verify(new Date(start), "school")).rejects.toThrow('unexpected "aud" claim value');
  });

  const asUnit = { alliance: inA, sub: `org_${unit}` };
  it.each<[string, Caller, readonly string[] | null, Record<string, string>]>([
    ["a member, in its alliance", member, [inB, inA], { role: "member", ...asUnit }],
    ["a member, hub-wide", member, null, { role: "member", ...asUnit }],
    ["a member, in another alliance", member, [inB], { role: "public" }],
    ["a member, in no alliance", member, [], { role: "public" }],
    ["a coordinator, in its alliance", coordinator, [inA], { role: "coordinator", ...asUnit }],
    ["a coordinator, in another alliance", coordinator, [inB], { role: "public" }],
    ["a widget, in its alliance", widget, [inA], { role: "widget", alliance: inA }],
    ["a widget, in another alliance", widget, [inB], { role: "public" }],
    ["an operator, in an alliance", operator, [inA], { role: "operator" }],
    ["an operator, hub-wide", operator, null, { role: "operator" }],
    ["nobody, in an alliance", nobody, [inA], { role: "public" }],
    ["nobody, hub-wide", nobody, null, { role: "public" }],
  ])("names %s", async (_who, caller, alliances, told) => {
    const payload = decodeJwt(await tokenFor(caller, "bank", alliances));
    expect(payload).toEqual({ iss: issuer, aud: "bank", iat, exp: iat + 60, ...told });
  });

  it("is at hand until half its life is over", async () => {
    const first = await tokens.headers(member, "bank", [inA]);
    after(29_999);
    expect(tokens.headers(member, "bank", [inA])).toBe(first);
    after(30_000);
    const second = await tokens.headers(member, "bank", [inA]);
    expect(decodeJwt(second.authorization.slice(7))).toMatchObject({ iat: iat + 30, exp: iat + 90 });
    expect(tokens.headers(member, "bank", [inA])).toBe(second);
  });

  it("is the same for all who ask at once, and by whichever key of the organization", async () => {
    const [first, ...others] = await Promise.all(
      Array.from({ length: 50 }, async (_, at) => tokens.headers({ ...member, keyId: String(at) }, "bank", [inA])),
    );
    for (const each of others) expect(each).toBe(first);
  });

  it("is another one for another role, organization, alliance or subgraph", async () => {
    const others: Parameters<CallerTokens["headers"]>[] = [
      [member, "bank", [inA]],
      [member, "school", [inA]],
      [coordinator, "bank", [inA]],
      [{ ...member, organizationId: "0193a000-0000-7000-8000-000000000002" }, "bank", [inA]],
      [{ ...member, allianceId: b }, "bank", [inB]],
      [{ ...member, allianceId: b }, "bank", [inA]],
    ];
    const made = await Promise.all(others.map((asked) => tokenFor(...asked)));
    expect(new Set(made).size).toBe(others.length);
    expect(decodeJwt(made[1]!).aud).toBe("school");
    expect(decodeJwt(made[5]!)["role"]).toBe("public");
  });

  it("says no more than it may when the subgraph has left the alliance meanwhile", async () => {
    expect(decodeJwt(await tokenFor(member, "bank", [inA]))["alliance"]).toBe(inA);
    expect(Object.keys(decodeJwt(await tokenFor(member, "bank", [inB]))).sort()).toEqual([
      "aud",
      "exp",
      "iat",
      "iss",
      "role",
    ]);
  });

  it("is forgotten, the oldest first, when there are too many", async () => {
    const subgraphs = Array.from({ length: 10_000 }, (_, at) => `s${at}`);
    for (const subgraph of subgraphs) await tokens.headers(nobody, subgraph, null);
    const isKept = (subgraph: string): boolean => !(tokens.headers(nobody, subgraph, null) instanceof Promise);
    expect(["s0", "s9999"].map(isKept)).toEqual([true, true]);
    await tokens.headers(nobody, "one more", null);
    expect(["one more", "s9999", "s1", "s0"].map(isKept)).toEqual([true, true, true, false]);
  });

  it("is asked for again when there was no key to sign it with", async () => {
    await pool.query("alter table signing_keys rename to away");
    try {
      await expect(tokens.headers(member, "bank", [inA])).rejects.toThrow("the signing keys cannot be had");
    } finally {
      await pool.query("alter table away rename to signing_keys");
    }
    expect(decodeJwt(await tokenFor(member, "bank", [inA]))["sub"]).toBe(`org_${unit}`);
  });
});
