const underWay = new Map<string, Promise<unknown>>()

/**
 * Runs work about one thing after the work about the same thing that this process began before; about other things side
 * by side. Several registers answer at once about one dossier: without turns each answer would make the others begin
 * again. Other processes are not waited for, so what is done must bear them.
 */
export async function inTurn<T>(about: string, work: () => Promise<T>): Promise<T> {
  const before = underWay.get(about)
  const turn = before ? before.then(work, work) : work()
  underWay.set(about, turn)
  try {
    return await turn
  } finally {
    if (underWay.get(about) === turn) underWay.delete(about)
  }
}
