import type { ReactNode } from 'react'

export type Params = Readonly<Record<string, string | number>>
export type RichParams = Readonly<Record<string, ReactNode>>
