import type { Wording } from './problem.ts'

// Every sentence the language says to the people who write rules, in plain words and with the way out.

export function writeInstead(found: string, better: string): Wording {
  if (better === '') return { message: `请去掉多余的“${found}”。`, english: `Remove the extra "${found}".` }
  return { message: `请把“${found}”改写成“${better}”。`, english: `Write ${better} instead of ${found}.` }
}

export function openText(): Wording {
  return {
    message: '这段文字缺少结尾的英文双引号“"”。',
    english: 'This text has no closing double quote.',
  }
}

export function emptyText(): Wording {
  return { message: '这里还没有写内容。', english: 'Nothing is written here yet.' }
}

export function tooLong(limit: number): Wording {
  return {
    message: `这条规则太长或嵌套太深（上限 ${limit}），请拆成几条。`,
    english: `This rule is too long or nested too deeply (limit ${limit}). Split it into several.`,
  }
}

export function unclosed(bracket: string): Wording {
  return {
    message: `这个“${bracket}”没有对应的右括号。`,
    english: `This ${bracket} is never closed.`,
  }
}

export function unopened(bracket: string): Wording {
  return {
    message: `这个“${bracket}”没有对应的左括号。`,
    english: `This ${bracket} has no opening partner.`,
  }
}

export function keywordMissing(keyword: string, example: string): Wording {
  return {
    message: `这里缺少“${keyword}”。应写成：${example}`,
    english: `The word "${keyword}" is missing here. Write: ${example}`,
  }
}

export function valueMissing(before: string): Wording {
  if (before === '') return { message: '这里缺少一个值。', english: 'A value is missing here.' }
  return { message: `“${before}”后面缺少一个值。`, english: `A value is missing after ${before}.` }
}

export function unexpected(text: string): Wording {
  return {
    message: `这里不应出现“${text}”。前面可能少了 and、or、逗号或运算符。`,
    english: `"${text}" is not expected here. Perhaps and, or, a comma or an operator is missing before it.`,
  }
}

export function unknownName(name: string, suggestion: string | undefined): Wording {
  if (suggestion === undefined) {
    return {
      message: `没有名为“${name}”的要素或参数。如果是文字，请加英文双引号："${name}"。`,
      english: `There is no fact or parameter called ${name}. If it is a text, put it in quotes: "${name}".`,
    }
  }
  return {
    message: `没有名为“${name}”的要素或参数。是不是“${suggestion}”？`,
    english: `There is no fact or parameter called ${name}. Did you mean ${suggestion}?`,
  }
}

export function unknownFunction(name: string, suggestion: string | undefined): Wording {
  if (suggestion === undefined) {
    return { message: `没有名为“${name}”的函数。`, english: `There is no function called ${name}.` }
  }
  return {
    message: `没有名为“${name}”的函数。是不是“${suggestion}”？`,
    english: `There is no function called ${name}. Did you mean ${suggestion}?`,
  }
}

export function wrongArguments(usages: readonly string[]): Wording {
  return {
    message: `括号里的内容不对。应写成：${usages.join(' 或 ')}`,
    english: `These are not the right arguments. Write: ${usages.join(' or ')}`,
  }
}

export function noClock(name: string): Wording {
  return {
    message: `规则里没有时钟。请先声明名为“${name}”的参数，${name}() 取的就是它的值。`,
    english: `Rules have no clock. Declare a parameter called "${name}"; ${name}() takes its value.`,
  }
}

export function notAMoment(text: string): Wording {
  return {
    message: `“${text}”不是日期、时间或时长。日期写 2026-11-23，时间写 09:30:00，时长写 P18Y（18 年）或 P30D（30 天）。`,
    english: `"${text}" is no date, time or duration. Write 2026-11-23, 09:30:00, P18Y (18 years) or P30D (30 days).`,
  }
}

export function badNumber(text: string): Wording {
  return { message: `“${text}”不是可用的数字。`, english: `"${text}" is not a usable number.` }
}

export function chainedComparison(): Wording {
  return {
    message: '比较不能连写。1 < x < 5 请写成：x > 1 and x < 5，或 x in (1..5)。',
    english: 'Comparisons cannot be chained. For 1 < x < 5 write: x > 1 and x < 5, or x in (1..5).',
  }
}

export function looseComparison(): Wording {
  return {
    message: '这个比较缺少左边的值。',
    english: 'The value to the left of this comparison is missing.',
  }
}

export function inNeedsBrackets(): Wording {
  return {
    message: 'in 后面的比较请加括号，例如：(x in [1..5]) = true。',
    english: 'Put brackets around the comparison after in, for example: (x in [1..5]) = true.',
  }
}

export function notACondition(text: string): Wording {
  return {
    message: `and、or 两边应是条件，而 ${text} 是一个值。多个可选值请写成：x in (值1, 值2)。`,
    english: `and and or join conditions, but ${text} is a value. For several values write: x in (value1, value2).`,
  }
}

export function noInput(): Wording {
  return {
    message: '“?”只能用在决策表的单元格里，或 in 后面的括号里。',
    english: '"?" can only be used in the cell of a decision table or in the brackets after in.',
  }
}

export function externalFunction(): Wording {
  return {
    message: '规则不能调用外部程序。',
    english: 'A rule cannot call outside programs.',
  }
}

export function repeatedName(name: string): Wording {
  return { message: `“${name}”写了两次。`, english: `"${name}" is written twice.` }
}

export function unknownType(name: string): Wording {
  return {
    message: `没有名为“${name}”的类型。可用：number、string、boolean、date、time、date and time、list<…>、context<…> 等。`,
    english: `There is no type called "${name}". Use number, string, boolean, date, time, date and time, list<…>, context<…> and so on.`,
  }
}

export function tableEmpty(): Wording {
  return { message: '决策表是空的。', english: 'The decision table is empty.' }
}

export function openCell(): Wording {
  return {
    message: '决策表里有一个双引号没有成对。单元格里的文字要写成三个双引号，例如："""红色"""。',
    english: 'A double quote in the decision table has no partner. A text in a cell is written """red""".',
  }
}

export function outputMissing(): Wording {
  return {
    message: '决策表至少要有一个输出列，表头以“=>”开头，例如：=> fee。',
    english: 'A decision table needs an output column. Its heading starts with =>, for example: => fee.',
  }
}

export function rowMissing(): Wording {
  return {
    message: '决策表除表头外没有任何行。',
    english: 'The decision table has no rows below its headings.',
  }
}

export function tooManyCells(): Wording {
  return {
    message: '这一行的单元格比表头多。单元格里有逗号时，要用双引号把整个单元格括起来。',
    english:
      'This row has more cells than there are headings. A cell with a comma in it must stand in double quotes.',
  }
}

export function overlapWording(lines: readonly number[], example: string): Wording {
  return {
    message: `第 ${lines.join('、')} 行会同时适用，例如：${example}。`,
    english: `Rows ${lines.join(' and ')} both apply, for example when ${example}.`,
  }
}

export function gapWording(example: string): Wording {
  return { message: `没有一行适用于：${example}。`, english: `No row applies when ${example}.` }
}

export function neverWording(line: number): Wording {
  return {
    message: `第 ${line} 行永远不会适用，因为它前面的行已经包含了它。`,
    english: `Row ${line} never applies, because the rows above it leave nothing for it.`,
  }
}

export function uncheckedWording(): Wording {
  return {
    message: '有的单元格引用了其他要素或写法复杂，无法检查是否有遗漏的情形。',
    english: 'Some cells refer to other facts or are too involved to check whether a case is left out.',
  }
}
