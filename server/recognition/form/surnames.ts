/** The surnames of nearly everybody in the country; a name that begins otherwise is rather misread. */
const single =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱丘江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴' +
  '莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦' +
  '麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠' +
  '豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭' +
  '由水贡暴仁律贝盈墨琚竹郦桓步幕宰松刑琴雨籍靖蓟后荀从郗经宓蓬郄糜韶怀鄂赖能苍双莘逄却璩濮寿通别充宦鱼慎庾终暨弘广禄殳沃蔚越厍融訾毋乜养须红竺'
const double =
  '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 长孙 宇文 司徒 鲜于 夏侯 轩辕 端木 百里 呼延 南宫 东郭 西门 独孤 申屠 太史 公冶 澹台 濮阳 淳于 单于 钟离 闾丘 司空 拓跋 赫连 第五 完颜 纳兰 乌雅 叶赫 那拉'

const known = new Set([...single])
const compound = new Set(double.split(' '))

/** Whether a name begins with a surname, of one character or two. */
export function isSurname(name: string): boolean {
  return known.has([...name][0] ?? '') || compound.has(name.slice(0, 2))
}
