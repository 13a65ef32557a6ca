/** Where a PostgreSQL database is reached; `host` is the socket's folder when the server is the embedded one. */
export interface ConnectionSettings {
  host: string;
  port?: number;
  user: string;
  password?: string;
  database: string;
}
