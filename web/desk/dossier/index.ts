// One dossier at the counter, already entered: what to do now, what is known and from where, the papers that prove it.
export { DossierPage } from './dossier-page.tsx'
