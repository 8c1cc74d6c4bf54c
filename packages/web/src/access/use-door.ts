import type { Me } from '@panah/domain/access/account'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { lookForStores, shutVault, useStores, useVault, vaultInHand } from '../offline/open-vault.ts'
import type { OpenVault, VaultLabel } from '../offline/vault.ts'
import { beginOffline } from '../offline/where-it-works.ts'
import { api, onSessionEnd } from '../sync/client.ts'
import type { Problem } from '../sync/problem.ts'
import { keyOf } from '../sync/use-query-of.ts'
import { isOnline } from '../ui/use-online.ts'
import { homeOf } from '../ways.ts'
import type { Why } from './step.ts'
import { whoIsHere } from './who-is-here.ts'

/** What stands between the device and the pages. */
export type Door =
  | { readonly at: 'looking' | 'open' }
  | { readonly at: 'failed'; readonly problem: Problem; readonly again: () => void }
  | { readonly at: 'pin'; readonly stores: readonly VaultLabel[] }
  | { readonly at: 'sign-in'; readonly why: Why; readonly back: (() => void) | null }
  | { readonly at: 'new-pin'; readonly store: VaultLabel; readonly me: Me }

export interface AtDoor {
  readonly door: Door
  readonly me: Me | null
  /** The store is open and the server knows nobody here: work goes on, and waits. */
  readonly ended: boolean
  readonly lock: () => void
  readonly signIn: () => void
  /** By PIN. */
  readonly open: (vault: OpenVault) => Promise<void>
  /** By password. */
  readonly enter: () => Promise<void>
  /** Past a store whose PIN is forgotten: with a new PIN, or without the store. */
  readonly goOn: (vault: OpenVault | null) => Promise<void>
}

const offlineWork = () => import('../offline/begin.ts')

interface Standing {
  readonly me: Me | null
  readonly vault: OpenVault | null
  readonly stores: readonly VaultLabel[] | null
  readonly out: Why | null
  readonly byPassword: boolean
  readonly forgot: { readonly store: VaultLabel; readonly me: Me } | null
  readonly problem: Problem | null
}

const behindPin = ({ vault, stores, byPassword }: Pick<Standing, 'vault' | 'stores' | 'byPassword'>) =>
  vault === null && !byPassword && stores !== null && stores.length > 0

/** Which door it is, and what is done there. */
function doorOf(standing: Standing, done: { back: () => void; again: () => void }): Door {
  const { forgot, stores, out, me, vault, problem } = standing
  if (forgot) return { at: 'new-pin', ...forgot }
  if (stores === null) return { at: 'looking' }
  if (behindPin(standing)) return { at: 'pin', stores }
  const unknownHere = problem?.status === 401 && !vault
  if (out !== null || unknownHere) {
    return { at: 'sign-in', why: me ? (out ?? 'ended') : 'first', back: stores.length > 0 ? done.back : null }
  }
  if (me) return { at: 'open' }
  return problem ? { at: 'failed', problem, again: done.again } : { at: 'looking' }
}

/** Who may come in, and how: by password, or on a device that keeps work by its PIN, with no network. */
export function useDoor(): AtDoor {
  const [stores, vault] = [useStores(), useVault()]
  const [out, setOut] = useState<Why | null>(null)
  const [byPassword, setByPassword] = useState(false)
  const [forgot, setForgot] = useState<Standing['forgot']>(null)
  const [ended, setEnded] = useState(false)
  const asks = out === null && stores !== null && forgot === null && !behindPin({ vault, stores, byPassword })
  const asked = useQuery<Me, Problem>({ queryKey: keyOf('me'), queryFn: whoIsHere, enabled: asks, staleTime: Infinity })
  const me = asked.data ?? null
  const close = useCallback((why: Why) => (vaultInHand() ? setEnded(true) : setOut((already) => already ?? why)), [setEnded, setOut])

  useEffect(() => void lookForStores(), [])
  useEffect(() => onSessionEnd(() => close('ended')), [close])
  const lock = useCallback(() => {
    if (vaultInHand()) {
      setByPassword(false)
      shutVault()
      void offlineWork().then(({ layDown }) => layDown())
      return
    }
    // With no network and no PIN nobody could come in again: an officer in the middle of a talk is not shut out.
    if (!navigator.onLine) return
    close('locked')
    api.signOut().catch(() => undefined)
  }, [close, setByPassword])

  const standing = { me, vault, stores, out, byPassword, forgot, problem: asked.error }
  const door = doorOf(standing, {
    back: () => (vault ? setOut(null) : setByPassword(false)),
    again: () => void asked.refetch(),
  })
  const ways = useWaysIn(standing, { setOut, setForgot, setEnded })
  const signIn = () => (vault ? setOut('ended') : setByPassword(true))
  return { door, me, ended: ended && vault !== null, lock, signIn, ...ways }
}

interface Settling {
  readonly setOut: (out: Why | null) => void
  readonly setForgot: (forgot: Standing['forgot']) => void
  readonly setEnded: (ended: boolean) => void
}

/** What opens the door: the PIN's store, the password, or the password and a new PIN. */
function useWaysIn(
  { me, vault, stores, forgot }: Standing,
  { setOut, setForgot, setEnded }: Settling,
): Pick<AtDoor, 'open' | 'enter' | 'goOn'> {
  const queries = useQueryClient()
  const [path, navigate] = useLocation()

  async function open(next: OpenVault) {
    const { takeUp } = await offlineWork()
    await takeUp(next, queries, setEnded)
    const now = queries.getQueryData<Me>(keyOf('me'))
    // A page that needs the network would be an empty one.
    if (now && !isOnline()) navigate(beginOffline(path, homeOf[now.account.role]), { replace: true })
    setOut(null)
    setForgot(null)
  }

  async function comeIn(now: Me) {
    queries.setQueryData(keyOf('me'), now)
    setEnded(false)
    setForgot(null)
    setOut(null)
    if (vault) await (await offlineWork()).keepOn(vault, queries, setEnded)
    if (me) await queries.invalidateQueries()
  }

  return {
    open,
    enter: async () => {
      const now = await api.me()
      if (me && me.account.id !== now.account.id) return location.assign(homeOf[now.account.role])
      const store = stores?.find(({ accountId }) => accountId === now.account.id)
      if (store && vault?.accountId !== now.account.id) return setForgot({ store, me: now })
      await comeIn(now)
    },
    goOn: async (next) => {
      if (next) await open(next)
      else if (forgot) await comeIn(forgot.me)
    },
  }
}
