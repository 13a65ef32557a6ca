export { reports } from "./declared-figures.js";
export { ReportSection } from "./annual-report.js";
