import type { PledgeKind } from "../../operations.js";
import { speaker, type Words } from "../texts.js";

/** What an organization offers. */
export const pledgeKind = speaker<Record<PledgeKind, Words>>({
  RESOURCE: ["资源", "Resource"],
  SERVICE: ["服务", "Service"],
});
