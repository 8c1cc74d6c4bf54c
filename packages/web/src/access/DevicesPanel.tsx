import type { DeviceView } from '@panah/domain/access/device'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useStores } from '../offline/open-vault.ts'
import { Fetched } from '../sync/Fetched.tsx'
import { Refusal } from '../sync/Refusal.tsx'
import { useSend } from '../sync/use-command.ts'
import { keyOf, useQueryOf } from '../sync/use-query-of.ts'
import { useFormat } from '../translation/use-format.ts'
import { useText } from '../translation/use-text.tsx'
import { Button } from '../ui/Button.tsx'
import { Chip } from '../ui/Chip.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { EmptyState } from '../ui/Notice.tsx'
import { Panel } from '../ui/Panel.tsx'

/** The phones on which one keeps work for when there is no signal, each with the way to call it lost. */
export function DevicesPanel() {
  const text = useText('offline')
  const devices = useQueryOf('devices')
  const [losing, setLosing] = useState<DeviceView | null>(null)
  return (
    <Panel flush title={text('devices.title')} aside={text('devices.about')}>
      <Fetched query={devices} what={text('devices.busy')}>
        {(answer) =>
          answer.devices.length === 0 ? (
            <div className="pad">
              <EmptyState title={text('devices.none')}>{text('devices.none-how')}</EmptyState>
            </div>
          ) : (
            <ul className="session-list">
              {answer.devices.map((device) => (
                <DeviceLine key={device.id} device={device} onLose={() => setLosing(device)} />
              ))}
            </ul>
          )
        }
      </Fetched>
      {losing && <Lose device={losing} onClose={() => setLosing(null)} />}
    </Panel>
  )
}

function DeviceLine({ device, onLose }: { device: DeviceView; onLose: () => void }) {
  const text = useText('offline')
  const format = useFormat()
  const here = useStores()?.some(({ deviceId }) => deviceId === device.id) ?? false
  return (
    <li>
      <span className="what">
        <b>
          <bdi>{device.device}</bdi>
        </b>
        <span className="sm muted">
          {text.rich('devices.when', { kept: format.dayTime(device.keptAt), seen: format.dayTime(device.lastSeenAt) })}
        </span>
      </span>
      {here && <Chip act>{text('devices.this')}</Chip>}
      {device.wipedAt !== null && <Chip>{text('devices.wiped')}</Chip>}
      {device.lostAt !== null && device.wipedAt === null && <Chip unknown>{text('devices.lost')}</Chip>}
      {device.lostAt === null && (
        <Button size="small" icon="danger" onPress={onLose}>
          {text('devices.lose')}
        </Button>
      )}
    </li>
  )
}

function Lose({ device, onClose }: { device: DeviceView; onClose: () => void }) {
  const text = useText('offline')
  const queries = useQueryClient()
  const lose = useSend('loseDevice')
  async function order() {
    const done = await lose.send({ params: { id: device.id } })
    if (!done) return
    await queries.invalidateQueries({ queryKey: keyOf('devices') })
    onClose()
  }
  return (
    <Dialog
      title={text('devices.lose-title')}
      onClose={onClose}
      actions={
        <>
          <Button kind="danger" busy={lose.sending && text('devices.losing')} onPress={() => void order()}>
            {text('devices.lose')}
          </Button>
          <Button kind="quiet" onPress={onClose}>
            {text('panel.keep')}
          </Button>
        </>
      }
    >
      <Refusal problem={lose.problem} />
      <p>{text('devices.lose-what')}</p>
      <p className="sm muted">{text('devices.lose-unsent')}</p>
    </Dialog>
  )
}
