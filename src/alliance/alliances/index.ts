export { Alliance, CooperationMode } from "./alliance.entity.js";
export { allianceFor, dayToCome, todayIn } from "./acting-in.js";
export { coordinates } from "./coordinates.js";
export { AllianceRecord, BelongsTo, PartOf } from "./alliance-record.js";
export { foldFigures } from "./kept-figures.js";
export { AllianceResolver } from "./alliance.resolver.js";
export { carriesAny, replaceTags, Tag, tagsField } from "./tags.js";
export { todayOf } from "./today.js";
export { dayInYear, instantInYear, spansYear, yearIn } from "./year.js";
