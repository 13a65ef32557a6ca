export { MatterBoard } from "./board.js";
export { MatterPage } from "./matter.js";
