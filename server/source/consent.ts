import { randomUUID } from 'node:crypto'
import type { Transaction } from '#store'

/** Who let which source be asked, for which dossier and purpose, until when. */
export interface Consent {
  readonly district: string
  readonly dossier: string
  readonly source: string
  readonly purpose: string
  readonly givenBy: string
  readonly givenAt: Date
  readonly until: Date
}

/** Adds a line to the ledger; a line is never changed but for its withdrawal. */
export async function recordConsent(tx: Transaction, consent: Consent): Promise<void> {
  const { district, dossier, source, purpose, givenBy, givenAt, until } = consent
  await tx.query(
    `insert into consent (district, id, dossier, source, purpose, given_by, given_at, until)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [district, randomUUID(), dossier, source, purpose, givenBy, givenAt, until],
  )
}

/** Takes back every consent of a dossier to ask a source, from now on. */
export async function withdrawConsent(
  tx: Transaction,
  withdrawal: {
    readonly district: string
    readonly dossier: string
    readonly source: string
    readonly at: Date
  },
): Promise<void> {
  await tx.query(
    `update consent set withdrawn_at = $4
      where district = $1 and dossier = $2 and source = $3 and withdrawn_at is null`,
    [withdrawal.district, withdrawal.dossier, withdrawal.source, withdrawal.at],
  )
}

/** Whether the source may be asked at this time, for this dossier and purpose. */
export async function isConsented(
  tx: Transaction,
  question: Pick<Consent, 'district' | 'dossier' | 'source' | 'purpose'> & { readonly at: Date },
): Promise<boolean> {
  const found = await tx.query(
    `select 1 from consent
      where district = $1 and dossier = $2 and source = $3 and purpose = $4
        and given_at <= $5 and until > $5 and (withdrawn_at is null or withdrawn_at > $5) limit 1`,
    [question.district, question.dossier, question.source, question.purpose, question.at],
  )
  return found.length > 0
}

/** Every line of a dossier's ledger, oldest first; withdrawn ones too. */
export async function listConsents(
  tx: Transaction,
  search: Pick<Consent, 'district' | 'dossier'>,
): Promise<readonly (Consent & { readonly withdrawnAt: Date | null })[]> {
  return tx.query(
    `select district, dossier, source, purpose, given_by as "givenBy", given_at as "givenAt", until,
            withdrawn_at as "withdrawnAt"
       from consent where district = $1 and dossier = $2 order by given_at, source`,
    [search.district, search.dossier],
  )
}
