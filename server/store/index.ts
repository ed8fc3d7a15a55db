// Where things are kept: one PostgreSQL database, reached by DATABASE_URL or brought along (embedded).
// Here are the connection, its migrations and the embedded server; no table is known by name in this file.

export { type Database, type Isolation, openDatabase, type Transaction } from './database.ts'
export { findHome } from './embedded/home.ts'
export { FolderInUse } from './embedded/in-use.ts'
export { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded/launch.ts'
export { migrate } from './migrate.ts'
