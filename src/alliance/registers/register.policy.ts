import { nobody, type Policy } from "../../reading/index.js";
import { coordinates } from "../alliances/index.js";
import type { RegisterTally } from "./register-tally.entity.js";

/** The ledger is for the alliance's coordinators; everybody else is told its sums. */
export const tallyPolicy: Policy<RegisterTally> = (tally, asking) => coordinates(tally, asking) ?? nobody;
