export { countersCheck, Listing } from "./listing.entity.js";
export { ListingProgress, progressField, progressOf } from "./listing.fields.js";
export { ChangedListing, changesOf, NewListing, quantityOf, wordsOf } from "./listing.inputs.js";
