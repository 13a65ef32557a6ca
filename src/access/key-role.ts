import { enumOf } from "../shared/enums.js";

export const KeyRole = enumOf("KeyRole", "What a key may do 角色.", {
  operator: "Runs the hub 运营方.",
  coordinator: "Coordinates an alliance, as its general branch 联盟协调员.",
  member: "Acts for one organization 成员单位.",
  widget: "Shows an alliance's public data on a partner's site 网页组件.",
});
export type KeyRole = keyof typeof KeyRole;
