import type { PledgeKind, PledgeStatus } from "../../operations.js";
import { speaker, type Words } from "../texts.js";

/** What an organization offers. */
export const pledgeKind = speaker<Record<PledgeKind, Words>>({
  RESOURCE: ["资源", "Resource"],
  SERVICE: ["服务", "Service"],
});

/** Where a pledge stands. */
export const pledgeStatus = speaker<Record<PledgeStatus, Words>>({
  OFFERED: ["已提供", "Offered"],
  CLOSED: ["已关闭", "Closed"],
  WITHDRAWN: ["已撤回", "Withdrawn"],
});
