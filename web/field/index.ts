// One control per kind of fact, for asking and for correcting. What a control gives is the text a person typed; the
// kind itself (`#fact`) says what it means, here and on the server alike.
export { FactField } from './fact-field.tsx'
export { type FieldProps, toTyped } from './field.ts'
