import type { Person } from './person.ts'

/** Somebody of the demo, before the identity number is made. */
export type Sketch = Partial<Omit<Person, 'identityNumber'>> &
  Pick<Person, 'subject' | 'name' | 'phone'> & {
    readonly area: string
    readonly born: string
    readonly sequence: number
  }

/** Agents of companies that declare the levy or carry dangerous goods, and the workers who change employer. */
export const workingPeople: readonly Sketch[] = (
  [
    ['agent-ning', '宁可欣', '13800000041', '310198', '1996-09-03', 264],
    ['agent-jiang', '江映雪', '13800000042', '310197', '1988-02-27', 306],
    ['agent-luo', '罗启明', '13800000043', '310198', '1971-07-14', 217],
    ['agent-qin', '秦川', '13800000044', '310199', '1969-10-30', 333],
    ['agent-shao', '邵文斌', '13800000045', '310198', '1980-05-06', 151],
    ['agent-zou', '邹立群', '13800000046', '310199', '1977-12-18', 275],
    ['agent-pei', '裴晚晴', '13800000047', '310199', '1993-01-09', 462],
    ['agent-bai', '白振国', '13800000048', '310197', '1975-03-22', 191],
    ['agent-hua', '华亦舟', '13800000049', '310198', '1983-08-11', 137],
    ['citizen-hao', '郝建军', '13800000051', '310198', '1985-04-12', 135],
    ['citizen-miao', '苗春燕', '13800000052', '310197', '1990-11-23', 226],
    ['citizen-lei', '雷国庆', '13800000053', '310199', '1978-10-01', 317],
    ['worker-toxic', '曲海波', '13800000054', '310198', '1984-06-09', 113],
    ['worker-renew', '余大勇', '13800000055', '310197', '1981-01-16', 155],
    ['worker-lapsed', '丁守成', '13800000056', '310199', '1976-05-28', 177],
    ['worker-cancelled', '尤丽华', '13800000057', '310198', '1987-12-03', 248],
    ['worker-old', '石长根', '13800000058', '310197', '1962-02-20', 139],
    ['worker-b2', '潘志明', '13800000059', '310199', '1989-09-19', 151],
    ['worker-accident', '严铁柱', '13800000060', '310198', '1979-03-07', 193],
    ['worker-points', '鲁飞', '13800000061', '310197', '1994-07-25', 171],
    ['worker-credit', '谷雨生', '13800000062', '310199', '1982-04-20', 119],
    ['worker-uninsured', '阮立', '13800000063', '310198', '1991-08-08', 157],
    ['worker-there', '骆桂香', '13800000064', '310197', '1986-10-14', 264],
    ['worker-banned', '侯强', '13800000065', '310199', '1983-02-11', 133],
    ['worker-pending', '向阳', '13800000066', '310198', '1992-05-05', 175],
  ] as const
).map(([subject, name, phone, area, born, sequence]) => ({ subject, name, phone, area, born, sequence }))
