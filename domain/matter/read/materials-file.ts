import type { Material, Route } from '../matter.ts'
import type { Entry } from './entry.ts'

export function readMaterial(entry: Entry, declared: ReadonlySet<string>): Material {
  const material: Material = {
    id: entry.text('id'),
    label: entry.words('label'),
    proves: entry.texts('proves'),
    required: entry.expression('required', declared),
    documents: entry.texts('documents'),
    basis: entry.text('basis'),
    routes: entry.entries('routes').map((route) => readRoute(route, declared)),
    hint: entry.optionalWords('hint'),
  }
  entry.finish()
  if (material.basis === '') {
    entry.report(
      `${material.id} 没有写依据（basis），没有依据的材料不能要 / A material without a legal basis may not be asked for`,
    )
  }
  return material
}

function readRoute(entry: Entry, declared: ReadonlySet<string>): Route {
  const route: Route = {
    kind: entry.oneOf('kind', [
      'register',
      'licence',
      'verification',
      'commitment',
      'assistance',
      'upload',
      'counter',
    ]),
    source: entry.optionalText('source') ?? '',
    given: entry.expression('given', declared),
    because: entry.words('because'),
  }
  entry.finish()
  return route
}
