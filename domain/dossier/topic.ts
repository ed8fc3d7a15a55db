import type { DossierEvent } from './event.ts'

/**
 * What an event is about: fact ids, and the names below. Two acts made from the same version are both done when they
 * are about different topics; about the same topic the second is refused.
 */
export function topicsOf(event: DossierEvent): readonly string[] {
  switch (event.kind) {
    case 'facts-stated':
    case 'source-answered':
    case 'upload-read':
    case 'upload-moved':
      return event.facts.map(({ id }) => id)
    case 'facts-retracted':
      return event.facts
    case 'number-assigned':
      return [event.fact, 'state']
    case 'booked':
    case 'booking-cancelled':
    case 'missed':
      return ['booking']
    case 'opened':
    case 'submitted':
    case 'withdrawn':
    case 'accepted':
    case 'confirmation-asked':
    case 'confirmed':
    case 'confirmation-refused':
    case 'confirmation-expired':
    case 'decided':
    case 'handed-over':
    case 'person-asked':
    case 'rechecked':
    case 'reviewed':
    case 'upheld':
    case 'payment-asked':
    case 'payment-failed':
    case 'paid':
    case 'correction-requested':
    case 'checked-in':
    case 'inspected':
    case 'granted':
    case 'denied':
    case 'rated':
      return ['state']
    case 'upload-removed':
    case 'upload-restored':
      return ['uploads']
    default:
      return []
  }
}
