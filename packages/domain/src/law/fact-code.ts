export type FactCode = string
