import type { Practice } from '@panah/domain/law/edition'
import type { DoubtFile } from './law-file.ts'
import type { PracticeFiles } from './practice-file.ts'
import { toRule, withoutEmpty } from './to-rule.ts'
import type { z } from 'zod'

/** Overlaps, steps, bodies and doubts as the engine and the screens read them. Definitions are named in full there already. */
export function toPractice(files: PracticeFiles, doubts: readonly z.output<typeof DoubtFile>[]): Practice {
  const when = (rule: PracticeFiles['steps'][number]['when']) => (rule === undefined ? undefined : toRule(rule, ''))
  return {
    principles: files.principles.map(withoutEmpty),
    overlaps: files.overlaps.map((overlap) =>
      withoutEmpty({
        ...overlap,
        when: when(overlap.when),
        choose: overlap.choose.map((choice) => withoutEmpty({ ...choice, when: when(choice.when) })),
      }),
    ),
    joint: files.joint.map(withoutEmpty),
    steps: files.steps.map(({ in: provinces, ...step }) => withoutEmpty({ ...step, when: when(step.when), provinces })),
    bodies: files.bodies.map(({ in: provinces, row: _row, ...body }) => withoutEmpty({ ...body, provinces })),
    routes: files.routes.map((route) => withoutEmpty({ ...route, when: when(route.when) })),
    doubts: doubts.map(({ id, topic, does }) => ({ doubt: id, topic, does })),
  }
}
