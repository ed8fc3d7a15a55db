// The catalogue: every matter this installation offers, read from its folder, at every version it has been given.
export { type Catalogue, openCatalogue } from './catalogue.ts'
export { findMatterFolder, listMatterFolders, readPackage } from './package-folder.ts'
