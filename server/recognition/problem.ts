import type { Wording } from '#fact'
import { unopened } from '#gate'
import type { Box } from './layout/line.ts'
import type { ReadingProblem } from './reading.ts'

const wordings = {
  'unreadable-file': unopened.damaged,
  'unsupported-format': unopened.unwanted,
  heic: unopened.heic,
  'encrypted-pdf': {
    zh: '这个 PDF 设了密码，打不开。请去掉密码，或截图后上传。',
    en: 'This PDF is protected by a password. Please remove the password or upload a screenshot.',
  },
  'too-large': {
    zh: '这张图片的像素太多，读不了。请用手机直接拍一张，或缩小后再传。',
    en: 'This picture has too many pixels. Please take it with a phone or make it smaller.',
  },
  'too-small': {
    zh: '图片太小，字看不清。请上传原图，不要传缩略图；短边最好在 600 像素以上。',
    en: 'The picture is too small to read. Please upload the original, at least 600 pixels on the short side.',
  },
  blank: {
    zh: '图上没有找到文字。请确认拍的是证件或票据有字的一面，光线足够，再拍一张。',
    en: 'No print was found. Please make sure the printed side is in view and well lit, and take it again.',
  },
  'too-blurred': {
    zh: '照片有些模糊，多处文字认不准。请擦净镜头、拿稳手机、对准后再拍一张。',
    en: 'The picture is blurred and much of it cannot be read for sure. Please hold still, focus and take it again.',
  },
  glare: {
    zh: '照片有反光，挡住了一部分文字。请换个角度、避开灯光再拍一张。',
    en: 'A reflection hides part of the print. Please take it again from another angle, away from the lamp.',
  },
  'cut-off': {
    zh: '证件或票据没有拍全，边上的文字被裁掉了。请把四个角都拍进画面。',
    en: 'Part of the document is outside the picture. Please take it again with all four corners in view.',
  },
  'unknown-kind': {
    zh: '看不出这是哪一种证件或票据。请核对有没有传错，或换一张更清楚的。',
    en: 'It is not clear what document this is. Please check the file, or upload a clearer picture.',
  },
  'too-dark': {
    zh: '照片太暗，文字看不清。请打开灯或到亮一些的地方，再拍一张。',
    en: 'The picture is too dark to read. Please turn on a light or go where it is brighter, and take it again.',
  },
  'small-print': {
    zh: '照片里的字太小，认不准。请靠近一些，让材料占满画面再拍；不要传缩略图。',
    en: 'The print is too small in the picture. Please go closer so that the paper fills it, and upload the original.',
  },
  'says-too-little': {
    zh: '这张图上该有的内容大半没有读到。请核对有没有拍全、放平；没读到的可以手工填写，也可以再拍一张。',
    en: 'Most of what should be on this paper could not be found. Please check that all of it is in view; type in the rest or take it again.',
  },
  'screen-unreadable': {
    zh: '这张是对着屏幕拍的，条纹盖住了文字，认不准。请上传原文件，或在手机、电脑上截图后上传。',
    en: 'This is a photo of a screen and its stripes hide the print. Please upload the original file or a screenshot.',
  },
  incomplete: {
    zh: '这张图没有传完整，后面一截缺了，只读到了传到的部分。请再传一次。',
    en: 'The file breaks off, so only the part that arrived was read. Please upload it again.',
  },
  'value-glare': {
    zh: '{values}被反光挡住了，请换个角度、避开灯光再拍一张。',
    en: 'A reflection hides: {values}. Please take it again from another angle, away from the lamp.',
  },
  'value-blurred': {
    zh: '{values}拍得模糊，认不准。请擦净镜头、拿稳手机，对准这里再拍一张。',
    en: 'Too blurred to be sure: {values}. Please hold still, focus there and take it again.',
  },
  'value-cut-off': {
    zh: '{values}没有拍全，被画面边缘切掉了。请离远一点，把四个角都拍进去。',
    en: 'Cut off at the edge of the picture: {values}. Please step back until all four corners are in view.',
  },
  'value-dark': {
    zh: '{values}太暗，看不清。请到亮一些的地方再拍一张。',
    en: 'Too dark to read: {values}. Please take it again where it is brighter.',
  },
  'value-shadow': {
    zh: '{values}在阴影里，看不清。请挪开挡光的手或手机，再拍一张。',
    en: 'In the shade: {values}. Please move the hand or phone that blocks the light and take it again.',
  },
  'value-fold': {
    zh: '{values}正好在折痕上，认不准。请把材料摊平压住，再拍一张。',
    en: 'On a fold: {values}. Please flatten the paper and take it again.',
  },
  'value-screen': {
    zh: '{values}认不准：这张是对着屏幕拍的，有条纹。请上传原文件或截图。',
    en: 'Not sure because of the stripes of the screen: {values}. Please upload the original file or a screenshot.',
  },
  'value-small': {
    zh: '{values}的字太小，认不准。请靠近一些再拍一张。',
    en: 'Printed too small in this picture: {values}. Please go closer and take it again.',
  },
  'other-kind': {
    zh: '这张看起来是{seen}，这里要的是{asked}。请换成{asked}的照片；如果确实没有传错，请拍得更清楚些再传一次。',
    en: 'This looks like: {seen}. Needed here: {asked}. Please upload that one, or a clearer picture if this is it.',
  },
  'several-papers': {
    zh: '这张图上除了{seen}，还有{others}。已经分开读了；为了读得更准，最好一张图只拍一份材料。',
    en: 'Besides one paper ({seen}) this picture shows: {others}. They were read apart; one picture for each paper reads best.',
  },
  'more-pages': {
    zh: '这个文件有好几页，只读了其中一页。需要的内容在别的页上时，请单独上传那一页。',
    en: 'This file has several pages; only one was read. Upload another page by itself if it is the one needed.',
  },
  'code-differs': {
    zh: '二维码里的内容和票面印的不一样，请核对。',
    en: 'What the code says differs from what is printed. Please check.',
  },
  'check-digit': {
    zh: '这个号码的校验位不对，可能印错或没认清，请核对。',
    en: 'The check character of this number does not fit; it is misprinted or misread. Please check.',
  },
  'sum-differs': {
    zh: '金额加起来对不上，请核对。',
    en: 'The amounts do not add up. Please check.',
  },
  busy: {
    zh: '现在上传的人很多，请过一会儿再试；已经填的内容不会丢。',
    en: 'Many people are uploading right now. Please try again in a moment; nothing entered is lost.',
  },
  'took-too-long': {
    zh: '这张图读得太久，已经停下。请换一张更小、更清楚的。',
    en: 'Reading took too long and was stopped. Please upload a smaller, clearer picture.',
  },
  'too-heavy': {
    zh: '打开这个文件要占用太多内存，已经停下。请换一张更小、更清楚的照片。',
    en: 'Opening this file takes too much memory and was stopped. Please upload a smaller, clearer picture.',
  },
  'reader-failed': {
    zh: '读取时出了故障，已经重新启动。请再传一次；还不行的话请手工填写。',
    en: 'The reader failed and was restarted. Please upload again, or fill in the form by hand.',
  },
} as const satisfies Record<string, Wording>

/** What can be wrong with an upload; the wording says how to mend it. */
export type ProblemCode = keyof typeof wordings

export function problem(code: ProblemCode, field?: string): ReadingProblem {
  return { code, message: wordings[code], ...(field === undefined ? {} : { field }) }
}

/** A paper of another kind than the one asked for; both are named. */
export function otherKind(seen: Wording, asked: Wording): ReadingProblem {
  return { code: 'other-kind', message: fill(wordings['other-kind'], { seen, asked }) }
}

/** What can hide a value or make it doubtful. */
export type Fault = 'glare' | 'blurred' | 'cut-off' | 'dark' | 'shadow' | 'fold' | 'small' | 'screen'

/** More values than this share one message, which names the first of them. */
const mostNamed = 4

export interface HiddenValue {
  readonly field: string
  readonly label: Wording
  readonly box: Box | undefined
}

/** Says which values a fault hides and how to take the picture again: one by one, or together when they are many. */
export function hiddenValues(fault: Fault, values: readonly HiddenValue[]): readonly ReadingProblem[] {
  const code = `value-${fault}` as const
  if (values.length <= mostNamed) {
    return values.map(({ field, label, box }) => ({
      code,
      message: fill(wordings[code], { values: { zh: `“${label.zh}”`, en: label.en } }),
      field,
      ...(box === undefined ? {} : { box }),
    }))
  }
  const named = values.slice(0, mostNamed).map(({ label }) => label)
  const message = fill(wordings[code], {
    values: {
      zh: `${named.map(({ zh }) => `“${zh}”`).join('、')}等 ${values.length} 项`,
      en: `${named.map(({ en }) => en).join(', ')} and ${values.length - mostNamed} more`,
    },
  })
  return [{ code, message }]
}

/** Further papers in the picture beside the one that was read. */
export function severalPapers(seen: Wording, papers: readonly Wording[]): ReadingProblem {
  const others = {
    zh: papers.map(({ zh }) => (zh === seen.zh ? `另一份${zh}` : zh)).join('、'),
    en: papers.map(({ en }) => (en === seen.en ? `another one (${en})` : en)).join(', '),
  }
  return { code: 'several-papers', message: fill(wordings['several-papers'], { seen, others }) }
}

/** Puts names into a text; in English they stand in the middle of a sentence or after a colon as they are. */
function fill(text: Wording, names: Readonly<Record<string, Wording>>): Wording {
  const put = (language: 'zh' | 'en') =>
    text[language].replace(/\{(\w+)\}/g, (_, name: string) => names[name]?.[language] ?? '')
  return { zh: put('zh'), en: put('en') }
}

/** After these problems nothing on the page can be trusted, whatever was read. */
export const fatalProblems: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'unreadable-file',
  'unsupported-format',
  'heic',
  'encrypted-pdf',
  'too-large',
  'too-small',
  'blank',
  'too-blurred',
  'glare',
  'too-dark',
  'small-print',
  'cut-off',
  'screen-unreadable',
  'busy',
  'took-too-long',
  'too-heavy',
  'reader-failed',
])
