import { Icon as Drawing, type IconName } from '../../design/index.ts'

/** A line drawing beside words, as on the applicants' pages. */
export function Icon({ name }: { readonly name: IconName }) {
  return <Drawing name={name} className="icon" />
}
