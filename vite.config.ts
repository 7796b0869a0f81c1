import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

export default defineConfig({
  plugins: [react(), ownWordsOnly(), compressed()],
  build: {
    outDir: 'dist',
    assetsDir: 'assets',
    manifest: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
})

/** Lays a .br beside every script and style sheet, so that the server never compresses. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    writeBundle({ dir }) {
      const assets = join(dir!, 'assets')
      for (const file of readdirSync(assets).filter((name) => /\.(js|css)$/.test(name)))
        writeFileSync(join(assets, `${file}.br`), brotliCompressSync(readFileSync(join(assets, file))))
    },
  }
}

/** React Aria brings its words in 34 languages, Vietnamese not among them; ours stand in web/design/aria-words.ts. */
function ownWordsOnly(): Plugin {
  return {
    name: 'own-words-only',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (/\/intl\/\w+\/[a-z]{2}-[A-Z]{2}\.mjs$/.test(id) ? '\0no-words' : null),
    load: (id) => (id === '\0no-words' ? 'export default {}' : null),
  }
}
