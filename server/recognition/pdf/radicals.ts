/**
 * Radicals that PDF makers put in place of the characters they look like (⻋ for 车). Unicode normalisation mends the
 * Kangxi radicals (U+2F00 on), to the traditional form of 户, but not the supplement (U+2E80 on): these are the ones
 * that stand for a character.
 */
const supplement: Readonly<Record<string, string>> = Object.fromEntries(
  (
    '⺀冫 ⺁厂 ⺃乚 ⺅亻 ⺆冂 ⺈刀 ⺉刂 ⺊卜 ⺋卩 ⺌小 ⺍小 ⺎兀 ⺐尢 ⺒巳 ⺓幺 ⺔彑 ⺕彐 ⺖忄 ⺗心 ⺘扌 ⺙攵 ⺛旡 ⺜日 ⺝月 ⺞歹 ' +
    '⺟母 ⺠民 ⺡氵 ⺢水 ⺣灬 ⺤爪 ⺥爪 ⺦丬 ⺧牛 ⺨犭 ⺩王 ⺪疋 ⺫目 ⺬示 ⺭礻 ⺮竹 ⺯糸 ⺰纟 ⺱罒 ⺲罒 ⺳网 ⺴网 ⺵网 ⺶羊 ⺷羊 ' +
    '⺸羊 ⺹老 ⺺肀 ⺻聿 ⺼肉 ⺽臼 ⺾艹 ⺿艹 ⻀艹 ⻁虎 ⻂衤 ⻃西 ⻄西 ⻅见 ⻆角 ⻇角 ⻈讠 ⻉贝 ⻊足 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻏阝 ⻐钅 ' +
    '⻑長 ⻒镸 ⻓长 ⻔门 ⻕阜 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻞食 ⻟飠 ⻠饣 ⻡首 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ' +
    '⼾户 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱亀 ⻲龟 ⻳龟'
  )
    .split(' ')
    .map((pair) => [[...pair][0], [...pair][1]]),
)

/** Text of a PDF with radicals turned back into the characters they stand for. */
export function repairRadicals(text: string): string {
  return text.replace(/[\u2e80-\u2fdf]/gu, (char) => supplement[char] ?? char.normalize('NFKC'))
}
