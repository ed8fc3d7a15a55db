/** What every step at the counter is given. */
export interface StepProps {
  /** Something is still open, so the step cannot be ended yet. */
  readonly blocked: boolean
}
