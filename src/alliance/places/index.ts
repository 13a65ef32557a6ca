import "./place.fields.js";

export { Place, PlaceKind } from "./place.entity.js";
