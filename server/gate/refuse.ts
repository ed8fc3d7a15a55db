import { Refusal, type RefusalCode } from '#dossier'
import type { Wording } from '#fact'

type Reason = readonly [code: RefusalCode, detail: Wording]

/** What nobody can open, in the words of the gate and of the reader. */
export const unopened = {
  unwanted: {
    zh: '这不是照片，也不是 PDF 或 OFD。请上传照片（JPG、PNG、WebP）或 PDF、OFD 文件',
    en: 'This is neither a picture nor a PDF or OFD. Please upload a JPG, PNG or WebP picture, a PDF or an OFD',
  },
  heic: {
    zh: '这是苹果手机的 HEIC 照片，这里读不了。请在手机“设置－相机－格式”里选“兼容性最佳”再拍，或截一张屏上传',
    en: 'This is a HEIC picture from an iPhone. Choose “Most Compatible” under Settings, Camera, Formats and take it again, or upload a screenshot',
  },
  damaged: {
    zh: '这个文件打不开，可能没有传完整或已经损坏。请重新拍照或重新导出后再传一次',
    en: 'This file cannot be opened; it may be damaged or incomplete. Please take or export it again',
  },
} as const satisfies Record<string, Wording>

const reasons = {
  unwanted: ['invalid', unopened.unwanted],
  heic: ['invalid', unopened.heic],
  damaged: ['invalid', unopened.damaged],
  animated: [
    'invalid',
    {
      zh: '这是会动的图片，请上传一张普通照片或截图',
      en: 'This is an animated picture; please upload a plain photograph or screenshot',
    },
  ],
  'too-many-pixels': [
    'too-large',
    {
      zh: '这张图片的像素太多，打不开。请用手机直接拍一张，或缩小后再传',
      en: 'This picture has too many pixels to be opened. Please take it with a phone or make it smaller',
    },
  ],
  'too-many-pages': [
    'too-large',
    {
      zh: '这个文件页数太多，请只上传需要的那几页',
      en: 'This file has too many pages; please upload only those needed',
    },
  ],
  bomb: [
    'too-large',
    {
      zh: '这个文件展开后大得不正常，没有保存。请重新导出，或拍照上传',
      en: 'This file grows beyond all measure when opened and was not kept. Please export it again or upload a photograph',
    },
  ],
  program: [
    'invalid',
    {
      zh: '这个 PDF 里带有程序，为了安全没有保存。请打印成新的 PDF，或拍照上传',
      en: 'This PDF has a program in it and was not kept, for safety. Please print it to a new PDF or upload a photograph',
    },
  ],
  'two-in-one': [
    'invalid',
    {
      zh: '这个文件里还藏着另一个文件，为了安全没有保存。请重新导出，或拍照上传',
      en: 'Another file hides in this one, so it was not kept, for safety. Please export it again or upload a photograph',
    },
  ],
  infected: [
    'invalid',
    {
      zh: '检查发现这个文件里有病毒，没有保存。请换一个文件，或用手机直接拍照上传',
      en: 'A virus was found in this file and it was not kept. Please choose another file or take a photograph',
    },
  ],
  'scanner-away': [
    'unavailable',
    {
      zh: '现在无法检查文件安全，请过几分钟再传；已经填的内容不会丢',
      en: 'Files cannot be checked for safety just now. Please upload again in a few minutes; nothing entered is lost',
    },
  ],
} as const satisfies Record<string, Reason>

/** Why a file is not let in. */
export type GateReason = keyof typeof reasons

/** Turns a file away with words for the person who sent it. */
export function refuse(reason: GateReason): never {
  const [code, detail] = reasons[reason]
  throw new Refusal(code, detail)
}
