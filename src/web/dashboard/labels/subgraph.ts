import type { BreakerState } from "../../operations.js";
import { speaker, type Words } from "../texts.js";

/** Whether a subgraph is asked at all. */
export const breakerState = speaker<Record<BreakerState, Words>>({
  CLOSED: ["正常", "Asked as usual"],
  HALF_OPEN: ["试探恢复", "Trying again"],
  OPEN: ["熔断，暂不访问", "Left alone for a while"],
});
