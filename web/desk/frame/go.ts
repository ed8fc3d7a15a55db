/** Opens another of the counter's pages: `queue`, `day` or `dossier/ID`. */
export function go(address: string): void {
  location.hash = `#${address}`
}
