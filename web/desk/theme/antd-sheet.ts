import { createCache, extractStyle, StyleProvider } from '@ant-design/cssinjs'
import { Alert, Button, ConfigProvider, Input, Modal, Radio, Select, Skeleton } from 'antd'
import { createElement, Fragment, type ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import { theme } from './theme.ts'

const address = 'virtual:antd.css'
const resolved = `\0${address}`

/** One of each part the pages use: a part that is missing here has no look there. */
function Parts(): ReactNode {
  return createElement(
    Fragment,
    undefined,
    createElement(Alert, { title: '' }),
    createElement(Button),
    createElement(Input),
    createElement(Input.TextArea),
    createElement(Modal),
    createElement(Radio.Group, { optionType: 'button', options: ['1'] }),
    createElement(Select, {}),
    createElement(Skeleton),
  )
}

/** A style sheet of the library's parts in our theme, made when the pages are built: `import 'virtual:antd.css'`. */
export function antdSheet() {
  return {
    name: 'antd-sheet',
    resolveId: (id: string) => (id === address ? resolved : undefined),
    load: (id: string) => (id === resolved ? drawSheet() : undefined),
  }
}

export function drawSheet(): string {
  const cache = createCache()
  const look = { ...theme, zeroRuntime: false }
  const page = createElement(ConfigProvider, { theme: look }, createElement(Parts))
  renderToString(createElement(StyleProvider, { cache }, page))
  return extractStyle(cache, { plain: true, types: ['token', 'cssVar', 'style'] })
}
