import type { ProvinceCode } from '../ids.ts'
import type { Facts } from './fact.ts'

/** One person of the case. `ref` is any handle the caller uses; it is never a name. */
export type Party = { ref: string; facts: Facts }

export type Place = {
  /** Every province in which part of it happened; empty while nobody knows. */
  provinces: readonly ProvinceCode[]
  district?: string
  /** ISO 3166 codes (`PK`, `AE`); empty means Pakistan only, as far as anyone knows. */
  countries: readonly string[]
}

/** What is known of one transaction: when, where, and the answers about it, about each victim and about each accused. */
export type Situation = {
  /** The day of the act, as YYYY-MM-DD. The law of that day applies. */
  onDate: string
  /** When only a month or a year is known: the first and the last day it may have been. A change of law in between is reported. */
  between?: readonly [string, string]
  place: Place
  transaction: Facts
  victims: readonly Party[]
  accused: readonly Party[]
}
