import '../design/design.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { loadSession } from './frame/index.ts'
import { initialise } from './preference/index.ts'

initialise()
void loadSession()

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}

// The web font comes after the first picture of the page: phones that have a Chinese font never wait for it.
void import('@fontsource-variable/noto-sans-sc')
