const placeholder = /\{([A-Za-z]\w*)(?::(digits))?(\?|\|[^{}]*)?\}/gu

/** What a question hands over, by parameter. */
export type Needs = Readonly<Record<string, string>>

/** Whether every brace of a template belongs to a placeholder. */
export function isTemplate(template: string): boolean {
  return !/[{}]/u.test(template.replace(placeholder, ''))
}

/** The parameters a template names; optional ones are written `{name?}` or `{name|instead}`. */
export function listParameters(
  template: string,
): readonly { readonly name: string; readonly required: boolean }[] {
  return [...template.matchAll(placeholder)].map(([, name = '', , ending]) => ({
    name,
    required: ending === undefined,
  }))
}

/**
 * Puts the needs into a template: `{vin}`, `{issueDate:digits}` (digits only), `{code|}` (empty when missing).
 * Undefined when a parameter written `{name?}` is missing: the whole entry is then left out.
 */
export function fillTemplate(
  template: string,
  needs: Needs,
  encode: (value: string) => string = (value) => value,
): string | undefined {
  let leftOut = false
  const filled = template.replace(placeholder, (_, name: string, filter?: string, ending?: string) => {
    const given = needs[name] ?? ''
    if (given === '' && ending === '?') leftOut = true
    if (given === '') return encode(ending?.slice(1) ?? '')
    return encode(filter === 'digits' ? given.replace(/\D/gu, '') : given)
  })
  return leftOut ? undefined : filled
}
