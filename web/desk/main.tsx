import '@fontsource-variable/noto-sans-sc'
import 'virtual:antd.css'
import './style/index.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Desk } from './shell/desk.tsx'
import { Language } from './text/index.ts'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no root')
createRoot(root).render(
  <StrictMode>
    <Language>
      <Desk />
    </Language>
  </StrictMode>,
)
