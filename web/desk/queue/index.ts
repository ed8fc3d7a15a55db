// The queue of the day: who is here, who comes, who was served; and how people are received, by code or without one.
export { QueuePage } from './queue-page.tsx'
export { useCheckIn } from './use-check-in.ts'
export { useScanner } from './use-scanner.ts'
