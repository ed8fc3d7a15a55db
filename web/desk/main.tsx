import '@fontsource-variable/noto-sans-sc'
import 'antd/dist/antd.css'
import './desk.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Desk } from './frame/desk.tsx'
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
