import { enumOf } from "../../shared/enums.js";

export const MatterTrack = enumOf("MatterTrack", "On which track a matter is worked 办理方式.", {
  CONSULTATION: "By the six steps of consultation 协商议事（六步）.",
  INSTANT: "At once: accepted, dispatched, handled, called back 即时办理.",
});
export type MatterTrack = keyof typeof MatterTrack;

export const MatterChannel = enumOf("MatterChannel", "By which channel a matter came, exactly one 来源渠道.", {
  JOINT_MEETING: "A joint meeting 联席会议.",
  SECRETARY_MEETING: "A meeting with the secretary 书记见面会.",
  STUDIO: "A studio 工作室.",
  VISIT: "A visit 走访.",
  HOTLINE_12345: "The hotline 12345 热线.",
  GRID: "The grid 网格.",
});
export type MatterChannel = keyof typeof MatterChannel;

export const MatterLevel = enumOf("MatterLevel", "At which level a matter is worked, the lowest first 层级.", {
  BUILDING: "The building 楼栋.",
  COMPOUND: "The residential compound 小区.",
  COMMUNITY: "The community 社区.",
  SUBDISTRICT: "The subdistrict 街道.",
});
export type MatterLevel = keyof typeof MatterLevel;

export const Satisfaction = enumOf("Satisfaction", "How whoever raised a matter judges its outcome 满意度.", {
  SATISFIED: "Satisfied 满意.",
  FAIRLY_SATISFIED: "Fairly satisfied 基本满意.",
  DISSATISFIED: "Dissatisfied 不满意.",
});
export type Satisfaction = keyof typeof Satisfaction;

/** The levels from the building up. */
export const levels = ["BUILDING", "COMPOUND", "COMMUNITY", "SUBDISTRICT"] as const satisfies readonly MatterLevel[];

/** The level directly above another; undefined at the top. */
export const above = (level: MatterLevel): MatterLevel | undefined => levels[levels.indexOf(level) + 1];

/** The level directly below another; undefined at the bottom. */
export const below = (level: MatterLevel): MatterLevel | undefined => levels[levels.indexOf(level) - 1];
