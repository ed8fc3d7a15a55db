import { canonicalise, decideCommit, decideTakeBackCommitment } from '#dossier'
import type { CommitmentText, Matter } from '#matter'
import type { Handlers } from '../call.ts'
import { performCalled } from '../called-act.ts'
import { hashText } from '../hash-text.ts'
import type { FilingParts } from '../parts.ts'
import { viewDossier } from '../view/dossier-view.ts'

/** Promises of applicants: made, and taken back before filing. */
export function handleCommitments(parts: FilingParts): Pick<Handlers, 'commit' | 'takeBackCommitment'> {
  return {
    commit: async (call) => {
      const { key, material, version } = call.body
      const filed = await performCalled(parts, call, {
        name: 'commit',
        deed: 'change',
        key,
        content: { material, version },
        decide: ({ dossier, matter, plan, at }) => {
          const textHash = hashWording(matter, plan.materials.find(({ id }) => id === material)?.commitment)
          return decideCommit(dossier, { matter, plan, material, version, textHash, at })
        },
      })
      return viewDossier(parts, filed)
    },
    takeBackCommitment: async (call) => {
      const { material = '' } = call.params
      const filed = await performCalled(parts, call, {
        name: 'takeBackCommitment',
        deed: 'change',
        key: call.query.key,
        content: { material },
        decide: ({ dossier }) => decideTakeBackCommitment(dossier, { material, reason: '' }),
      })
      return viewDossier(parts, filed)
    },
  }
}

/** SHA-256 of exactly the words that are promised. */
function hashWording(matter: Matter, commitment: CommitmentText | undefined): string {
  if (!commitment) return ''
  const { id, version, title, text } = commitment
  return hashText(canonicalise([matter.id, id, version, title, text]))
}
