import { addPeriod } from '#calendar'
import { Refusal } from '#dossier'
import { getValueKind } from '#fact'
import type { Signatory } from '#http'
import { isInForce, notFound, refuseUnsoundAuthority } from '#permission'
import { findAuthority, type KeptAuthority, revokeAuthority, writeActing, writeAuthority } from '#store'
import type { Call, Handlers } from '../call.ts'
import { today } from '../filed.ts'
import { getMatter } from '../guide.ts'
import { nameDossier } from '../open-dossier.ts'
import type { FilingParts } from '../parts.ts'
import { requireSignatory } from '../person.ts'
import { askForWards } from './ask-for-wards.ts'
import { findGiver, nameOf, viewAuthorities } from './view-authorities.ts'

type Names = 'listAuthorities' | 'giveAuthority' | 'revokeAuthority' | 'findWards' | 'actFor'

/** The longest an authority can be given for. */
const longest = 'P3Y'

/** Acting for others: given, seen, revoked, chosen. */
export function handleAuthorities(parts: FilingParts): Pick<Handlers, Names> {
  return {
    listAuthorities: (call) => viewAuthorities(parts, requireSignatory(call)),
    giveAuthority: async (call) => {
      await give(parts, call)
      return viewAuthorities(parts, requireSignatory(call))
    },
    revokeAuthority: async (call) => {
      await revoke(parts, call)
      return viewAuthorities(parts, requireSignatory(call))
    },
    findWards: async (call) => {
      const by = requireSignatory(call)
      for (const found of await askForWards(parts, by)) {
        await writeAuthority(parts.database, parts.district, found)
      }
      return viewAuthorities(parts, by)
    },
    actFor: (call) => choose(parts, call),
  }
}

async function give(parts: FilingParts, call: Call<'giveAuthority'>): Promise<void> {
  const by = requireSignatory(call)
  const giver = requireGiver(by)
  const { key, name, idNumber, matters, until } = call.body
  const read = getValueKind('identity-number').parse(idNumber)
  if (!read.ok) {
    throw new Refusal('invalid', read.problem, { entries: [{ entry: 'idNumber', message: read.problem }] })
  }
  for (const matter of matters) if (matter !== '*') getMatter(parts.catalogue, matter)
  const day = today(parts)
  const agent = parts.keys.namePerson(String(read.value))
  const latest = addPeriod(day, longest)
  refuseUnsoundAuthority({ giver: nameOf(parts, by), agent, matters, until, today: day, latest })
  await writeAuthority(parts.database, parts.district, {
    id: nameDossier([parts.district, by.id, 'authority', key]),
    ground: giver.ground,
    principal: { id: giver.id, name: giver.name },
    principalNumber: giver.identityNumber,
    agent: { id: agent, name },
    ...{ matters, from: day, until, revokedAt: undefined, revokedByName: undefined },
    givenBy: { id: by.id, name: by.name },
    givenAt: parts.now().toISOString(),
  })
}

function requireGiver(by: Signatory): NonNullable<ReturnType<typeof findGiver>> {
  const giver = findGiver(by)
  if (giver) return giver
  throw new Refusal('not-allowed', {
    zh: '授权要由本人，或者单位的法定代表人、管理员来给；受托的人不能再转授权',
    en: 'Authority is given by oneself or by the administrator of a company; whoever holds one cannot pass it on',
  })
}

async function revoke(parts: FilingParts, call: Call<'revokeAuthority'>): Promise<void> {
  const by = requireSignatory(call)
  const authority = await findKept(parts, call.params.authority)
  const giver = findGiver(by)
  const isTheirs = giver?.id === authority.principal.id && authority.ground !== 'guardian'
  // Whoever holds an authority may lay it down.
  if (!isTheirs && authority.agent.id !== nameOf(parts, by)) throw notFound()
  await revokeAuthority(parts.database, parts.district, {
    ...{ id: authority.id, byName: by.name, at: parts.now().toISOString() },
  })
}

async function choose(parts: FilingParts, call: Call<'actFor'>) {
  const by = requireSignatory(call)
  const { acting } = call.body
  if (by.session === undefined) throw notFound()
  if (acting !== 'self' && acting !== 'company') {
    const authority = await findKept(parts, acting)
    const isTheirs = authority.agent.id === nameOf(parts, by)
    if (!isTheirs || !isInForce(authority, today(parts))) throw notFound()
  }
  const on = acting === 'company' ? undefined : acting
  await writeActing(parts.database, by.session, { district: parts.district, on })
  return { ...(await viewAuthorities(parts, by)), acting }
}

async function findKept(parts: FilingParts, id = ''): Promise<KeptAuthority> {
  const found = uuid.test(id) ? await findAuthority(parts.database, parts.district, id) : undefined
  if (!found) throw notFound()
  return found
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u
