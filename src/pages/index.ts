export { activityPages } from "./routes.js";
