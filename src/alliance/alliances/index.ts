export { Alliance, CooperationMode } from "./alliance.entity.js";
export { coordinates } from "./coordinates.js";
export { allianceFor, todayIn } from "./acting-in.js";
export { AllianceRecord, BelongsTo, PartOf } from "./alliance-record.js";
export { AllianceResolver } from "./alliance.resolver.js";
export { carriesAny, replaceTags, Tag, tagsField } from "./tags.js";
