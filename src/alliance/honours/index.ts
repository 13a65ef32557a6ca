export { Honour, HonourLevel, HonourTag } from "./honour.entity.js";
