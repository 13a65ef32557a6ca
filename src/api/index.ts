export { graphqlDoor } from "./graphql-door.js";
export { createGraphQLServer } from "./graphql-server.js";
export { createHttpServer } from "./http-server.js";
export { limits } from "./limits.js";
export { reporter } from "./report.js";
export { Subscriptions } from "./subscription.js";
export { buildHubSchema, permissionOf } from "./schema.js";
export { printSubgraphSdl } from "./sdl.js";
