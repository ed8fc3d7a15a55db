import type { Dossier } from '../dossier.ts'
import type { DossierEventKind, EventOf, LoggedEvent } from '../event.ts'

/** What an event changes in a dossier. */
export type Fold<K extends DossierEventKind> = (
  dossier: Dossier,
  event: EventOf<K>,
  logged: LoggedEvent,
) => Partial<Dossier>

export type Folds<K extends DossierEventKind> = { readonly [Kind in K]: Fold<Kind> }
