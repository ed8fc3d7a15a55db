import type { DeskDossier } from '#api'

/** Sends one act with the version that was seen and shows what came of it. */
export type Act = (send: (act: { key: string; version: number }) => Promise<DeskDossier>) => Promise<boolean>
