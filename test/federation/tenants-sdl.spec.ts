import { ApolloGateway } from "@apollo/gateway";
import { buildASTSchema, parse, printSchema } from "graphql";
import { limitedToAlliances } from "../../src/federation/index.js";
import { Planner } from "../../src/federation/planner.js";
import { readSupergraph } from "../../src/federation/supergraph.js";
import { disowner } from "../../src/federation/tenants.js";
import { allianceAndBank, operationIn, supergraphSdl } from "./small-graph.js";

const sdl = supergraphSdl(allianceAndBank);
const limited = (...alliances: string[]): string => limitedToAlliances(sdl, new Map([["bank", alliances]]));
const graphs = (text: string): string[] =>
  text.match(/^ +[A-Z]+ @join__graph\(name: .*$/gm)!.map((line) => line.trim());

describe("a supergraph that is limited to alliances", () => {
  it("says so at the subgraph's name, with a directive that it defines", () => {
    const text = limited("all_1", 'all_"2');
    expect(graphs(text)).toEqual([
      'ALLIANCE @join__graph(name: "alliance", url: "http://alliance")',
      String.raw`BANK @join__graph(name: "bank", url: "http://bank") @alliances(ids: ["all_1", "all_\"2"])`,
    ]);
    expect(text).toContain("directive @alliances(ids: [ID!]!) on ENUM_VALUE");
    expect(() => buildASTSchema(parse(text))).not.toThrow();
  });

  it("is the same as before but for that", () => {
    const others = limited("all_1")
      .replace(' @alliances(ids: ["all_1"])', "")
      .replace("\n\ndirective @alliances(ids: [ID!]!) on ENUM_VALUE", "");
    expect(printSchema(buildASTSchema(parse(others)))).toBe(printSchema(buildASTSchema(parse(sdl))));
    expect(limitedToAlliances(sdl, new Map())).toBe(sdl);
  });

  it("may be limited again, where whoever is not named keeps the limit", () => {
    const both = limitedToAlliances(limited("all_1"), new Map([["alliance", []]]));
    const again = limitedToAlliances(both, new Map([["bank", ["all_2"]]]));
    expect(graphs(again)).toEqual([
      'ALLIANCE @join__graph(name: "alliance", url: "http://alliance") @alliances(ids: [])',
      'BANK @join__graph(name: "bank", url: "http://bank") @alliances(ids: ["all_2"])',
    ]);
    expect(again.match(/directive @alliances/g)).toHaveLength(1);
  });

  it("limits nobody by a wrong name", () => {
    expect(() => limitedToAlliances(sdl, new Map([["Bank", []]]))).toThrow("the supergraph names no subgraph Bank");
  });

  it("is read by the names that plans call subgraphs by", () => {
    const { tenant } = readSupergraph(limited("all_1"));
    for (const name of ["bank", "BANK"]) {
      const { admits } = tenant(name)!;
      const [mine, another] = ["all_1", "all_2"].map((id) => admits("Organization", { alliance: { id } }));
      expect([mine, another, admits("Alliance", { id: "all_1" })]).toEqual([true, false, true]);
    }
    expect([tenant("alliance"), tenant("ALLIANCE"), tenant("nobody")]).toEqual([undefined, undefined, undefined]);
    expect(readSupergraph(sdl).tenant("bank")).toBeUndefined();
  });

  it.each([
    ["@alliances(ids: [])", false],
    ["@alliances", false],
    ["@alliances(ids: 1)", false],
    ["@alliances(ids: [1, null])", false],
    ['@alliances(ids: "all_1")', true],
  ])("says %s as it is meant, and never that there is no limit", (directive, admitted) => {
    const text = limited("all_9").replace('@alliances(ids: ["all_9"])', directive);
    expect(readSupergraph(text).tenant("bank")!.admits("Alliance", { id: "all_1" })).toBe(admitted);
  });

  it("shows clients nothing of it", () => {
    const { apiSchema } = readSupergraph(limited("all_1"));
    expect(printSchema(apiSchema)).toBe(printSchema(readSupergraph(sdl).apiSchema));
  });

  it("is planned as before", async () => {
    const { document, operation } = operationIn("{ organizations { name rating } }");
    const steps = async (text: string) =>
      JSON.stringify((await new Planner(readSupergraph(text)).plan(document, operation)).steps);
    expect(await steps(limited("all_1"))).toBe(await steps(sdl));
  });

  it("is taken by Apollo's gateway", async () => {
    const gateway = new ApolloGateway({ supergraphSdl: limited("all_1") });
    const { schema } = await gateway.load();
    expect(schema.getType("Organization")).toBeDefined();
    await gateway.stop();
  });
});

describe("an answer of a partner that belongs to alliances", () => {
  const tenant = readSupergraph(limited("all_1")).tenant("bank")!;
  const shape = new Map([["alliance", new Map([["id", null]])]]);
  const typed = new Map([...shape, ["__typename", null]]);
  const left = (answer: object, of: typeof shape | typeof typed, typename?: string): object => {
    disowner(tenant, of)!(answer, typename);
    return answer;
  };

  it("loses the alliance of what is not its own", () => {
    const alliance = { id: "all_1" };
    expect(left({ alliance }, shape, "Organization")).toEqual({});
    expect(left({ alliance, __typename: "Branch" }, shape, "Organization")).toEqual({ __typename: "Branch" });
    expect(left({ alliance }, typed, "Organization")).toEqual({});
    expect(left({ alliance, __typename: "Nobody" }, typed)).toEqual({ __typename: "Nobody" });
    expect(left({ alliance, __typename: "Branch" }, typed)).toEqual({ alliance, __typename: "Branch" });
    expect(left({ alliance }, shape)).toEqual({ alliance });
  });

  it("may nest lists without end", () => {
    const deep = JSON.parse(`${"[".repeat(200_000)}${"]".repeat(200_000)}`) as object;
    expect(() => left({ alliance: deep }, new Map([...shape]))).not.toThrow();
    expect(() => left(deep, shape, "Organization")).not.toThrow();
  });

  it("is left alone where it was asked for no alliance, or comes from one that is hub-wide", () => {
    expect(disowner(tenant, new Map([["name", null]]))).toBeUndefined();
    expect(disowner(undefined, shape)).toBeUndefined();
  });
});
