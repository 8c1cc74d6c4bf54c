import type { CompiledLaw } from '../law/compile.ts'
import type { Edition } from '../law/edition.ts'
import { qualify, type Qualification } from '../law/qualify.ts'
import { answerReader, factsOfPerson, type Answers } from './answers.ts'
import { classify, type IloFound } from './ilo/classify.ts'
import type { Instruments } from './instruments/instruments.ts'
import { presume, type Presumed } from './presume.ts'
import type { Scene } from './screening.ts'
import { situationOf } from './situation-of.ts'

export interface Looked {
  readonly qualification: Qualification
  readonly ilo: IloFound
  readonly presumed: Presumed
}

/** What the indicators come to. */
export function iloOf(
  edition: Pick<Edition, 'facts'>,
  { indicators }: Pick<Instruments, 'indicators'>,
  answers: Pick<Answers, 'sex' | 'ageBand' | 'facts' | 'indicators'>,
): IloFound {
  return classify({
    indicators,
    ageBand: answers.ageBand,
    readFact: answerReader(edition, { ...answers.facts, ...factsOfPerson(answers) }),
    readIndicator: (code) => answers.indicators?.[code] ?? 'unknown',
  })
}

/** How many of the things seen tell of this person. */
export function tellingOf({ observations }: Pick<Instruments, 'observations'>, observed: readonly string[]): string[] {
  return observations.filter(({ code, background }) => !background && observed.includes(code)).map(({ code }) => code)
}

/** The law, the indicators and what was seen, over the same answers. Which instrument asked them changes nothing in it. */
export function lookAt(
  law: CompiledLaw,
  instruments: Instruments,
  answers: Pick<Answers, 'sex' | 'ageBand' | 'facts' | 'indicators'>,
  { scene, observed }: { scene: Pick<Scene, 'heldOn' | 'actOn' | 'province' | 'district'>; observed: readonly string[] },
): Looked {
  const qualification = qualify(law, situationOf(law.edition, answers, scene))
  const ilo = iloOf(law.edition, instruments, answers)
  const seen = tellingOf(instruments, observed).length
  return { qualification, ilo, presumed: presume(law.edition, qualification, answers, { ilo: ilo.outcome, seen }) }
}
