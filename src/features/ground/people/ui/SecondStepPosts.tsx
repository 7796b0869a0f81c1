import { useState } from 'react'
import type { Post } from '#kernel/actor.ts'
import { send } from '#web/api.ts'
import { Button } from '#web/design/Button.tsx'
import { Form } from '#web/design/Form.tsx'
import { ChecksField } from '#web/design/fields.tsx'
import { useForm } from '#web/design/form.ts'
import { Loaded } from '#web/design/Loading.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { useChange, useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import { texts } from '../texts/texts.ts'

/** Posts whose holders must have a second step. */
export function SecondStepPosts() {
  const t = useTexts(texts)
  const required = useThing('/api/second-step-posts')
  const [changing, setChanging] = useState(false)
  return (
    <Panel
      title={t.secondStepPosts}
      actions={!changing && <Button onClick={() => setChanging(true)}>{t.change}</Button>}
    >
      <p className="muted">{t.secondStepPostsLead}</p>
      <Loaded query={required}>
        {({ posts }) =>
          changing ? (
            <Choose posts={posts} onDone={() => setChanging(false)} />
          ) : (
            <p>{posts.length === 0 ? t.secondStepPostsNone : posts.map((post) => t.post[post]).join(', ')}</p>
          )
        }
      </Loaded>
    </Panel>
  )
}

function Choose({ posts, onDone }: { posts: readonly Post[]; onDone(): void }) {
  const t = useTexts(texts)
  const change = useChange()
  const form = useForm<{ posts: readonly Post[] }>({
    start: { posts },
    send: async (values) => {
      await change(() => send('PUT /api/second-step-posts', values))
      onDone()
    },
  })
  return (
    <Form form={form}>
      <ChecksField
        label={t.secondStepPostsField}
        choices={(Object.keys(t.post) as Post[]).map((value) => ({ value, label: t.post[value] }))}
        {...form.field('posts')}
      />
      <div className="actions">
        <Button tone="primary" submit busy={form.busy}>
          {t.saveChange}
        </Button>
        <Button onClick={onDone}>{t.cancel}</Button>
      </div>
    </Form>
  )
}
