import type { Actor, Post } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import { allow, type Decision, type Refusal, refuse } from '#kernel/decision.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { refusals } from '../refusals.ts'
import type { Person, PersonPost } from './person.ts'

/** Posts that read the whole locality. */
const OFFICE: readonly Post[] = ['chair', 'viceChair', 'focalHead', 'focalOfficer', 'clerk']

/**
 * Whether the person may be given this post from that day on: whoever administers reads no content, so nobody is both at a time; and nobody
 * gives himself a post.
 *
 * @refuses POST_TO_SELF, ADMINISTRATOR_APART
 * @source design
 */
export function checkPost(
  by: Pick<Actor, 'id'>,
  person: Pick<Person, 'id' | 'posts'>,
  post: Post,
  from: Day,
): Refusal | null {
  if (by.id === person.id) return refusals.POST_TO_SELF()
  const others: readonly Post[] = post === 'administrator' ? OFFICE : OFFICE.includes(post) ? ['administrator'] : []
  return person.posts.some((held) => others.includes(held.post) && (held.to === null || held.to >= from))
    ? refusals.ADMINISTRATOR_APART()
    : null
}

/**
 * The post that ends (thôi giữ chức vụ): its last day is `on`, sooner than it was to end. The locality keeps an administrator.
 *
 * @refuses NOT_FOUND, POST_ENDED, END_BEFORE_START, END_PUT_OFF, LAST_ADMINISTRATOR
 * @source design
 */
export function endPost(
  people: readonly Person[],
  person: Person,
  postId: string,
  on: Day,
  today: Day,
): Decision<PersonPost> {
  const post = person.posts.find((held) => held.id === postId)
  if (!post) return refuse(common.NOT_FOUND())
  if (post.to !== null && post.to < today) return refuse(refusals.POST_ENDED())
  if (on < post.from) return refuse(refusals.END_BEFORE_START({}, { field: 'on' }))
  if (post.to !== null && on > post.to) return refuse(refusals.END_PUT_OFF({}, { field: 'on' }))
  const stays = (held: PersonPost) =>
    held.id !== postId && held.post === 'administrator' && held.to === null && held.from <= on
  if (post.post === 'administrator' && !people.some((holder) => holder.active && holder.posts.some(stays)))
    return refuse(refusals.LAST_ADMINISTRATOR())
  return allow(post)
}
