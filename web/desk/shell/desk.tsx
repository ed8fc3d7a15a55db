import { StyleProvider } from '@ant-design/cssinjs'
import { ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { useLanguage } from '../text/index.ts'
import { theme } from '../theme/theme.ts'
import { Gate } from './gate.tsx'

/** The library writes what little style it still makes into an element nobody sees; the real sheet is a file. */
const nowhere = document.createElement('div')

/** Overlays live inside the page: outside it the library would lock scrolling with a style of its own. */
const overlays = () => document.getElementById('overlays') ?? document.body

/** The counter's pages with their look and language. */
export function Desk() {
  const { tongue } = useLanguage()
  return (
    <StyleProvider container={nowhere}>
      <ConfigProvider
        theme={theme}
        locale={tongue === 'zh' ? zhCN : enUS}
        getPopupContainer={overlays}
        wave={{ disabled: true }}
        button={{ autoInsertSpace: false }}
      >
        <Gate />
        <div id="overlays" />
      </ConfigProvider>
    </StyleProvider>
  )
}
