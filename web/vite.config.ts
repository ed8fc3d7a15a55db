import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { antdSheet } from './desk/theme/antd-sheet.ts'

/**
 * Two builds: `vite build --config web/vite.config.ts` makes the applicant's pages, `--mode desk` the counter's.
 * They share nothing at run time, so that the phone never loads the office's tables.
 */
export default defineConfig(({ mode }) => {
  const part = mode === 'desk' ? 'desk' : 'applicant'
  const server = { '/api': 'http://127.0.0.1:8000', '/auth': 'http://127.0.0.1:8000' }
  return {
    root: folder(`./${part}/`),
    base: part === 'desk' ? '/desk/' : '/',
    plugins: part === 'desk' ? [react(), antdSheet()] : [react(), tailwindcss()],
    build: {
      outDir: folder(`../dist/${part}/`),
      emptyOutDir: true,
      target: 'es2022',
      // Fonts and pictures stay files: the page's policy admits no data: fonts.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: true,
    },
    server: { proxy: server },
  }
})

function folder(path: string): string {
  return decodeURIComponent(new URL(path, import.meta.url).pathname)
}
