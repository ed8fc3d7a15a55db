// What an officer does now: receive, look, hand out the number, issue the paper; and how it ended.
export { StepPanel } from './step-panel.tsx'
