import { Refusal } from '#dossier'
import type { Sources } from './sources.ts'

/** A message to one person; `recipient` is whom the message inbox knows: a subject, identity number or credit code. */
interface Message {
  readonly key: string
  readonly recipient: string
  readonly title: string
  readonly body: string
  readonly link: string
}

/** Hands messages to the inbox of the city. Sending one again with the same key is sending it once; throws when it fails. */
export function openMessenger(sources: Pick<Sources, 'tell'>): { send(message: Message): Promise<void> } {
  return {
    async send({ key, recipient, title, body, link }) {
      const delivery = await sources.tell({
        to: 'message',
        key,
        dossier: '',
        matter: '',
        purpose: '办件通知',
        values: { recipient, title, body, link },
      })
      if (delivery.kind === 'delivered') return
      throw new Refusal('unavailable', {
        zh: `通知没有送到：${delivery.reason}`,
        en: `The message was not taken: ${delivery.reason}`,
      })
    },
  }
}
