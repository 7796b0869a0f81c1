import { Button } from '#web/design/Button.tsx'
import { Loaded } from '#web/design/Loading.tsx'
import { PageHead } from '#web/design/PageHead.tsx'
import { useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import { judge } from '../rules.ts'
import { texts } from '../texts.ts'
import { showMoment } from './numbers.ts'
import { Background, Backup, Files, RecordPart, SignIn, System } from './parts.tsx'
import { Overall, Tasks } from './Tasks.tsx'
import './health.css'

/** Sức khỏe hệ thống: what the administrator has to look after, then each part with its facts. */
export function HealthPage() {
  const t = useTexts(texts)
  const health = useThing('/api/health')
  const judged = health.data ? judge(health.data) : []
  return (
    <>
      <PageHead
        title={t.title}
        state={health.data && <Overall judged={judged} />}
        aside={health.data && t.asOf(showMoment(health.data.now))}
        actions={
          <Button busy={health.isFetching} onClick={() => void health.refetch()}>
            {t.refresh}
          </Button>
        }
      />
      <Loaded query={health} lines={12}>
        {(data) => (
          <div className="column">
            <Tasks judged={judged} justBegun={data.accounts <= 1} />
            <div className="health">
              <System health={data} judged={judged} />
              <Files health={data} judged={judged} />
              <Backup health={data} judged={judged} />
              <RecordPart health={data} judged={judged} />
              <SignIn health={data} judged={judged} />
              <Background health={data} judged={judged} />
            </div>
            <p className="muted small">{t.noContent}</p>
          </div>
        )}
      </Loaded>
    </>
  )
}
