import { twins } from '../preference/index.ts'

/** Promises in writing that spare a paper 告知承诺. */
export const promiseText = twins(
  {
    instead: (paper: string) => `用承诺代替${paper}`,
    read: '请看清楚下面的话：',
    law: (law: string) => `依据：${law}`,
    checked: (within: string) => `承诺后 ${within}内，我们会核查，不用您再跑。`,
    promise: '看过了，我承诺',
    promised: '已承诺',
    takeBack: '收回承诺',
  },
  {
    instead: (paper: string) => `A promise instead of: ${paper}`,
    read: 'Please read these words:',
    law: (law: string) => `Basis: ${law}`,
    checked: (within: string) => `We check it within ${within}; nothing more is asked of you.`,
    promise: 'I have read it and promise',
    promised: 'Promised',
    takeBack: 'Take it back',
  },
)
