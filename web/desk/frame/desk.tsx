import { App, Button, ConfigProvider, Empty, Result, Space, Spin } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import type { Session } from '#api'
import { call } from '../../client/index.ts'
import { useLanguage } from '../text/index.ts'
import { Failure } from './failure.tsx'
import { Pages } from './pages.tsx'
import { useLoad } from './use-load.ts'

const theme = {
  cssVar: { key: 'desk' },
  zeroRuntime: true,
  token: { colorPrimary: '#0b5cad', fontSize: 16, borderRadius: 8, controlHeight: 40, fontFamily: 'inherit' },
}

/** The counter's pages for whoever is signed in as an officer. */
export function Desk() {
  const { tongue } = useLanguage()
  return (
    <ConfigProvider theme={theme} locale={tongue === 'zh' ? zhCN : enUS}>
      <App>
        <Gate />
      </App>
    </ConfigProvider>
  )
}

const readSession = () => call('readSession')

function Gate() {
  const { text } = useLanguage()
  const { state, reload } = useLoad<Session>(readSession)
  if (state.kind === 'loading') return <Spin description={text.loading} size="large" className="desk-main" />
  if (state.kind === 'failed') return <Failure message={state.message} retry={reload} />
  if (!state.value.signedIn) return <SignIn title={text.signInFirst} />
  const { person } = state.value
  if (person.role !== 'officer') return <SignIn title={text.notOfficer} again />
  return <Pages person={person} />
}

function SignIn({ title, again = false }: { readonly title: string; readonly again?: boolean }) {
  const { text, change } = useLanguage()
  const prompt = again ? '&prompt=select_account' : ''
  return (
    <main className="desk-main">
      <Result
        icon={<Empty image={null} description={null} />}
        title={title}
        extra={
          <Space>
            <Button type="primary" size="large" href={`/auth/sign-in?return=/desk/${prompt}`}>
              {text.signIn}
            </Button>
            <Button size="large" onClick={change}>
              {text.language}
            </Button>
          </Space>
        }
      />
    </main>
  )
}
