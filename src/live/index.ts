export type { HubEvent, Interest } from "./event.js";
export { Feed } from "./feed.js";
export { Relay } from "./relay.js";
export type { Subscriber } from "./subscriber.js";
export { type WatchContext, WatchResolver } from "./watch.resolver.js";
