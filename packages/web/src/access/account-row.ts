import type { AllContracts } from '@panah/domain/contract/all-contracts'
import type { OutOf } from '../sync/client.ts'

/** An account as the administrator sees it. */
export type AccountRow = OutOf<AllContracts['accounts']>['accounts'][number]
