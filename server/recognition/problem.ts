import type { Wording } from '#fact'
import type { ReadingProblem } from './reading.ts'

const wordings = {
  'unreadable-file': {
    zh: '这个文件打不开，可能没有传完整或已经损坏。请重新拍照或重新导出后再传一次。',
    en: 'This file cannot be opened; it may be damaged or incomplete. Please take or export it again.',
  },
  'unsupported-format': {
    zh: '这不是照片或 PDF。请上传 JPG、PNG、WebP 图片或 PDF 文件。',
    en: 'This is neither a picture nor a PDF. Please upload a JPG, PNG or WebP picture, or a PDF.',
  },
  heic: {
    zh: '这是苹果手机的 HEIC 照片，这里读不了。请在手机“设置－相机－格式”里选“兼容性最佳”再拍，或截一张屏上传。',
    en: 'This is a HEIC picture from an iPhone. Choose “Most Compatible” under Settings, Camera, Formats and take it again, or upload a screenshot.',
  },
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
  'other-kind': {
    zh: '这张看起来是{seen}，这里要的是{asked}。请换成{asked}的照片；如果确实没有传错，请拍得更清楚些再传一次。',
    en: 'This looks like: {seen}. Needed here: {asked}. Please upload that one, or a clearer picture if this is it.',
  },
  'several-papers': {
    zh: '这张图上除了{seen}，还有{others}。已经分开读了；为了读得更准，最好一张图只拍一份材料。',
    en: 'Besides one paper ({seen}) this picture shows: {others}. They were read apart; one picture for each paper reads best.',
  },
  'more-pages': {
    zh: '这个文件有好几页，只读了第一页。需要的内容在别的页上时，请单独上传那一页。',
    en: 'This file has several pages; only the first was read. Upload another page by itself if it is the one needed.',
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
  'busy',
  'took-too-long',
  'reader-failed',
])
