import { useState } from 'react'
import { type Day, readDay, showDay } from '#kernel/day.ts'
import { Refused } from '../api.ts'
import { Button } from '../design/Button.tsx'
import { Link } from '../design/Link.tsx'
import { designTexts } from '../design/texts.ts'
import { byUnit, type Sample, usePlay, useSample, useSetToday } from '../sample.ts'
import { shellTexts, useTexts } from '../texts.ts'
import '../design/fields.css'
import './SampleBar.css'

/** On every page of a sample database: says so, and lets anyone here change person and day or end it. */
export function SampleBar() {
  const t = useTexts(shellTexts).sample
  const sample = useSample()
  const [folded, setFolded] = useState(true)
  const [refused, setRefused] = useState<string | null>(null)
  if (!sample) return null
  const attempt = (work: Promise<void>) => {
    setRefused(null)
    void work.catch((failure: unknown) => {
      if (!(failure instanceof Refused)) throw failure
      setRefused(failure.message)
    })
  }
  return (
    <section className={`sample-bar${folded ? ' folded' : ''}`} aria-label={t.region}>
      <span className="label">{t.label}</span>
      <span className="fold">
        <button type="button" className="button small" aria-expanded={!folded} onClick={() => setFolded(!folded)}>
          {t.change}
        </button>
      </span>
      {sample.me && <Person key={`person ${sample.me}`} sample={sample} attempt={attempt} />}
      <Today key={`today ${sample.today}`} sample={sample} attempt={attempt} />
      <span className="end push">
        <Link to="/ket-thuc-mau">{t.end}</Link>
      </span>
      {refused && (
        <span className="wrong-text" role="alert">
          {refused}
        </span>
      )}
    </section>
  )
}

interface PartProps {
  sample: Sample
  attempt(work: Promise<void>): void
}

function Person({ sample, attempt }: PartProps) {
  const t = useTexts(shellTexts).sample
  const play = usePlay()
  const [chosen, setChosen] = useState(sample.me ?? '')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        attempt(play(chosen))
      }}
    >
      <label htmlFor="sample-person">{t.play}</label>
      <select id="sample-person" className="input" value={chosen} onChange={(event) => setChosen(event.target.value)}>
        {byUnit(sample.people).map(({ unit, people }) => (
          <optgroup key={unit} label={unit}>
            {people.map((person) => (
              <option key={person.id} value={person.id}>
                {person.name} – {person.post}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <Button small submit disabled={chosen === sample.me}>
        {t.play}
      </Button>
    </form>
  )
}

function Today({ sample, attempt }: PartProps) {
  const t = useTexts(shellTexts).sample
  const { dayWrong } = useTexts(designTexts)
  const setToday = useSetToday()
  const [typed, setTyped] = useState(showDay(sample.today ?? sample.trueToday))
  const [wrong, setWrong] = useState(false)
  const change = (on: Day | null) => {
    setWrong(on === null)
    if (on !== null) attempt(setToday(on))
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        change(readDay(typed))
      }}
    >
      <label htmlFor="sample-today">{t.today}</label>
      <input
        id="sample-today"
        className="input"
        autoComplete="off"
        value={typed}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? 'sample-today-wrong' : undefined}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button small submit>
        {t.set}
      </Button>
      {sample.today !== null && sample.today !== sample.trueToday && (
        <Button small tone="quiet" onClick={() => attempt(setToday(null))}>
          {t.trueToday}
        </Button>
      )}
      {wrong && (
        <span id="sample-today-wrong" className="wrong-text" role="alert">
          {dayWrong}
        </span>
      )}
    </form>
  )
}
