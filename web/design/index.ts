// What the applicant's pages are made of: type, colour and spacing (design.css) and the few shapes built on them.
// Shapes know nothing of dossiers or of the API, and carry no words of their own.
export { Button, buttonLook, type Weight } from './button.tsx'
export { Card } from './card.tsx'
export { Dialog } from './dialog.tsx'
export { FieldFrame, useFieldIds } from './field-frame.tsx'
export { Icon, type IconName } from './icon.tsx'
export { Notice, type Tone } from './notice.tsx'
export { Progress } from './progress.tsx'
export { Skeleton } from './skeleton.tsx'
export { type Step, Steps } from './steps.tsx'
export { Tag } from './tag.tsx'
