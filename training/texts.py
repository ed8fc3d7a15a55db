"""Texts as Chinese papers print them: names, firms, addresses, codes, dates, amounts, labels with values."""

import random
from functools import cache
from itertools import accumulate
from pathlib import Path

import jieba

from alphabet import added_characters, published_characters, standard_characters

WORDS = Path(__file__).parent / 'words'
DIGITS = '0123456789'
CODE = '0123456789ABCDEFGHJKLMNPQRTUWXY'  # of GB 32100: without letters that look like digits
LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
CAPITALS = '零壹贰叁肆伍陆柒捌玖'
FIRMS = ('有限公司', '有限责任公司', '股份有限公司', '（个体工商户）', '商行', '经营部', '分公司', '合作社', '事务所', '中心', '厂', '店')
TRADES = ('电动车', '电动自行车销售', '科技', '贸易', '车业', '新能源', '工贸', '商贸', '汽车服务', '建设工程', '餐饮管理', '物流', '信息技术', '机电', '电子商务', '食品', '医疗器械', '装饰')
PLACES = ('省', '市', '区', '县', '镇', '乡', '村', '街道', '路', '弄', '号', '室', '幢', '单元', '大道', '公路', '小区', '里', '新村', '花园', '苑')


@cache
def word_list(name):
    return (WORDS / f'{name}.txt').read_text('utf8').split('\n')[:-1]


@cache
def dictionary():
    """Common words with their frequencies (square root, so that rare ones come too), from jieba's dictionary."""
    lines = jieba.get_dict_file().read().decode('utf8').split('\n')
    known = set(standard_characters())
    rows = [line.split(' ') for line in lines if line]
    rows = [(row[0], float(row[1]) ** 0.5) for row in rows if len(row[0]) <= 5 and set(row[0]) <= known]
    return [word for word, _ in rows], list(accumulate(weight for _, weight in rows))


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


class Texts:
    """Draws texts from one seed."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.makers = {
            self.name: 12, self.named: 4, self.firm: 9, self.address: 10, self.code: 17, self.account: 9, self.date: 7, self.money: 6,
            self.capital_amount: 4, self.label: 6, self.labelled: 7, self.prose: 12, self.any_characters: 26,
            self.goods: 3, self.latin: 3, self.measure: 4, self.scope: 4, self.look_alikes: 9,
        }

    def draw(self):
        """One line as segments: what is printed in one font and colour, split where a label ends."""
        maker = self.random.choices(list(self.makers), self.makers.values())[0]
        made = maker()
        return made if isinstance(made, list) else [made]

    def pick(self, options):
        return self.random.choice(options)

    def some(self, alphabet, least, most=None):
        """Characters drawn at random; numbers often from two or three digits only, so that equal ones stand together."""
        if alphabet == DIGITS and self.random.random() < 0.3:
            alphabet = self.random.sample(DIGITS, self.random.randint(2, 3))
        return ''.join(self.random.choices(alphabet, k=self.random.randint(least, most or least)))

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
            name = ''.join(self.given_character() for _ in range(3)) + '·' + self.given_character() + self.given_character()
        return name

    def named(self):
        label = self.pick(('姓名', '姓 名', '收款人：', '复核：', '复核人：', '开票人：', '法定代表人', '经营者', '负责人：', '名称：', '监护人', '联系人:'))
        return [label, self.gap() + self.name()]

    def gap(self):
        return self.pick(('', ' ', ' ', '  ', '   '))

    def words(self, least, most):
        options, weights = dictionary()
        return ''.join(self.random.choices(options, cum_weights=weights, k=self.random.randint(least, most)))

    def place(self):
        made = self.words(1, 1)[:3]
        return ''.join(self.given_character() if self.random.random() < 0.35 else char for char in made)

    def firm(self):
        style = ''.join(self.given_character() for _ in range(self.random.randint(2, 3)))
        city = self.pick(word_list('regions')) if self.random.random() < 0.7 else self.place() + '市'
        city = f'（{city[:2]}）' if self.random.random() < 0.1 else city
        firm = city + style + self.pick(TRADES) + self.pick(FIRMS)
        return [self.pick(('名称：', '名 称:', '制造商', '生产厂', '名称')), self.gap() + firm] if self.random.random() < 0.2 else firm

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
        return text[self.random.randint(0, len(text) // 2):] if self.random.random() < 0.15 else text

    def account(self):
        """Bank and account, or address and telephone: narrow digits beside wide characters, equal ones in a row."""
        if self.random.random() < 0.5:
            bank = self.place() + self.pick(('银行', '商业银行', '农商银行', '农村信用社')) + self.place() + self.pick(('支行', '分理处', '营业部', '分行'))
            return bank + self.gap() + self.some(DIGITS, 16, 19)
        address = f'{self.pick(word_list("regions"))}{self.place()}路{self.random.randint(1, 1999)}弄{self.random.randint(1, 99)}号'
        return address + self.gap() + self.pick(('021-', '010-', '0571-')) + self.pick(('5555', '6666', '')) + self.some(DIGITS, 4)

    def code(self):
        kinds = (
            lambda: self.some(DIGITS, 15), lambda: self.some(DIGITS, 16), lambda: self.some(DIGITS, 17) + self.pick(DIGITS + 'X'),
            lambda: self.some(DIGITS, 20), lambda: self.some(DIGITS, 8), lambda: self.some(DIGITS, 12), lambda: self.some(DIGITS, 19),
            lambda: '9' + self.some(DIGITS, 7) + self.some(CODE, 10), lambda: '9131' + self.some(DIGITS, 4) + 'MA' + self.some(CODE, 8),
            lambda: 'TD' + self.pick('RTLN') + self.some(DIGITS, 3, 5) + self.pick(('Z', 'Z', 'A', 'B', '-2', '')),
            lambda: self.pick(('HG', 'DJ', 'FW', 'XS', 'No', 'NO.', 'J', 'LC', 'DX')) + self.some(DIGITS, 6, 16),
            lambda: self.some(CODE, 4, 17), lambda: self.some(LETTERS, 1, 4) + '-' + self.some(DIGITS, 2, 6),
            lambda: ' '.join(self.some(DIGITS, 5) for _ in range(4)), lambda: self.some(DIGITS, 3) + ' ' + self.some(DIGITS, 4) + ' ' + self.some(DIGITS, 4),
            lambda: self.pick('京津沪苏浙粤鲁川皖闽') + self.pick(LETTERS) + self.pick('·•') + self.some(CODE, 5),
            lambda: 'GB ' + self.some(DIGITS, 5) + '-20' + self.some(DIGITS, 2), lambda: self.some('0123456789+-*/<>', 18, 28),
            lambda: self.pick(('021-', '010-', '0571-', '1')) + self.some(DIGITS, 8, 10), lambda: '021-5555' + self.some(DIGITS, 4), lambda: self.some(DIGITS, 1, 6),
            lambda: self.pick(('A1', 'A2', 'B1', 'B2', 'C1', 'C1D', 'C2', 'D', 'E')),
        )
        code = self.pick(kinds)()
        if self.random.random() < 0.3:
            return [self.pick(word_list('labels')) + self.pick(('：', ':', '', '')), self.gap() + code]
        return code

    def date(self):
        year, month, day = self.random.randint(1950, 2049), self.random.randint(1, 12), self.random.randint(1, 28)
        forms = (f'{year}年{month:02}月{day:02}日', f'{year}年{month}月{day}日', f'{year}-{month:02}-{day:02}', f'{year}.{month:02}.{day:02}',
                 f'{year}/{month:02}/{day:02}', f'{year} 年 {month} 月 {day} 日', f'{year}{month:02}{day:02}')
        date = self.pick(forms)
        if self.random.random() < 0.3:
            date += self.pick(('-', '至', ' 至 ', '—')) + self.pick((date[:2] + self.some(DIGITS, 2) + date[4:], '长期'))
        if self.random.random() < 0.3:
            return [self.pick(('出生', '有效期限', '签发日期', '开票日期：', '发证日期', '制造日期', '成立日期', '初次领证日期', '有效期至')), self.gap() + date]
        return date

    def money(self):
        amount = f'{self.random.choice((9, 99, 999, 9999, 99999, 999999)) * self.random.random():.{self.pick((2, 2, 2, 2, 6, 0))}f}'
        if self.random.random() < 0.15:
            amount = f'{float(amount):,.2f}'
        amount = self.pick(('', '', '¥', '¥', '￥', '￥', '¥ ', '-')) + amount
        return [self.pick(('（小写）', '(小写)', '合 计', '金额', '税额', '小写：')), self.gap() + amount] if self.random.random() < 0.2 else amount

    def capital_amount(self):
        number, text = self.random.randint(1, 9), ''
        for unit in ('万', '仟', '佰', '拾', '')[self.random.randint(0, 3):]:
            text += CAPITALS[number] + unit if number else '零'
            number = self.random.randint(0, 9)
        text += self.pick(('元', '元', '圆')) + self.pick(('整', '整', '正', f'{self.pick(CAPITALS)}角{self.pick(CAPITALS)}分', f'{self.pick(CAPITALS)}角整'))
        mark = self.pick(('', '', '⊗', '⊗ ', '人民币'))
        return [self.pick(('价税合计（大写）', '价税合计(大写)', '大写：')), self.gap() + mark + text] if self.random.random() < 0.25 else mark + text

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
        return f'*{self.words(1, 2)}*{self.words(1, 2)}' if self.random.random() < 0.6 else self.pick(('*非公路车辆*电动自行车', '*其他非机动车*电动自行车', '*非公路车辆*两轮电动车'))

    def latin(self):
        words = self.random.sample(word_list('latin'), self.random.randint(1, 3))
        return ' '.join(words) if self.random.random() < 0.8 else ' '.join(words).upper()

    def measure(self):
        return self.pick((
            lambda: f'{self.some(DIGITS, 2)}V{self.some(DIGITS, 2)}Ah', lambda: '×'.join(str(self.random.randint(300, 1999)) for _ in range(3)) + self.pick(('', 'mm', ' mm')),
            lambda: f'{self.random.random() * 99:.1f}{self.pick(("kg", "km/h", "Ah", "V", "W", "%", "℃", "㎡", " kg", "mm", "年", "台", "辆"))}',
            lambda: f'{self.random.randint(0, 99)}%', lambda: f'Φ{self.random.randint(10, 99)}', lambda: f'{self.random.randint(1, 99)} / {self.random.randint(1, 99)}',
            lambda: f'第{self.pick("一二三四五六七八九十")}联：{self.words(1, 2)}', lambda: f'№{self.some(DIGITS, 8)}', lambda: f'{self.random.randint(1, 60)}号{self.random.randint(1, 9)}-{self.random.randint(101, 909)}',
        ))()

    def scope(self):
        return '；'.join(self.words(2, 3) + self.pick(('销售', '服务', '零售', '批发', '制造', '维修')) for _ in range(self.random.randint(1, 2)))

    def look_alikes(self):
        """Characters often taken for one another, side by side or alone among words."""
        group = self.pick(word_list('look-alikes'))
        if self.random.random() < 0.5:
            return self.some(group, 2, 6)
        return self.pick(word_list('surnames')) + self.pick(group) + self.pick(('', self.given_character()))


@cache
def list_of_standard():
    return list(standard_characters())
