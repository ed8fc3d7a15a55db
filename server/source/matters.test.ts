import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { listMatterFolders, readPackage } from '#catalogue'
import { readMatter } from '#matter'
import { readAgencies } from '#source'
import { listTemplates } from './request.ts'
import { listParameters } from './template.ts'

const { agencies } = readAgencies()
const sources = new Map(agencies.flatMap((agency) => Object.entries(agency.sources)))
const deliveries = new Map(agencies.flatMap((agency) => Object.entries(agency.deliveries)))

const packages = listMatterFolders(join(import.meta.dirname, '../../matters')).map(readPackage)

for (const files of packages) {
  const read = readMatter(files)
  const matter = read.kind === 'matter' ? read.matter : undefined

  test(`every register that ${matter?.id} names is connected and gives what is taken from it`, () => {
    const origins = [...(matter?.facts.values() ?? [])].flatMap((fact) => fact.origins)

    assert.ok(matter)
    const missing = origins
      .filter(({ kind, name, field }) => kind === 'register' && !sources.get(name)?.gives[field])
      .map(({ name, field }) => `${name}.${field}`)

    assert.deepEqual(missing, [])
  })

  test(`${matter?.id} hands every register what it needs`, () => {
    const missing = [...(matter?.sources.values() ?? [])].flatMap(({ id, needs }) => {
      const request = sources.get(id)?.ask
      const parameters = request ? listTemplates(request).flatMap(listParameters) : []
      const required = parameters.filter(({ name, required }) => required && !needs.has(name))
      const unknown = [...needs.keys()].filter(
        (name) => !parameters.some((parameter) => parameter.name === name),
      )
      return [
        ...required.map(({ name }) => `${id} needs ${name}`),
        ...unknown.map((name) => `${id} takes no ${name}`),
      ]
    })

    assert.deepEqual(missing, [])
  })

  test(`${matter?.id} tells agencies only what they take, and all they need`, () => {
    const given = ['dossierNumber', 'office', 'grantedOn']
    const tellings = (matter?.steps ?? []).flatMap(({ tells }) => tells)
    const missing = tellings.flatMap(({ to, values }) => {
      const request = deliveries.get(to)?.request
      if (!request) return [`${to} is not connected`]
      const parameters = listTemplates(request).flatMap(listParameters)
      const known = [...values.keys(), ...given]
      const required = parameters.filter(({ name, required }) => required && !known.includes(name))
      return required.map(({ name }) => `${to} needs ${name}`)
    })

    assert.deepEqual(missing, [])
  })
}
