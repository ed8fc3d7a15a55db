"""Numbers, codes, dates and amounts as papers print them."""

import random
from functools import cache
from itertools import accumulate
from pathlib import Path

import jieba

from alphabet import standard_characters

WORDS = Path(__file__).parent / 'words'
DIGITS = '0123456789'
CODE = '0123456789ABCDEFGHJKLMNPQRTUWXY'  # of GB 32100: without letters that look like digits
LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
LOOK_ALIKE_CODE = '00OD8B5S2Z1I6G4AQ7T'
CAPITALS = '零壹贰叁肆伍陆柒捌玖'


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


class NumberTexts:
    """Draws numbers of all kinds from one seed."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def pick(self, options):
        return self.random.choice(options)

    def some(self, alphabet, least, most=None):
        """Characters drawn at random; numbers often from two or three digits only, so that equal ones stand together."""
        if alphabet == DIGITS and self.random.random() < 0.3:
            alphabet = self.random.sample(DIGITS, self.random.randint(2, 3))
        return ''.join(self.random.choices(alphabet, k=self.random.randint(least, most or least)))

    def gap(self):
        return self.pick(('', ' ', ' ', '  ', '   '))

    def words(self, least, most):
        options, weights = dictionary()
        return ''.join(self.random.choices(options, cum_weights=weights, k=self.random.randint(least, most)))

    def code(self):
        kinds = (
            lambda: self.some(DIGITS, 15),
            lambda: self.some(DIGITS, 16),
            lambda: self.some(DIGITS, 17) + self.pick(DIGITS + 'X'),
            lambda: self.some(DIGITS, 20),
            lambda: self.some(DIGITS, 8),
            lambda: self.some(DIGITS, 12),
            lambda: self.some(DIGITS, 19),
            lambda: '9' + self.some(DIGITS, 7) + self.some(CODE, 10),
            lambda: '9131' + self.some(DIGITS, 4) + 'MA' + self.some(CODE, 8),
            lambda: 'TD' + self.pick('RTLN') + self.some(DIGITS, 3, 5) + self.pick(('Z', 'Z', 'A', 'B', '-2', '')),
            lambda: self.pick(('HG', 'DJ', 'FW', 'XS', 'No', 'NO.', 'J', 'LC', 'DX')) + self.some(DIGITS, 6, 16),
            lambda: self.some(CODE, 4, 17),
            lambda: self.some(LETTERS, 1, 4) + '-' + self.some(DIGITS, 2, 6),
            lambda: ' '.join(self.some(DIGITS, 5) for _ in range(4)),
            lambda: self.some(DIGITS, 3) + ' ' + self.some(DIGITS, 4) + ' ' + self.some(DIGITS, 4),
            lambda: self.pick('京津沪苏浙粤鲁川皖闽') + self.pick(LETTERS) + self.pick('·•') + self.some(CODE, 5),
            lambda: 'GB ' + self.some(DIGITS, 5) + '-20' + self.some(DIGITS, 2),
            lambda: self.some('0123456789+-*/<>', 18, 28),
            lambda: self.pick(('021-', '010-', '0571-', '1')) + self.some(DIGITS, 8, 10),
            lambda: '021-5555' + self.some(DIGITS, 4),
            lambda: self.some(DIGITS, 1, 6),
            lambda: self.pick(('A1', 'A2', 'B1', 'B2', 'C1', 'C1D', 'C2', 'D', 'E')),
        )
        code = self.pick(kinds)()
        if self.random.random() < 0.3:
            return [self.pick(word_list('labels')) + self.pick(('：', ':', '', '')), self.gap() + code]
        return code

    def serial(self):
        """Number of a motor, frame, battery or tyre: letters and digits mixed, look-alikes and equal ones beside each other."""
        kinds = (
            lambda: self.some(LETTERS, 1, 5) + self.some(DIGITS, 5, 14),
            lambda: self.some(LOOK_ALIKE_CODE, 4, 16),
            lambda: self.some(LETTERS + DIGITS, 6, 18),
            lambda: self.some(DIGITS, 2, 5) + self.some(LETTERS, 1, 3) + self.some(DIGITS, 2, 9),
            lambda: self.some(LETTERS, 1, 3) + self.some(DIGITS, 1, 4) + self.some(LOOK_ALIKE_CODE, 2, 6) + self.some(DIGITS, 3, 7),
            lambda: ''.join(self.pick(LETTERS + DIGITS) * self.random.randint(1, 4) for _ in range(self.random.randint(3, 6))),
            lambda: self.some(LETTERS, 2, 3) + '-' + self.some(LETTERS + DIGITS, 3, 8) + self.pick(('', '-' + self.some(DIGITS, 1, 4))),
        )
        serial = self.pick(kinds)()
        if self.random.random() < 0.4:
            return [self.pick(word_list('labels')) + self.pick(('：', ':', '', '')), self.gap() + serial]
        return serial

    def date(self):
        year, month, day = self.random.randint(1950, 2049), self.random.randint(1, 12), self.random.randint(1, 28)
        forms = (
            f'{year}年{month:02}月{day:02}日',
            f'{year}年{month}月{day}日',
            f'{year}-{month:02}-{day:02}',
            f'{year}.{month:02}.{day:02}',
            f'{year}/{month:02}/{day:02}',
            f'{year} 年 {month} 月 {day} 日',
            f'{year}{month:02}{day:02}',
        )
        date = self.pick(forms)
        if self.random.random() < 0.3:
            date += self.pick(('-', '至', ' 至 ', '—')) + self.pick((date[:2] + self.some(DIGITS, 2) + date[4:], '长期'))
        if self.random.random() < 0.3:
            return [
                self.pick(('出生', '有效期限', '签发日期', '开票日期：', '发证日期', '制造日期', '成立日期', '初次领证日期', '有效期至')),
                self.gap() + date,
            ]
        return date

    def money(self):
        amount = f'{self.random.choice((9, 99, 999, 9999, 99999, 999999)) * self.random.random():.{self.pick((2, 2, 2, 2, 6, 0))}f}'
        if self.random.random() < 0.15:
            amount = f'{float(amount):,.2f}'
        amount = self.pick(('', '', '¥', '¥', '￥', '￥', '¥ ', '-')) + amount
        return (
            [self.pick(('（小写）', '(小写)', '合 计', '金额', '税额', '小写：')), self.gap() + amount]
            if self.random.random() < 0.2
            else amount
        )

    def capital_amount(self):
        number, text = self.random.randint(1, 9), ''
        for unit in ('万', '仟', '佰', '拾', '')[self.random.randint(0, 3) :]:
            text += CAPITALS[number] + unit if number else '零'
            number = self.random.randint(0, 9)
        text += self.pick(('元', '元', '圆')) + self.pick(
            ('整', '整', '正', f'{self.pick(CAPITALS)}角{self.pick(CAPITALS)}分', f'{self.pick(CAPITALS)}角整')
        )
        mark = self.pick(('', '', '⊗', '⊗ ', '人民币'))
        return (
            [self.pick(('价税合计（大写）', '价税合计(大写)', '大写：')), self.gap() + mark + text]
            if self.random.random() < 0.25
            else mark + text
        )

    def measure(self):
        return self.pick(
            (
                lambda: f'{self.some(DIGITS, 2)}V{self.some(DIGITS, 2)}Ah',
                lambda: '×'.join(str(self.random.randint(300, 1999)) for _ in range(3)) + self.pick(('', 'mm', ' mm')),
                lambda: f'{self.random.random() * 99:.1f}{self.pick(("kg", "km/h", "Ah", "V", "W", "%", "℃", "㎡", " kg", "mm", "年", "台", "辆"))}',
                lambda: f'{self.random.randint(0, 99)}%',
                lambda: f'Φ{self.random.randint(10, 99)}',
                lambda: f'{self.random.randint(1, 99)} / {self.random.randint(1, 99)}',
                lambda: f'第{self.pick("一二三四五六七八九十")}联：{self.words(1, 2)}',
                lambda: f'№{self.some(DIGITS, 8)}',
                lambda: f'{self.random.randint(1, 60)}号{self.random.randint(1, 9)}-{self.random.randint(101, 909)}',
            )
        )()
