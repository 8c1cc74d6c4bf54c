import { defineConfig } from 'vitest/config'

// Vitest wants a default export here; nowhere else do we have one.
export default defineConfig({
  test: {
    projects: [
      project('domain', {}),
      project('server', { globalSetup: ['packages/server/test/world/one-postgres.ts'], testTimeout: 30_000, hookTimeout: 60_000 }),
      project('cli', { globalSetup: ['packages/server/test/world/one-postgres.ts'], testTimeout: 30_000, hookTimeout: 60_000 }),
      {
        extends: './packages/web/vite.config.ts',
        test: { name: 'web', root: 'packages/web', include: ['test/**/*.test.{ts,tsx}'], testTimeout: 20_000 },
      },
      { test: { name: 'scripts', include: ['scripts/test/**/*.test.ts'], testTimeout: 60_000 } },
    ],
  },
})

function project(name: string, more: object) {
  return { test: { name, include: [`packages/${name}/test/**/*.test.{ts,tsx}`], ...more } }
}
