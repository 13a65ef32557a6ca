import type { SearchKind } from "../../operations.js";
import { speaker, type Words } from "../texts.js";

/** What the kinds of what is found are called. */
export const searchKind = speaker<Record<SearchKind, Words>>({
  MATTER: ["事项", "Matters"],
  MEETING: ["会议", "Meetings"],
  RESOLUTION: ["决议", "Resolutions"],
  ACTION_ITEM: ["任务", "Action items"],
  ACTIVITY: ["活动", "Activities"],
  NEED: ["需求", "Needs"],
  PLEDGE: ["资源", "Resources"],
  PROJECT: ["项目", "Projects"],
  ORGANIZATION: ["组织", "Organizations"],
  STATION: ["党群服务站", "Stations"],
  STUDIO: ["特色工作室", "Studios"],
});
