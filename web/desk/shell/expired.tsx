import { Modal } from 'antd'
import { useLanguage } from '../text/index.ts'
import { signInPath } from './sign-in.tsx'

/** The session ended meanwhile: what was typed is kept, and the way back leads to this very page. */
export function Expired() {
  const { text } = useLanguage()
  return (
    <Modal
      open
      title={text.expired}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      okText={text.signInAgain}
      okButtonProps={{ href: signInPath(), size: 'large', autoFocus: true }}
      cancelButtonProps={{ hidden: true }}
    >
      <p>{text.expiredHint}</p>
    </Modal>
  )
}
