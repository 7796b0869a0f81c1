import type { FastifyInstance, FastifyReply, FastifyRequest, RouteShorthandOptions } from 'fastify'
import type { Address, AnswerOf, Download, PathOf, Redirect } from '#kernel/wire.ts'

/** The application as routes see it: an address stands in a contract.ts, and is answered as that says. */
export interface Routes extends Omit<FastifyInstance, 'get' | 'post' | 'put' | 'patch' | 'delete' | 'route'> {
  get: Route<'GET'>
  post: Route<'POST'>
  put: Route<'PUT'>
}

type Route<Method extends string> = <Path extends PathOf<Method>>(
  path: Path,
  options: RouteShorthandOptions,
  answer: (
    request: FastifyRequest,
    reply: FastifyReply,
  ) => Promise<Given<AnswerOf<Extract<`${Method} ${Path}`, Address>>>>,
) => unknown

/** What a route gives for it: files, other pages and nothing at all are sent by the reply itself. */
type Given<Answer> = Answer extends undefined | Download | Redirect ? FastifyReply : Answer
