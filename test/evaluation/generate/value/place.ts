import type { Random } from '../random.ts'

const first = [
  ...'长春清望金松云碧明锦银丹紫东北南西澄临栖沐稻星朝岚听霁枫杏芦荻沧漪鹭鹤燕雁凤鸾翠苍青白玄朱虹霞晴岱嵩泰衡洛渭汾淮湘沅潇泾浔浏漓瓯婺畲岷峨崂峄嵊屿泖滨涵汇泽渡桥塘浦泾港湾埠墩堰圩',
]
const last = [
  ...'风晖河湖桂涛台波月绣杏霞藤林浦苑川溪路庭舟帆笛泉石亭峰岭谷原野洲渚汀屿桥堤岸塔楼台阁榭轩斋寺庙祠坊巷弄里村庄圃园苑亩田稻麦粟黍葵菊荷莲萍藻荇芷兰蕙蓼蒲苇竹枫',
]
const districts = [
  ...['浦东新区', '黄浦区', '徐汇区', '长宁区', '静安区', '普陀区', '虹口区', '杨浦区', '闵行区', '宝山区'],
  ...['嘉定区', '松江区', '青浦区', '奉贤区', '金山区', '崇明区'],
]
const counties = [
  ...['安徽省六安市金安区', '河南省信阳市平桥区', '江西省上饶市广信区', '湖南省岳阳市云溪区'],
  ...['广西壮族自治区玉林市福绵区', '湖北省黄冈市黄州区', '浙江省湖州市南浔区', '江苏省盐城市亭湖区'],
  ...['四川省绵阳市涪城区', '贵州省遵义市汇川区', '福建省漳州市芗城区', '山东省菏泽市牡丹区'],
  ...['陕西省渭南市临渭区', '甘肃省天水市麦积区', '内蒙古自治区赤峰市松山区', '云南省曲靖市麒麟区'],
  ...['新疆维吾尔自治区昌吉回族自治州昌吉市', '吉林省延边朝鲜族自治州延吉市', '青海省海东市乐都区'],
]
const cities = [
  '湖州市',
  '常州市',
  '无锡市',
  '台州市',
  '宁波市',
  '天津市',
  '广东',
  '山东',
  '浙江',
  '江苏',
  '河南',
]

/** Two characters that no road, village or shop need have. */
export function placeName(random: Random): string {
  return random.pick(first) + random.pick(last)
}

export function district(random: Random): string {
  return random.pick(districts)
}

export function county(random: Random): string {
  return random.pick(counties)
}

/** Where makers of bicycles sit. */
export function makerCity(random: Random): string {
  return random.pick(cities)
}

/** An address in the city, as its residents have it. */
export function cityAddress(random: Random): string {
  const room = random.chance(0.7) ? `${random.integer(1, 18)}0${random.integer(1, 6)}室` : ''
  const road = placeName(random) + random.pick(['路', '路', '南路', '支路', '街', '大道', '公路'])
  return `上海市${district(random)}${road}${random.integer(1, 1999)}弄${random.integer(1, 99)}号${room}`
}

/** An address in a village elsewhere. */
export function villageAddress(random: Random, home = county(random)): string {
  const town = placeName(random) + random.pick(['镇', '乡', '街道'])
  const village = placeName(random) + random.pick(['村', '社区', '屯'])
  return `${home}${town}${village}${random.integer(1, 24)}组${random.integer(1, 90)}号`
}
