// MikroORM's command line would bring the first TypeScript loader it finds installed, and none is ours: through this file
// the configuration is compiled as everything else is.
export { default } from "../src/database/orm.config.ts";
