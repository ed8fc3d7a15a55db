// The functions of the language, one list per family. A new function is a new entry in one of them.

import { aggregateFunctions } from './aggregate.ts'
import type { Builtin } from './builtin.ts'
import { calendarFunctions } from './calendar.ts'
import { contextFunctions } from './context.ts'
import { listFunctions } from './list.ts'
import { logicFunctions } from './logic.ts'
import { momentFunctions } from './moment.ts'
import { numberFunctions } from './number.ts'
import { rangeFunctions } from './range.ts'
import { textFunctions } from './text.ts'

const builtins: ReadonlyMap<string, Builtin> = new Map(
  [
    ...logicFunctions,
    ...textFunctions,
    ...numberFunctions,
    ...listFunctions,
    ...aggregateFunctions,
    ...contextFunctions,
    ...momentFunctions,
    ...calendarFunctions,
    ...rangeFunctions,
  ].map((builtin) => [builtin.name, builtin]),
)

export function findBuiltin(name: string): Builtin | undefined {
  return builtins.get(name)
}

export function listBuiltinNames(): readonly string[] {
  return [...builtins.keys()]
}
