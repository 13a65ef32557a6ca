import type { ChildProcess } from "node:child_process";
import { createTestDatabase } from "../support/database.js";
import { end, freePort, startProgram, startSaying, urlOf } from "../support/program.js";

describe("the demonstration's partner", () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let env: Record<string, string>;
  const programs: ChildProcess[] = [];
  beforeAll(async () => {
    database = await createTestDatabase();
    const port = String(await freePort());
    env = { DATABASE_URL: urlOf(database.connection), PORT: port, DEMO: "true", ALLOW_LOOPBACK: "true" };
    programs.push(await startProgram(env));
  }, 60_000);
  afterAll(async () => {
    for (const program of programs) await end(program);
    await database.drop();
  });

  const ask = async (query: string): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${env["PORT"]}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", "accept-language": "en" },
      body: JSON.stringify({ query }),
    });
    return response.json();
  };

  it("prints a query across both with its answer, and leaves the rest answering when it is gone", async () => {
    const { program: partner, said } = await startSaying("Ctrl-C", env, "src/cli/main.ts", [
      "demo",
      "partner",
      "--port",
      "0",
    ]);
    programs.push(partner);
    const [, query, answer] = said.split(/\n\n(?=\{\n)|\n\n(?=End)/);
    const printed = JSON.parse(answer!) as unknown;
    expect(printed).toEqual({
      data: {
        organization: {
          name: "徽商银行",
          classification: "UNIT",
          bank_servicePoints: [
            { name: "网点 01（示例）", district: "一片区", openingHours: "09:00–17:00" },
            { name: "网点 02（示例）", district: "一片区", openingHours: "09:00–17:00" },
            { name: "网点 03（示例）", district: "二片区", openingHours: "08:30–16:30" },
          ],
        },
      },
    });
    expect(await ask(query!)).toEqual(printed);
    expect(await ask('{ bank_servicePoints(district: "二片区") { number hasShelter } }')).toEqual({
      data: { bank_servicePoints: [{ number: "03", hasShelter: true }] },
    });

    await end(partner);
    expect(await ask(query!)).toEqual({
      data: { organization: { name: "徽商银行", classification: "UNIT", bank_servicePoints: null } },
      errors: [
        {
          message: "The subgraph bank did not answer; what it would have given is missing.",
          path: ["organization"],
          extensions: { code: "DOWNSTREAM_SERVICE_ERROR", serviceName: "bank" },
        },
      ],
    });
  }, 60_000);
});
