import { addStatements, type Fact, type FactValue, type SourceKind, type Statements } from '#fact'
import type { FactDeclaration, Matter } from '#matter'
import { readAgencies, readReply } from '#source'

/** What is known of one case besides the matter: the documents its registers send, and what people said. */
export interface Testimony {
  /** Source → what it answers. A source that is not listed is not asked. */
  readonly replies: Readonly<Record<string, unknown>>
  /** Claims of the people who signed in, and what the applicant entered, by fact; a text the fact refuses is null. */
  readonly claims: Readonly<Record<string, string | null>>
}

const { agencies } = readAgencies()

/** Takes the answers of the registers as the connectors would, and the claims as the pages would. */
export function gatherStatements(matter: Matter, { replies, claims }: Testimony): Statements {
  const answered = Object.entries(replies).flatMap(([name, document]) => ask(matter, name, document))
  const claimed = Object.entries(claims).flatMap(([id, text]) => claim(matter, id, text))
  return addStatements(new Map(), [...answered, ...claimed])
}

function ask(matter: Matter, name: string, document: unknown): readonly Fact[] {
  const agency = agencies.find(({ sources }) => name in sources)
  const source = agency?.sources[name]
  if (!agency || !source) throw new Error(`No register is called ${name}`)
  // An example says what was answered, not what was asked: there is no question for the answer to repeat.
  const unasked = { ...source, echo: {} }
  const answer = readReply(agency, unasked, {}, { kind: 'reply', status: 200, document })
  if (answer.kind !== 'values') return []
  return [...matter.facts.values()].flatMap((fact) => {
    const origin = fact.origins.find((each) => each.kind === 'register' && each.name === name)
    const value = origin && answer.values[origin.field]
    return value === undefined ? [] : [state(fact, value, 'register', name)]
  })
}

function claim(matter: Matter, id: string, text: string | null): readonly Fact[] {
  const fact = matter.facts.get(id)
  if (!fact) throw new Error(`${matter.id} declares no fact ${id}`)
  const parsed = text === null ? undefined : fact.kind.parse(text)
  return [state(fact, parsed?.ok ? parsed.value : null, fact.origins[0]?.kind ?? 'applicant', '')]
}

function state({ id }: FactDeclaration, value: FactValue, kind: SourceKind, name: string): Fact {
  return { id, value, source: { kind, name, asOf: '2000-01-01T00:00:00Z' }, certainty: 1 }
}
