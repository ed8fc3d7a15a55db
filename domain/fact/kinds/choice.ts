import { accept, refuse, type ValueKind } from '../kind.ts'

/** One of the options a fact declares, kept by its id; whether the option exists is checked where options are known. */
export const choice: ValueKind = {
  id: 'choice',
  type: 'text',
  parse: (typed) => (typed === '' ? refuse('请选一项', 'Please choose one') : accept(typed)),
  format: (value) => String(value ?? ''),
}

/** Yes or no. */
export const yesNo: ValueKind = {
  id: 'yes-no',
  type: 'boolean',
  parse(typed) {
    if (typed === 'true' || typed === '是') return accept(true)
    if (typed === 'false' || typed === '否') return accept(false)
    return refuse('请选“是”或“否”', 'Please choose yes or no')
  },
  format(value, language) {
    if (value === null) return ''
    if (language === 'zh') return value === true ? '是' : '否'
    return value === true ? 'Yes' : 'No'
  },
}
