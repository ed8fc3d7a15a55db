import { accept, refuse, tidy, type ValueKind } from '../kind.ts'

const forms = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/u,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日?$/u,
  /^(\d{4})(\d{2})(\d{2})$/u,
]

/** A calendar date in Shanghai, kept as `YYYY-MM-DD`. */
export const date: ValueKind = {
  id: 'date',
  type: 'date',
  parse(typed) {
    const tidied = tidy(typed).replace(/[./]/gu, '-').replace(/\s/gu, '')
    const parts = forms.map((form) => form.exec(tidied)).find((match) => match !== null)
    if (!parts) return refuse('请填写日期，例如 2026-11-23', 'Please enter a date such as 2026-11-23')
    const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
    if (!isCalendarDate(year, month, day)) return refuse('日历上没有这一天', 'There is no such day')
    return accept(`${parts[1]}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
  },
  format(value, language) {
    if (typeof value !== 'string') return ''
    const [year, month, day] = value.split('-')
    return language === 'zh' ? `${year}年${Number(month)}月${Number(day)}日` : value
  },
}

function isCalendarDate(year: number, month: number, day: number): boolean {
  if (year < 1800 || year > 2200) return false
  const made = new Date(Date.UTC(year, month - 1, day))
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === day
}
