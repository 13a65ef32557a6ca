import { composed, type Federation, startFederation, unanswered } from "../support/federation.js";
import { startMisbehaving } from "../support/misbehaving.js";

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.8", import: ["@key"])\n`;

describe("a partner that is not there", () => {
  let federation: Federation;
  let address: string;
  beforeAll(async () => {
    const gone = await startMisbehaving();
    await gone.stop();
    address = gone.url;
    federation = await startFederation(
      [{ name: "members", sdl: "type Query { name: String }", resolvers: { Query: { name: () => "和园" } } }],
      {
        compose: (subgraphs) =>
          composed([...subgraphs, { name: "partner", url: gone.url, sdl: `${link} type Query { motto: String }` }]),
        safeguards: { breaker: { failures: 2, openFor: 60_000 } },
      },
    );
  });
  afterAll(() => federation.stop());

  it("refuses connections, and later is not even called; the others answer", async () => {
    for (let time = 0; time < 4; time += 1) {
      const { data, errors, text } = await federation.run("{ name motto }");
      expect(data).toEqual({ name: "和园", motto: null });
      expect(errors).toEqual([unanswered("partner", ["motto"])]);
      expect(text).not.toContain(new URL(address).port);
      expect(text).not.toContain("ECONNREFUSED");
    }
  });
});
