import { ownershipViolations } from "../../../src/federation/index.js";
import { rules } from "../../../src/federation/ownership/rules.js";
import { type Attack, changing, disguised, listening, malformed, takingOver } from "./attacks.js";
import { hubSdl } from "./partners.js";

const refusals = (sdl: string): string[] =>
  ownershipViolations({ name: "bank", sdl, mayMutate: false }, hubSdl).map(({ rule, place }) => `${rule} ${place}`);

const everyAttack = [...takingOver, ...changing, ...listening, ...disguised, ...malformed];

describe.each<[string, readonly Attack[]]>([
  ["takes over what is not its own", takingOver],
  ["changes the hub's types", changing],
  ["listens in", listening],
  ["goes in disguise", disguised],
  ["sends what is no schema", malformed],
])("a partner that %s is refused", (_what, attacks) => {
  it.each(attacks)("when it %s", (_does, sdl, ...expected) => {
    expect(refusals(sdl).sort()).toEqual(expected.sort());
  });
});

it("every rule has an attack that it stands against", () => {
  const shown = new Set(everyAttack.flatMap(([, , ...refusals]) => refusals.map((refusal) => refusal.split(" ")[0]!)));
  expect(Object.keys(rules).filter((rule) => !shown.has(rule))).toEqual([]);
});
