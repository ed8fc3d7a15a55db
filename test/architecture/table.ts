/**
 * Who may import whom, from the top of the house down. A module is a folder with a door (index.ts); `server`, `web`
 * and `test` are the files that put the whole together. A new line here is a decision: look first whether the
 * knowledge belongs where you want to fetch it from.
 */
export const mayImport: Readonly<Record<string, readonly string[]>> = {
  'domain/fact': [],
  'domain/rule': [],
  'domain/find': [],
  'domain/calendar': ['domain/fact'],
  'domain/matter': ['domain/calendar', 'domain/fact', 'domain/rule'],
  'domain/booking': ['domain/calendar', 'domain/fact', 'domain/matter'],
  'domain/knowledge': ['domain/fact', 'domain/matter', 'domain/rule'],
  'domain/review': ['domain/fact', 'domain/knowledge', 'domain/matter'],
  'domain/plan': ['domain/fact', 'domain/knowledge', 'domain/matter', 'domain/review', 'domain/rule'],
  'domain/dossier': [
    'domain/calendar',
    'domain/fact',
    'domain/knowledge',
    'domain/matter',
    'domain/plan',
    'domain/rule',
  ],
  'domain/permission': ['domain/dossier'],

  api: ['domain/*'],

  'server/store': ['domain/*'],
  'server/catalogue': ['domain/*', 'server/store'],
  'server/gate': ['domain/*'],
  'server/recognition': ['domain/*', 'server/gate', 'server/paper'],
  'server/paper': ['domain/*'],
  'server/job': ['domain/*', 'server/store'],
  'server/source': ['domain/*', 'server/store'],
  'server/callback': ['domain/*', 'server/store'],
  'server/payment': ['domain/*', 'server/source'],
  'server/http': ['api', 'domain/*', 'server/store'],
  'server/filing': [
    'api',
    'domain/*',
    'server/callback',
    'server/catalogue',
    'server/gate',
    'server/http',
    'server/job',
    'server/paper',
    'server/payment',
    'server/recognition',
    'server/source',
    'server/store',
  ],
  'server/cli': [
    'api',
    'domain/*',
    'server/catalogue',
    'server/filing',
    'server/job',
    'server/recognition',
    'server/source',
    'server/store',
  ],
  server: ['api', 'domain/*', 'server/*'],

  'web/design': [],
  'web/client': ['api'],
  'web/field': ['domain/fact', 'web/design'],
  'web/applicant': ['api', 'domain/*', 'web/client', 'web/design', 'web/field'],
  'web/desk': ['api', 'domain/*', 'web/client', 'web/design', 'web/field'],
  web: [],

  sandbox: ['api'],

  test: ['api', 'domain/*', 'sandbox', 'server/*', 'test/*'],
}

export function isAllowed(from: string, to: string): boolean {
  return (mayImport[from] ?? []).some((allowed) =>
    allowed.endsWith('/*') ? to.startsWith(allowed.slice(0, -1)) : allowed === to,
  )
}
