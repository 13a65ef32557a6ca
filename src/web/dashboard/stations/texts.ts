import { speaker } from "../texts.js";

const texts = {
  stations: ["党群服务站", "Service stations"],
  studios: ["特色工作室", "Studios"],
  noStations: ["还没有服务站。", "There are no stations yet."],
  noStudios: ["还没有工作室。", "There are no studios yet."],
  establish: ["设立服务站", "Open a station"],
  found: ["成立工作室", "Found a studio"],
  update: ["修改", "Change"],
  close: ["撤销", "Close for good"],
  name: ["名称", "Name"],
  siteKind: ["阵地类型", "Kind of site"],
  place: ["地点", "Place"],
  functions: ["功能（用逗号隔开）", "Functions (separated by commas)"],
  services: ["服务（用逗号隔开）", "Services (separated by commas)"],
  function: ["功能", "Functions"],
  service: ["服务", "Services"],
  operators: ["运营单位", "Operators"],
  hours: ["开放时间", "Hours"],
  days: ["开放日", "Days"],
  opens: ["开门", "Opens"],
  closes: ["关门", "Closes"],
  host: ["主持人", "Host"],
  background: ["主持人简介", "About the host"],
  organization: ["运营单位", "Run by"],
  station: ["所在服务站", "At the station"],
  cases: ["接诊", "Cases"],
  record: ["登记接诊", "Record a case"],
  type: ["类型", "Type"],
  month: ["月份", "Month"],
  total: ["合计", "Total"],
} as const;

/** A text of the stations' page. */
export const say = speaker(texts);
