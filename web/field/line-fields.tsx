import type { FieldProps } from './field.ts'
import { LineField } from './line-field.tsx'

/** Words. */
export function TextField(props: FieldProps) {
  return <LineField {...props} attributes={{ maxLength: 500 }} />
}

/** Letters and digits of an identifier. */
export function CodeField(props: FieldProps) {
  return <LineField {...props} attributes={{ autoCapitalize: 'characters', maxLength: 120 }} />
}

/** A decimal number. */
export function NumberField(props: FieldProps) {
  return <LineField {...props} attributes={{ inputMode: 'decimal', maxLength: 40 }} />
}

/** Yuan. */
export function MoneyField(props: FieldProps) {
  return <LineField {...props} before="¥" attributes={{ inputMode: 'decimal', maxLength: 40 }} />
}

/** 公民身份号码; may end in X, so no digits-only keyboard. */
export function IdentityNumberField(props: FieldProps) {
  return <LineField {...props} attributes={{ autoCapitalize: 'characters', maxLength: 24 }} />
}

/** 统一社会信用代码. */
export function CreditCodeField(props: FieldProps) {
  return <LineField {...props} attributes={{ autoCapitalize: 'characters', maxLength: 24 }} />
}

/** A telephone number. */
export function PhoneField(props: FieldProps) {
  return <LineField {...props} attributes={{ inputMode: 'tel', autoComplete: 'tel', maxLength: 20 }} />
}
