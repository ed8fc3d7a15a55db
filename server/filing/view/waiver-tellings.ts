import { materialLabel, same, say, type Tellings } from './telling.ts'

/** Promises, and the word of other offices. */
export const waiverTellings: Tellings = {
  'commitment-made': ({ material }, matter) => {
    const { zh, en } = materialLabel(matter, material)
    return say(`写了承诺，不用交${zh}`, `Promised in writing instead of: ${en}`)
  },
  'commitment-checked': ({ kept, note }) =>
    kept
      ? say('核查过了，承诺属实', 'Checked: the promise was kept')
      : { ...say('核查发现承诺不实', 'Checked: the promise was not kept'), detail: same(note) },
  'commitment-revoked': ({ reason }) => ({
    ...say('承诺不再有效', 'The promise no longer counts'),
    ...(reason === '' ? {} : { detail: same(reason) }),
  }),
  'assistance-asked': ({ request, until }, matter) => {
    const terms = matter.assistance.find(({ id }) => id === request)
    return {
      ...say(`已请${terms?.office.zh ?? ''}核实`, `Asked to confirm: ${terms?.office.en ?? ''}`),
      detail: { zh: `最晚 ${until} 答复，您不用跑`, en: `Answers by ${until}; nothing is asked of you` },
    }
  },
  'assistance-answered': ({ confirmed, words }) => ({
    ...(confirmed
      ? say('别的部门已核实', 'Confirmed by another office')
      : say('别的部门没有核实到', 'Not confirmed by another office')),
    ...(words === '' ? {} : { detail: same(words) }),
  }),
  'assistance-overdue': () =>
    say('别的部门没有按时答复，由工作人员来看', 'Another office did not answer in time; a person looks'),
}
