import { Button, Flex, Layout, Menu, Space, Typography } from 'antd'
import { useEffect, useState } from 'react'
import type { Session } from '#api'
import { DayPage } from '../day/day-page.tsx'
import { DossierPage } from '../dossier/dossier-page.tsx'
import { QueuePage } from '../queue/queue-page.tsx'
import { useLanguage } from '../text/index.ts'
import { go } from './go.ts'

export type Officer = Extract<Session, { signedIn: true }>['person']

/** Header, menu and the page that the address names: `#queue`, `#day` or `#dossier/ID`. */
export function Pages({ person }: { readonly person: Officer }) {
  const { text, change } = useLanguage()
  const [page, id] = useAddress()
  const items = [
    { key: 'queue', label: text.queue },
    { key: 'day', label: text.day },
  ]
  return (
    <Layout>
      <Layout.Header>
        <Flex justify="space-between" align="center" gap={24}>
          <Menu
            theme="dark"
            mode="horizontal"
            style={{ flex: 1 }}
            selectedKeys={[page]}
            items={items}
            onClick={({ key }) => go(key)}
          />
          <Space>
            <Typography.Text style={{ color: '#fff' }}>
              {person.office?.name} · {person.name}
            </Typography.Text>
            <Button ghost onClick={change}>
              {text.language}
            </Button>
            <Button ghost href="/auth/sign-out?return=/desk/">
              {text.signOut}
            </Button>
          </Space>
        </Flex>
      </Layout.Header>
      <main className="desk-main">
        {page === 'dossier' && id ? (
          <DossierPage key={id} id={id} />
        ) : page === 'day' ? (
          <DayPage />
        ) : (
          <QueuePage />
        )}
      </main>
    </Layout>
  )
}

function useAddress(): readonly [page: string, id: string | undefined] {
  const [address, setAddress] = useState(location.hash)
  useEffect(() => {
    const follow = () => setAddress(location.hash)
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  const [page = '', id] = address.slice(1).split('/')
  return [page === '' ? 'queue' : page, id]
}
