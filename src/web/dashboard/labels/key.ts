import type { KeyRole } from "../../operations.js";
import { speaker, type Words } from "../texts.js";

/** What a key may do. */
export const keyRole = speaker<Record<KeyRole, Words>>({
  coordinator: ["协调员", "Coordinator"],
  member: ["成员单位", "Member"],
  widget: ["网页组件", "Widget"],
  operator: ["运营方", "Operator"],
});
