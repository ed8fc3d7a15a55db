import { type Dice, makeDice } from './dice.ts'
import { makeIdentityNumber } from './identity-number.ts'
import {
  hearingDisability,
  lowerLimbDisability,
  type Person,
  residencePermit,
  residenceRegistration,
} from './person.ts'

const surnames = [
  ...'王李张刘陈杨黄吴赵周徐孙马朱胡林郭何高罗郑梁谢宋唐许邓冯韩曹曾彭肖蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜',
]
const givenNames = [
  ...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华玉兰萍红欣怡子涵宇轩浩然诗雨梓晨嘉瑞思源安宁若云',
]
const localAreas = ['310197', '310198', '310199'] as const
const otherAreas = ['320199', '330198', '340199', '360197', '410198', '420199', '510197'] as const
const roads = ['栖梧路', '听雨路', '望鹤路', '临风路', '归云路', '采菱路', '知秋路'] as const

/**
 * Residents for load and variety: the same people for the same seed, each with a right check digit.
 * About three in ten come from elsewhere and one in twenty has a disability.
 */
export function listResidents({ seed, count }: { readonly seed: number; readonly count: number }): Person[] {
  return Array.from({ length: count }, (_, index) => makeResident(index, makeDice(seed + index)))
}

function makeResident(index: number, dice: Dice): Person {
  const local = dice.chance(0.7)
  const area = dice.pick(local ? localAreas : otherAreas)
  return {
    subject: `resident-${String(index + 1).padStart(5, '0')}`,
    name: pickName(dice),
    identityNumber: makeIdentityNumber({
      area,
      birthDate: pickBirthDate(dice, { from: 1945, to: 2006 }),
      sequence: 500 + (index % 500),
    }),
    phone: `139${String(index + 1).padStart(8, '0')}`,
    local,
    householdAddress: `${local ? '上海市' : '外省'}${dice.pick(roads)}${dice.between(1, 900)}号${dice.between(1, 18)}楼`,
    residence: local ? undefined : pickResidence(dice),
    disability: pickDisability(dice),
    wards: [],
  }
}

/** A name of two or three characters. */
export function pickName(dice: Dice): string {
  return dice.pick(surnames) + dice.pick(givenNames) + (dice.chance(0.7) ? dice.pick(givenNames) : '')
}

/** A day of the years from `from` to `to`, both included. */
export function pickBirthDate(
  dice: Dice,
  { from, to }: { readonly from: number; readonly to: number },
): string {
  const day = String(dice.between(1, 28)).padStart(2, '0')
  return `${dice.between(from, to)}-${String(dice.between(1, 12)).padStart(2, '0')}-${day}`
}

function pickResidence(dice: Dice): Person['residence'] {
  return dice.pick([residencePermit, residencePermit, residenceRegistration, undefined])
}

function pickDisability(dice: Dice): Person['disability'] {
  if (!dice.chance(0.05)) return undefined
  return dice.pick([lowerLimbDisability, hearingDisability])
}
