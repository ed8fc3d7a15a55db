import type { ComponentType } from 'react'
import { ChoiceField, YesNoField } from './choice-field.tsx'
import { DateField } from './date-field.tsx'
import type { FieldProps } from './field.ts'
import {
  CodeField,
  CreditCodeField,
  IdentityNumberField,
  MoneyField,
  NumberField,
  PhoneField,
  TextField,
} from './line-fields.tsx'

/** The control of each kind of value; a kind without one of its own is typed as words. */
const controls: ReadonlyMap<string, ComponentType<FieldProps>> = new Map<string, ComponentType<FieldProps>>([
  ['text', TextField],
  ['code', CodeField],
  ['number', NumberField],
  ['money', MoneyField],
  ['date', DateField],
  ['choice', ChoiceField],
  ['yes-no', YesNoField],
  ['identity-number', IdentityNumberField],
  ['credit-code', CreditCodeField],
  ['phone', PhoneField],
])

/** The control for a kind of fact. */
export function FactField({ kind, ...field }: FieldProps & { readonly kind: string }) {
  const Control = controls.get(kind) ?? TextField
  return <Control {...field} />
}
