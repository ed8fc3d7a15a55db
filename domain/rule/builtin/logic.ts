import { isIdentical } from '../equality.ts'
import { opposite } from '../relation.ts'
import { builtin, signature } from './builtin.ts'
import { anything, boolean, optional } from './parameter.ts'

/** Functions on truth and sameness. */
export const logicFunctions = [
  builtin('not', signature([boolean('negand')], opposite)),
  builtin(
    'is',
    signature([optional(anything('value1')), optional(anything('value2'))], (first, second) =>
      isIdentical(first ?? null, second ?? null),
    ),
  ),
]
