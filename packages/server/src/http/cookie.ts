import type { FastifyReply, FastifyRequest } from 'fastify'

/** `__Host-` where there is TLS: then no other page of the domain can set it. */
export function cookieName(secure: boolean): string {
  return secure ? '__Host-panah' : 'panah'
}

export function tokenOf(request: FastifyRequest, secure: boolean): Buffer | null {
  const text = request.cookies[cookieName(secure)]
  if (!text || !/^[A-Za-z0-9_-]{43}$/.test(text)) return null
  return Buffer.from(text, 'base64url')
}

export function keepToken(reply: FastifyReply, token: Buffer, secure: boolean): void {
  void reply.setCookie(cookieName(secure), token.toString('base64url'), { httpOnly: true, sameSite: 'strict', secure, path: '/' })
}

export function dropToken(reply: FastifyReply, secure: boolean): void {
  void reply.clearCookie(cookieName(secure), { httpOnly: true, sameSite: 'strict', secure, path: '/' })
}

/** What a browser shows to be known again at the next sign-in; it opens nothing. */
const knownName = (secure: boolean) => (secure ? '__Host-panah-known' : 'panah-known')
const halfAYear = 180 * 24 * 3600

export function knownOf(request: FastifyRequest, secure: boolean): string | null {
  return request.cookies[knownName(secure)] ?? null
}

export function keepKnown(reply: FastifyReply, mark: string, secure: boolean): void {
  void reply.setCookie(knownName(secure), mark, { httpOnly: true, sameSite: 'strict', secure, path: '/', maxAge: halfAYear })
}

/** Family of browser and system: enough for somebody to know their own phone again, too little to follow them. */
export function deviceOf(request: FastifyRequest): string {
  const agent = request.headers['user-agent'] ?? ''
  const system = ['Android', 'iPhone', 'iPad', 'Windows', 'Mac OS', 'Linux'].find((name) => agent.includes(name)) ?? 'unknown'
  const browser = ['Edg', 'OPR', 'Firefox', 'Chrome', 'Safari'].find((name) => agent.includes(name)) ?? 'unknown'
  return `${browser === 'Edg' ? 'Edge' : browser === 'OPR' ? 'Opera' : browser}, ${system}`
}
