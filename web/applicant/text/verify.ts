import { twins } from '../preference/index.ts'

export const verifyText = twins(
  {
    title: '这张证件是真的吗？',
    valid: '真的，现在有效',
    invalid: '已经失效',
    unknown: '查不到这张证件',
    unknownHint: '可能是假的，或者地址没有扫全。请向发证窗口核实。',
    number: '号码',
    issued: '发放日期',
    office: '发放窗口',
    back: '首页',
  },
  {
    title: 'Is this paper genuine?',
    valid: 'Genuine and valid',
    invalid: 'No longer valid',
    unknown: 'No such paper',
    unknownHint:
      'It may be a forgery, or the code was not read completely. Please ask the office that issued it.',
    number: 'Number',
    issued: 'Issued on',
    office: 'Issued by',
    back: 'Home',
  },
)
