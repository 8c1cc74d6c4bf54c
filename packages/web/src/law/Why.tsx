import type { CompiledLaw } from '@panah/domain/law/compile'
import { explainElement } from '@panah/domain/law/explain'
import type { Derivation, ElementFinding } from '@panah/domain/law/finding'
import { numbered } from '../translation/rich.tsx'
import { useFormat } from '../translation/use-format.ts'
import { useText } from '../translation/use-text.tsx'
import { AnswerSign } from './AnswerSign.tsx'
import { circumstanceWords } from './circumstance.ts'
import { useLawWords, useSpeech } from './law-words.ts'
import { plainTree, type Branch } from './plain-tree.ts'
import './law.css'

/** Why an offence came out as it did: each element in a sentence, and behind it every part of the rule with the answer it rests on. */
export function Why({ law, elements }: { law: CompiledLaw; elements: readonly ElementFinding[] }) {
  const text = useText('law')
  const speech = useSpeech(law)
  return (
    <div className="why">
      <ul className="why-said">
        {elements.map((element, index) => (
          <li key={index}>
            <AnswerSign answer={element.value} wordless />
            <span className="cap">{numbered(explainElement(speech, element))}</span>
          </li>
        ))}
      </ul>
      <details className="parts">
        <summary>{text('why.parts')}</summary>
        {elements.map((element, index) => (
          <div key={index} className="why-element">
            <b>{speech.say(`element.${element.element}`)}</b> <span>{text(`element-is.${element.value}`)}</span>
            <WhyTree law={law} derivation={element.derivation} />
          </div>
        ))}
      </details>
    </div>
  )
}

/** One rule as a tree of facts and definitions, each with its answer. */
export function WhyTree({ law, derivation }: { law: CompiledLaw; derivation: Derivation }) {
  return (
    <ul className="why-tree">
      <BranchRow law={law} branch={plainTree(derivation)} />
    </ul>
  )
}

function BranchRow({ law, branch }: { law: CompiledLaw; branch: Branch }) {
  return (
    <li>
      <span className="why-line">
        <AnswerSign answer={branch.value} wordless />
        <span>
          <BranchWords law={law} branch={branch} />
        </span>
      </span>
      {branch.parts.length > 0 && (
        <ul>
          {branch.parts.map((part, index) => (
            <BranchRow key={index} law={law} branch={part} />
          ))}
        </ul>
      )}
    </li>
  )
}

function BranchWords({ law, branch }: { law: CompiledLaw; branch: Branch }) {
  const text = useText('law')
  const format = useFormat()
  const words = useLawWords(law)
  switch (branch.is) {
    case 'fact':
      return numbered(words.fact(branch.code))
    case 'definition':
      return (
        <>
          {numbered(words.definition(branch.code))}
          {branch.joins && <span className="joins">: {text(`joins.${branch.joins}`)}</span>}
        </>
      )
    case 'circumstance':
      return numbered(circumstanceWords(branch.code, words, text, format))
    case 'joined':
      return <span className="joins">{text(`joins.${branch.joins}`)}</span>
  }
}
