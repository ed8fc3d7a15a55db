import type { Office } from '#api'
import { findEarliestFree, formatHours, getHours, type Place } from '#booking'
import type { OfficeRow } from '#matter'
import type { Fixed } from '../call.ts'

/** Where somebody is, in degrees; undefined when they did not say. */
interface Here {
  readonly longitude?: number | undefined
  readonly latitude?: number | undefined
  readonly language: 'zh' | 'en'
}

/** Offices with their free places, nearest first; without a place to start from, the one with the earliest time. */
export function viewOffices(
  offices: readonly OfficeRow[],
  places: ReadonlyMap<string, readonly Place[]>,
  here: Here,
): readonly Fixed<Office>[] {
  const views = offices.map((office) => viewOffice(office, places.get(office.id) ?? [], here))
  return views.toSorted(
    (a, b) =>
      (a.distance ?? 0) - (b.distance ?? 0) || (a.earliest ?? never).localeCompare(b.earliest ?? never),
  )
}

const never = '9'

function viewOffice(office: OfficeRow, places: readonly Place[], here: Here): Fixed<Office> {
  const { id, name, district, address, phone, accessible, longitude, latitude } = office
  return {
    id,
    name,
    district,
    address,
    phone,
    hours: formatHours(getHours(office.hours))[here.language],
    accessible,
    longitude,
    latitude,
    distance: findDistance(here, office),
    earliest: findEarliestFree(places)?.start,
    free: places.reduce((sum, { free }) => sum + free, 0),
  }
}

const metresPerDegree = 111_195

/** Metres as the crow flies; within a city the earth is flat enough. */
function findDistance(here: Here, { longitude, latitude }: OfficeRow): number | undefined {
  if (here.longitude === undefined || here.latitude === undefined) return undefined
  const north = (latitude - here.latitude) * metresPerDegree
  const east = (longitude - here.longitude) * metresPerDegree * Math.cos((latitude * Math.PI) / 180)
  return Math.round(Math.hypot(north, east))
}
