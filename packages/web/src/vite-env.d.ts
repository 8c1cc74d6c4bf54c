/// <reference types="vite/client" />

declare module 'virtual:panah-routes' {
  export const routes: Readonly<
    Record<string, { readonly method: 'GET' | 'POST'; readonly path: string; readonly paper?: string; readonly takes?: string }>
  >
}
