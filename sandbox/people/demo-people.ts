import { makeIdentityNumber } from './identity-number.ts'
import { lowerLimbDisability, type Person, residencePermit, residenceRegistration } from './person.ts'
import { type Sketch, workingPeople } from './working-people.ts'

const ward = {
  name: '沈一诺',
  identityNumber: makeIdentityNumber({ area: '310199', birthDate: '2013-05-19', sequence: 42 }),
  relation: '父女',
}

const sketches: readonly Sketch[] = [
  {
    subject: 'citizen-lin',
    name: '林晓梅',
    phone: '13800000001',
    area: '310199',
    born: '1990-03-07',
    sequence: 102,
  },
  {
    subject: 'citizen-zhao',
    name: '赵志强',
    phone: '13800000002',
    area: '340199',
    born: '1995-08-21',
    sequence: 215,
    local: false,
    householdAddress: '安徽省合肥市听松路7号',
    residence: residencePermit,
  },
  {
    subject: 'citizen-ma',
    name: '马秀兰',
    phone: '13800000003',
    area: '410198',
    born: '1979-12-02',
    sequence: 346,
    local: false,
    householdAddress: '河南省郑州市临溪街31号',
    residence: residenceRegistration,
  },
  {
    subject: 'citizen-zhou',
    name: '周小满',
    phone: '13800000004',
    area: '330197',
    born: '2001-05-20',
    sequence: 128,
    local: false,
    householdAddress: '浙江省湖州市采菱巷9号',
  },
  {
    subject: 'citizen-chen',
    name: '陈桂芳',
    phone: '13800000005',
    area: '310198',
    born: '1958-02-14',
    sequence: 364,
  },
  {
    subject: 'citizen-shen',
    name: '沈建国',
    phone: '13800000006',
    area: '310199',
    born: '1982-10-01',
    sequence: 57,
    wards: [ward],
  },
  {
    subject: 'citizen-wu',
    name: '吴志远',
    phone: '13800000007',
    area: '310197',
    born: '1974-06-30',
    sequence: 413,
    disability: lowerLimbDisability,
  },
  {
    subject: 'citizen-he',
    name: '何家乐',
    phone: '13800000008',
    area: '310198',
    born: '1988-11-11',
    sequence: 231,
  },
  {
    subject: 'agent-zheng',
    name: '郑雅文',
    phone: '13800000011',
    area: '310199',
    born: '1992-04-16',
    sequence: 508,
  },
  {
    subject: 'agent-tang',
    name: '唐宇',
    phone: '13800000012',
    area: '310197',
    born: '1986-01-25',
    sequence: 119,
  },
  { subject: 'ward-shen', name: ward.name, phone: '', area: '310199', born: '2013-05-19', sequence: 42 },
]

/** The people behind the demo accounts, and the minor one of them is guardian of. */
export const demoPeople: readonly Person[] = [...sketches, ...workingPeople].map(toPerson)

/** The person behind a demo account. */
export function getDemoPerson(subject: string): Person {
  const person = demoPeople.find((candidate) => candidate.subject === subject)
  if (!person) throw new Error(`Nobody of the demo people is called ${subject}`)
  return person
}

function toPerson({ area, born, sequence, ...given }: Sketch): Person {
  return {
    local: true,
    householdAddress: '上海市黄浦区栖梧路1653弄30号1702室',
    residence: undefined,
    disability: undefined,
    wards: [],
    ...given,
    identityNumber: makeIdentityNumber({ area, birthDate: born, sequence }),
  }
}
