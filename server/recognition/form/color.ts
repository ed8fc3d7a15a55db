import type { Form } from './print.ts'
import { text } from './text.ts'

/** Plain colours, and what makers put before them. */
const plain = '白 黑 红 蓝 绿 黄 灰 银 金 紫 粉 橙 棕 青 米 咖 褐 杏 茶 驼'
const shades =
  '珍珠 象牙 奶 冰 雪 月光 云 曜石 亮 哑 哑光 磨砂 钢琴 碳 深空 星空 太空 石墨 银河 极光 钛 枪 水泥 雅 中国 酒 玫瑰 法拉利 朱 樱花 蜜桃 藕 豆沙 少女 雾霾 宝石 天 湖 海 深 浅 孔雀 克莱因 牛仔 ' +
  '抹茶 薄荷 墨 军 草 森林 橄榄 苹果 豆 翡翠 柠檬 奶油 鹅 香槟 琥珀 土豪 罗兰 香芋 薰衣草 葡萄 活力 焦糖 摩卡 巧克力 奶茶 古铜 卡其 大 本 纯 暖 高级 幻影 流光 复古 消光'
const known = new Set(
  plain
    .split(' ')
    .flatMap((base) =>
      ['', ...shades.split(' ')].flatMap((shade) => [`${shade}${base}`, `${shade}${base}色`]),
    ),
)
for (const word of ['卡其', '香槟', '奶茶', '咖啡', '米白', '黑白', '黑红', '红黑', '银灰', '蓝白']) {
  known.add(word)
  known.add(`${word}色`)
}

/** Certainty of a colour we never heard of. */
const unheard = 0.88

/** One colour or two, as in 樱花粉/雾霾蓝; sure only when both are known ones. */
export const color: Form = (print) => {
  const read = text({ most: 20 })(print)
  if (read === undefined) return undefined
  const isKnown = read.value.split(/[/／、+＋]/).every((part) => known.has(part.trim()))
  return isKnown ? read : { ...read, certainty: Math.min(read.certainty, unheard) }
}
