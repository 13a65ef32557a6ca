export { hubJobs } from "./hub-jobs.js";
export { installQueues } from "./queues.js";
export { type RunningJobs, startJobs } from "./start-jobs.js";
