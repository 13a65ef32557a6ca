export { budgets, type Size, sizesOf } from "./budgets.js";
export { type Asset, type Assets, browserAssets } from "./bundle.js";
export { assetsRoute } from "./route.js";
export { dashboardRoute } from "./dashboard.js";
export { frameRoute } from "./frame.js";
export { snippetsRoute } from "./snippets.js";
