import { addDays, addPeriod } from '#calendar'
import { Refusal } from '#dossier'
import { listRows } from '#fact'
import type { Signatory } from '#http'
import type { KeptAuthority } from '#store'
import { today } from '../filed.ts'
import { nameDossier } from '../open-dossier.ts'
import type { FilingParts } from '../parts.ts'
import { profileOf } from '../person.ts'
import { nameOf } from './view-authorities.ts'

/** 《民法典》第十七条: whoever is eighteen acts for themselves. */
const ofAge = 'P18Y'

/**
 * The minors whose guardian somebody is, by the population register; each gives an authority in every matter until
 * they come of age. Throws `unavailable` while the register does not answer.
 */
export async function askForWards(parts: FilingParts, by: Signatory): Promise<readonly KeptAuthority[]> {
  const { name, identityNumber } = profileOf(by)
  const agent = nameOf(parts, by)
  if (identityNumber === undefined || agent === undefined) return []
  const answer = await parts.sources.ask({
    ...{ source: 'wards', dossier: '', matter: '', purpose: '核对监护关系', consent: false },
    needs: { identityNumber, name: name ?? '' },
  })
  if (answer.kind !== 'answered') throw silent()
  const day = today(parts)
  return listRows(answer.values.wards ?? []).flatMap((row) => {
    const [ward, number, born] = ['name', 'identityNumber', 'birthDate'].map((cell) => String(row.get(cell)))
    const until = born && addDays(addPeriod(born, ofAge), -1)
    if (ward === undefined || number === undefined || !until || until < day) return []
    const principal = { id: parts.keys.namePerson(number), name: ward }
    return [
      {
        id: nameDossier([parts.district, agent, 'guardian', principal.id]),
        ...{ ground: 'guardian', principal, principalNumber: number, matters: ['*'], from: day, until },
        ...{ agent: { id: agent, name: by.name }, revokedAt: undefined, revokedByName: undefined },
        givenBy: { id: 'population-register', name: '人口库' },
        givenAt: parts.now().toISOString(),
      } as const,
    ]
  })
}

function silent(): Refusal {
  return new Refusal('unavailable', {
    zh: '人口库暂时没有回应，请过一会儿再查',
    en: 'The population register does not answer; please try again later',
  })
}
