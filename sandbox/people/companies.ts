import { makeCreditCode } from './credit-code.ts'
import type { Company } from './person.ts'

/** The firms of the city: two that send agents, a bicycle dealer and a maker for the demo papers, one struck off. */
export const companies = {
  delivery: {
    uscc: makeCreditCode({ kind: '91', area: '310199', organisation: 'MA1QH001' }),
    name: '上海青禾即时配送有限公司',
    kind: '有限责任公司',
    legalRepresentative: '苏明远',
    state: '存续',
    establishedOn: '2019-06-18',
    address: '上海市杨浦区临风路66号3层',
    scope: '即时配送服务；非机动车租赁',
  },
  property: {
    uscc: makeCreditCode({ kind: '91', area: '310198', organisation: 'MA1SL002' }),
    name: '上海申澜物业管理有限公司',
    kind: '有限责任公司',
    legalRepresentative: '梁启文',
    state: '存续',
    establishedOn: '2015-03-02',
    address: '上海市长宁区听雨路12号',
    scope: '物业管理；停车场管理',
  },
  dealer: {
    uscc: makeCreditCode({ kind: '92', area: '310197', organisation: 'MA1LL003' }),
    name: '上海市徐汇区绿原电动车商行',
    kind: '个体工商户',
    legalRepresentative: '蒋春生',
    state: '存续',
    establishedOn: '2017-09-10',
    address: '上海市徐汇区望鹤路28号',
    scope: '电动自行车销售及维修',
  },
  maker: {
    uscc: makeCreditCode({ kind: '91', area: '330198', organisation: 'MA2YQ004' }),
    name: '湖州云雀电动车科技有限公司',
    kind: '有限责任公司',
    legalRepresentative: '范思远',
    state: '存续',
    establishedOn: '2016-05-23',
    address: '浙江省湖州市采菱巷200号',
    scope: '电动自行车研发、制造',
  },
  struckOff: {
    uscc: makeCreditCode({ kind: '91', area: '310199', organisation: 'MA1ZX005' }),
    name: '上海旧年商贸有限公司',
    kind: '有限责任公司',
    legalRepresentative: '顾念',
    state: '吊销',
    establishedOn: '2012-01-09',
    address: '上海市虹口区归云路3号',
    scope: '百货零售',
  },
} as const satisfies Record<string, Company>
