import type { NeedKind } from "../../operations.js";
import { speaker, type Words } from "../texts.js";

/** What somebody is short of. */
export const needKind = speaker<Record<NeedKind, Words>>({
  RESOURCE: ["资源", "Resource"],
  SERVICE: ["服务", "Service"],
  MICRO_WISH: ["微心愿", "Micro-wish"],
});
