import type { FastifyInstance, FastifyReply, FastifyRequest, RouteShorthandOptions } from 'fastify'
import type { Address, AnswerOf, BodyOf, Download, PartsOf, PathOf, QueryOf, Redirect, Upload } from '#kernel/wire.ts'

/** The application as routes see it: an address stands in a contract.ts, and is answered as that says. */
export interface Routes extends Omit<FastifyInstance, 'get' | 'post' | 'put' | 'patch' | 'delete' | 'route'> {
  get: Route<'GET'>
  post: Route<'POST'>
  put: Route<'PUT'>
}

type Route<Method extends string> = <Path extends PathOf<Method>>(
  path: Path,
  options: RouteShorthandOptions,
  answer: Handler<Extract<`${Method} ${Path}`, Address>>,
) => unknown

type Handler<A extends Address> = (request: Asked<A>, reply: FastifyReply) => Promise<Given<AnswerOf<A>>>

/** What was sent, by the names that the contract gives it; whether it is so, `read` and `idOf` have yet to look. */
type Asked<A extends Address> = FastifyRequest & {
  readonly params: PartsOf<A>
  readonly query: QueryOf<A>
  readonly body: BodyOf<A> extends Upload ? unknown : BodyOf<A>
}

/** What a route gives for it: files, other pages and nothing at all are sent by the reply itself. */
type Given<Answer> = Answer extends undefined | Download | Redirect ? FastifyReply : Answer
