import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Attack, changing, disguised, listening, malformed, takingOver } from "../federation/ownership/attacks.js";
import { type GivenActivity, stage } from "../support/given.js";
import { startTestHub, type TestHub } from "../support/hub.js";
import { answers, dies, hangs, type MisbehavingServer, sends, startMisbehaving } from "../support/misbehaving.js";
import { actOnSubgraphs, type Found, publish, type Told } from "../support/partners.js";
import { freePort, run } from "../support/program.js";
import { unchanged } from "../support/unchanged.js";

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])\n`;
const honest = `${link}
  type Query { bank_open: Boolean bank_kinds: [Bank_Kind!] }
  type Organization @key(fields: "id") { id: ID! bank_rating: Int }
  interface Bank_Kind { title: String }
  type Bank_Point implements Bank_Kind @key(fields: "id") { id: ID! title: String }`;

/** One that is not about ownership: what is sent besides, and what is found, each code with its rule and place. */
type Bad = readonly [does: string, input: Readonly<Record<string, string>>, ...found: string[]];

const bad: readonly Bad[] = [
  ["is not https", { url: "http://bank.example/graphql" }, "SUBGRAPH_ADDRESS_REFUSED NOT_HTTPS url"],
  ["has a private address", { url: "https://10.0.0.1/graphql" }, "SUBGRAPH_ADDRESS_REFUSED NOT_PUBLIC url"],
  ["is where clouds keep secrets", { url: "https://169.254.169.254/" }, "SUBGRAPH_ADDRESS_REFUSED NOT_PUBLIC url"],
  [
    "writes a private address in hexadecimal",
    { url: "https://0x0a000001/" },
    "SUBGRAPH_ADDRESS_REFUSED NOT_PUBLIC url",
  ],
  ["maps it into IPv6", { url: "https://[::ffff:10.0.0.1]/" }, "SUBGRAPH_ADDRESS_REFUSED NOT_PUBLIC url"],
  ["has a name that leads home", { url: "https://home.example/graphql" }, "SUBGRAPH_ADDRESS_REFUSED NOT_PUBLIC url"],
  ["holds a password", { url: "https://me:secret@bank.example/" }, "SUBGRAPH_ADDRESS_REFUSED HOLDS_CREDENTIALS url"],
  ["is a file", { url: "file:///etc/passwd" }, "SUBGRAPH_ADDRESS_REFUSED NOT_HTTPS url"],
  ["is no address", { url: "bank" }, "SUBGRAPH_ADDRESS_REFUSED NOT_AN_ADDRESS url"],
  ["is not there", { url: "http://127.0.0.1:1/graphql" }, "SUBGRAPH_UNREACHABLE NO_ANSWER url"],
  ["is over 2 MB", { sdl: `${honest}\n# ${"大".repeat(700_000)}` }, "SUBGRAPH_TOO_LARGE OVER_SIZE sdl"],
  ["takes the hub's name", { name: "hub" }, "INVALID_VALUE NAME_FORM name"],
  ["takes a name that is none", { name: "../hub" }, "INVALID_VALUE NAME_FORM name"],
  ["takes another's name", { name: "clinic" }, "SUBGRAPH_NAME_TAKEN NAME_TAKEN name"],
  [
    "does not compose",
    {
      sdl: honest.replace(
        "type Bank_Point implements",
        "type Bank_Flat implements Bank_Kind { floor: Int } type Bank_Point implements",
      ),
    },
    "SUBGRAPH_DOES_NOT_COMPOSE COMPOSITION sdl",
  ],
];

describe("a hostile partner", () => {
  let hub: TestHub;
  let partner: MisbehavingServer;
  let key: string;
  let activity: GivenActivity;
  beforeAll(async () => {
    hub = await startTestHub({
      // A name that led to the internet when somebody looked, and leads home by now.
      lookUp: (name, _options, tell) =>
        tell(
          null,
          name === "home.example" ? [{ address: "127.0.0.1", family: 4 }] : [{ address: "1.1.1.1", family: 4 }],
        ),
      safeguards: { fetchTimeout: 500, maxResponseSize: 1_000_000, breaker: { failures: 1_000_000, openFor: 1 } },
    });
    const heyuan = await stage(hub.sql).alliance("heyuan");
    await heyuan.convener("和园社区党总支");
    const host = await heyuan.organization("徽商银行");
    const clinic = await heyuan.organization("社区医院");
    activity = await heyuan.activity("邻里节", { host, startsAt: "2026-12-01T01:00:00Z" });
    key = await hub.issue("member", "heyuan", "徽商银行");
    partner = await startMisbehaving();
    partner.does(answers({ data: { __typename: "Query" } }));
    const sdl = honest.replaceAll("Bank_", "Clinic_").replaceAll("bank_", "clinic_");
    const operator = await hub.issue("operator");
    await publish(hub, operator, { name: "clinic", url: partner.url, sdl, organizationId: clinic.id });
  });
  afterAll(async () => {
    await partner.stop();
    await hub.stop();
  });

  const found = (findings: readonly Found[] | null): string[] =>
    findings!.map(({ code, rule, place }) => `${code} ${rule} ${place}`).sort();

  const expectFixes = ({ findings }: Pick<Told, "findings">): void => {
    for (const { message, fix } of findings!)
      for (const text of [message, fix]) expect(text).toMatch(/^[@\p{L}].*[.!?]$/su);
  };

  describe.each<[string, readonly Attack[]]>([
    ["takes over what is not its own", takingOver],
    ["changes the hub's types", changing],
    ["listens in", listening],
    ["goes in disguise", disguised],
    ["sends what is no schema", malformed],
  ])("that %s", (_what, attacks) => {
    it.each(attacks)("when it %s, is refused by the hub, which stays as it was", async (_does, sdl, ...refusals) => {
      const input = { name: "bank", url: partner.url, sdl };
      await unchanged(hub, async () => {
        const told = await actOnSubgraphs(hub, key, "publishSubgraph", input);
        expect(told.subgraph).toBeNull();
        expect(told.userErrors).toHaveLength(1);
        expect(found(told.findings)).toEqual(refusals.map((refusal) => `SUBGRAPH_OWNERSHIP ${refusal}`).sort());
        expectFixes(told);
      });
    });
  });

  it.each<[string, Bad]>(bad.map((row) => [row[0], row]))(
    "that %s is refused by the hub, which stays as it was",
    async (_does, [, input, ...expected]) => {
      await unchanged(hub, async () => {
        const told = await actOnSubgraphs(hub, key, "publishSubgraph", {
          name: "bank",
          url: partner.url,
          sdl: honest,
          ...input,
        });
        expect(told.subgraph).toBeNull();
        expect(found(told.findings)).toEqual(expected);
        expect(told.userErrors.map(({ code }) => code)).toEqual([expected[0]!.split(" ")[0]]);
        expectFixes(told);
      });
    },
  );

  it("that answers no GraphQL, or no schema, is refused", async () => {
    const check = async () =>
      found((await actOnSubgraphs(hub, key, "checkSubgraph", { name: "bank", url: partner.url })).findings);
    partner.does(sends("<html>hello</html>"));
    expect(await check()).toEqual(["SUBGRAPH_UNREACHABLE NO_ANSWER url"]);
    partner.does(answers({ data: { _service: { sdl: 1 } } }));
    expect(await check()).toEqual(["SUBGRAPH_UNREACHABLE NO_SDL url"]);
    partner.does(sends("", 302, { location: "http://127.0.0.1:1/" }));
    expect(await check()).toEqual(["SUBGRAPH_UNREACHABLE NO_ANSWER url"]);
    partner.does(answers({ data: { _service: { sdl: "#".repeat(5_000_000) } } }));
    expect(await check()).toEqual(["SUBGRAPH_TOO_LARGE OVER_SIZE sdl"]);
    partner.does(answers({ data: { __typename: "Query" } }));
  });

  it("is told so at the command line too, in words and as JSON", async () => {
    const folder = tmpdir();
    const env = { HUB_KEY: key };
    const command = async (input: Readonly<Record<string, string>>, ...more: string[]) => {
      const { name = "bank", url = partner.url, sdl = honest } = input;
      const file = join(folder, `attack-${process.pid}-${await freePort()}.graphql`);
      await writeFile(file, sdl);
      return run(
        "src/cli/main.ts",
        ["subgraph", "publish", name, "--url", url, "--sdl", file, "--hub", hub.url, ...more],
        env,
      );
    };
    const chosen: Bad[] = [
      ...[takingOver, changing, listening, disguised].map(([first]): Bad => {
        const [does, sdl, ...refusals] = first!;
        return [does, { sdl }, ...refusals.map((refusal) => `SUBGRAPH_OWNERSHIP ${refusal}`)];
      }),
      ...bad,
    ];
    await unchanged(hub, async () => {
      for (const [, input, ...expected] of chosen) {
        const { code, out, err } = await command(input, "--json");
        expect({ code, err }).toEqual({ code: 1, err: "" });
        expect(found((JSON.parse(out) as Told).findings)).toEqual([...expected].sort());
      }
      const { code, out } = await command({ url: "http://bank.example/" });
      expect({ code, out }).toEqual({
        code: 1,
        out:
          "refused: SUBGRAPH_ADDRESS_REFUSED: url: Only https addresses are accepted. (1 in all, see findings.)\n" +
          "  NOT_HTTPS at url: Only https addresses are accepted.\n    Serve the subgraph over https.\n",
      });
    });
  }, 180_000);

  describe("that was let in", () => {
    beforeAll(async () => {
      partner.does(answers({ data: { __typename: "Query" } }));
      await publish(hub, key, { name: "bank", url: partner.url, sdl: honest });
    });

    const query = () => `{ activity(id: "${activity.id}") { title host { name bank_rating } } bank_open }`;
    const masked = {
      message: "The subgraph bank did not answer; what it would have given is missing.",
      extensions: { code: "DOWNSTREAM_SERVICE_ERROR", serviceName: "bank" },
    };

    it.each([
      ["hangs", hangs],
      ["cuts the connection", dies("before")],
      ["answers HTML", sends("<html>a secret</html>", 200, { "content-type": "text/html" })],
      ["answers HTTP 500", sends("a secret", 500)],
      ["leads elsewhere", sends("", 307, { location: "http://127.0.0.1:1/" })],
      ["floods", sends(`{"data":{"x":"${"x".repeat(2_000_000)}"}}`)],
    ])("and %s, loses its own fields alone", async (_way, misbehaviour) => {
      partner.does(misbehaviour);
      const { body } = await hub.as("public").run(query(), {}, { "accept-language": "en" });
      expect(body).toEqual({
        data: { activity: { title: "邻里节", host: { name: "徽商银行", bank_rating: null } }, bank_open: null },
        errors: [expect.objectContaining(masked)],
      });
      expect(JSON.stringify(body)).not.toContain("secret");
    });

    it("and answers for others or of other types, is not believed", async () => {
      partner.does((response, body) => {
        const entity = { __typename: "Organization", name: "another name", bank_rating: "five", __proto__: { x: 1 } };
        const data = body.includes("_entities") ? { _entities: [entity, entity] } : { bank_open: "yes" };
        response.setHeader("content-type", "application/json").end(JSON.stringify({ data }));
      });
      const { body } = await hub.as("public").run(query(), {}, { "accept-language": "en" });
      expect(body.data).toEqual({
        activity: { title: "邻里节", host: { name: "徽商银行", bank_rating: null } },
        bank_open: null,
      });
      expect(body.errors!.map(({ path, extensions }) => [path, extensions["code"]])).toEqual([
        [["activity", "host", "bank_rating"], "DOWNSTREAM_SERVICE_ERROR"],
        [["bank_open"], "DOWNSTREAM_SERVICE_ERROR"],
      ]);
    });

    it("and whose name leads home since then, is not connected to", async () => {
      const before = partner.accepted;
      const port = new URL(partner.url).port;
      await hub.sql(
        "update subgraph_versions set url = $1 where subgraph_id = (select id from subgraphs where name = 'bank')",
        [`https://home.example:${port}/graphql`],
      );
      await hub.sql("update subgraphs set is_hub_wide = true where name = 'bank'");
      const operator = await hub.issue("operator");
      await actOnSubgraphs(hub, operator, "grantSubgraph", { name: "bank" });
      const { body } = await hub.as("public").run(query(), {}, { "accept-language": "en" });
      expect(body).toEqual({
        data: { activity: { title: "邻里节", host: { name: "徽商银行", bank_rating: null } }, bank_open: null },
        errors: [expect.objectContaining(masked)],
      });
      expect(partner.accepted).toBe(before);
    });
  });
});
