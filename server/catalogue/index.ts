// The catalogue: every matter this installation offers, read from its folder, and every version it ever offered, kept in
// the database.
export { type Catalogue, openCatalogue, openKeptCatalogue } from './catalogue.ts'
export { findMatterFolder, listMatterFolders, readPackage } from './package-folder.ts'
