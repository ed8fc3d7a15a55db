"""Texts as Chinese papers print them: names, firms, addresses, codes, dates, amounts, labels with values."""

from functools import cache
from itertools import accumulate

from alphabet import added_characters, published_characters, standard_characters
from number_texts import DIGITS, NumberTexts, word_list

FIRMS = '有限公司 有限责任公司 股份有限公司 （个体工商户） 商行 经营部 分公司 合作社 事务所 中心 厂 店'.split()
TRADES = '电动车 电动自行车销售 科技 贸易 车业 新能源 工贸 商贸 汽车服务 建设工程 餐饮管理 物流 信息技术 机电 电子商务 食品 医疗器械 装饰'.split()
PLACES = '省 市 区 县 镇 乡 村 街道 路 弄 号 室 幢 单元 大道 公路 小区 里 新村 花园 苑'.split()


@cache
def characters():
    """Characters to draw from when any may come, the added and rarer standard ones more often than foreign ones."""
    added, numbers = set(added_characters()), standard_characters()
    both = [*published_characters(), *added_characters()]

    def weight(char):
        if char in added:
            return 6.0
        return 1.0 if char in numbers else 0.12

    return both, list(accumulate(weight(char) for char in both))


class Texts(NumberTexts):
    """Draws texts from one seed."""

    def __init__(self, seed):
        super().__init__(seed)
        self.makers = {
            self.name: 17,
            self.named: 8,
            self.firm: 13,
            self.address: 13,
            self.code: 13,
            self.serial: 13,
            self.account: 7,
            self.date: 6,
            self.money: 6,
            self.capital_amount: 4,
            self.label: 4,
            self.labelled: 5,
            self.prose: 10,
            self.any_characters: 16,
            self.goods: 2,
            self.latin: 2,
            self.measure: 4,
            self.scope: 4,
            self.look_alikes: 9,
        }

    def draw(self):
        """One line as segments: what is printed in one font and colour, split where a label ends."""
        maker = self.random.choices(list(self.makers), self.makers.values())[0]
        made = maker()
        return made if isinstance(made, list) else [made]

    def any_character(self):
        options, weights = characters()
        return self.random.choices(options, cum_weights=weights)[0]

    def given_character(self):
        """A character of a given name: mostly one that names like, else any of the standard list."""
        if self.random.random() < 0.5:
            return self.pick(self.pick(word_list('names')))
        return self.pick(list_of_standard())

    def name(self):
        surname = self.pick(word_list('surnames')) if self.random.random() < 0.9 else self.pick(list_of_standard())
        spaced = '  ' if self.random.random() < 0.04 else ''
        name = surname + spaced + ''.join(self.given_character() for _ in range(self.pick((1, 2, 2, 2))))
        if self.random.random() < 0.05:
            name = (
                ''.join(self.given_character() for _ in range(3))
                + '·'
                + self.given_character()
                + self.given_character()
            )
        return name

    def named(self):
        label = self.pick(('姓名', '姓 名', '收款人：', '复核：', '复核人：', '开票人：', '法定代表人', '经营者', '负责人：', '名称：', '监护人', '联系人:'))
        return [label, self.gap() + self.name()]

    def place(self):
        made = self.words(1, 1)[:3]
        return ''.join(self.given_character() if self.random.random() < 0.35 else char for char in made)

    def firm(self):
        style = ''.join(self.given_character() for _ in range(self.random.randint(2, 3)))
        city = self.pick(word_list('regions')) if self.random.random() < 0.7 else self.place() + '市'
        city = f'（{city[:2]}）' if self.random.random() < 0.1 else city
        firm = city + style + self.pick(TRADES) + self.pick(FIRMS)
        return (
            [self.pick(('名称：', '名 称:', '制造商', '生产厂', '名称')), self.gap() + firm] if self.random.random() < 0.2 else firm
        )

    def address(self):
        text = self.pick(word_list('regions'))
        for mark in self.random.sample(PLACES, self.random.randint(0, 2)):
            text += self.some(DIGITS, 1, 4) if mark in '弄号室幢单元' else self.place()
            text += mark
        if self.random.random() < 0.5:
            text += f'{self.place()}路{self.random.randint(1, 2999)}弄{self.random.randint(1, 200)}号'
        if self.random.random() < 0.4:
            text += f'{self.random.randint(101, 2904)}室'
        if self.random.random() < 0.1:
            text += ' 021-' + self.some(DIGITS, 8)
        return text[self.random.randint(0, len(text) // 2) :] if self.random.random() < 0.15 else text

    def account(self):
        """Bank and account, or address and telephone: narrow digits beside wide characters, equal ones in a row."""
        if self.random.random() < 0.5:
            bank = (
                self.place()
                + self.pick(('银行', '商业银行', '农商银行', '农村信用社'))
                + self.place()
                + self.pick(('支行', '分理处', '营业部', '分行'))
            )
            return bank + self.gap() + self.some(DIGITS, 16, 19)
        address = f'{self.pick(word_list("regions"))}{self.place()}路{self.random.randint(1, 1999)}弄{self.random.randint(1, 99)}号'
        return (
            address
            + self.gap()
            + self.pick(('021-', '010-', '0571-'))
            + self.pick(('5555', '6666', ''))
            + self.some(DIGITS, 4)
        )

    def label(self):
        label = self.pick(word_list('labels'))
        if len(label) <= 4 and self.random.random() < 0.25:
            label = self.pick((' ', '  ', '   ')).join(label)
        return label + self.pick(('', '', '', '：', ':'))

    def labelled(self):
        value = self.pick((self.prose, self.name, self.measure, lambda: self.pick(word_list('values'))))()
        return [self.label(), self.gap() + (value if isinstance(value, str) else ''.join(value))]

    def prose(self):
        text = self.words(1, 6)
        if self.random.random() < 0.4:
            text += self.pick('，。；、：,;') + self.words(1, 4)
        if self.random.random() < 0.1:
            text = self.pick(('（{}）', '({})', '【{}】', '“{}”', '《{}》', '〔{}〕')).format(text)
        return text

    def any_characters(self):
        text = ''.join(self.any_character() for _ in range(self.random.randint(1, 9)))
        return text if self.random.random() < 0.8 else text + self.words(1, 2)

    def goods(self):
        return (
            f'*{self.words(1, 2)}*{self.words(1, 2)}'
            if self.random.random() < 0.6
            else self.pick(('*非公路车辆*电动自行车', '*其他非机动车*电动自行车', '*非公路车辆*两轮电动车'))
        )

    def latin(self):
        words = self.random.sample(word_list('latin'), self.random.randint(1, 3))
        return ' '.join(words) if self.random.random() < 0.8 else ' '.join(words).upper()

    def scope(self):
        return '；'.join(
            self.words(2, 3) + self.pick(('销售', '服务', '零售', '批发', '制造', '维修')) for _ in range(self.random.randint(1, 2))
        )

    def look_alikes(self):
        """Characters often taken for one another, side by side or alone among words."""
        group = self.pick(word_list('look-alikes'))
        if self.random.random() < 0.5:
            return self.some(group, 2, 6)
        return self.pick(word_list('surnames')) + self.pick(group) + self.pick(('', self.given_character()))


@cache
def list_of_standard():
    return list(standard_characters())
