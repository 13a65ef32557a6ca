import { QueryPlanner } from "@graphql-hive/router-query-planner";
import type { TrialAnswer } from "./trial.js";

process.once("message", (supergraph) => {
  const answer: TrialAnswer = { refusal: refusalOf(supergraph as string) };
  process.send!(answer, () => process.disconnect());
});

/** A panic says nothing here: it ends the process. */
function refusalOf(supergraph: string): string | null {
  try {
    new QueryPlanner(supergraph);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}
