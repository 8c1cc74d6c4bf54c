// The device remembers a language code and nothing more. It is a cookie, so that the server can answer an error page in the same language.
const cookieName = 'panah-language'
const aYear = 60 * 60 * 24 * 365

/** The language code this device was last set to. */
export function rememberedLanguage(cookies: string): string | undefined {
  const pair = cookies.split('; ').find((part) => part.startsWith(`${cookieName}=`))
  return pair?.slice(cookieName.length + 1)
}

/** The cookie that keeps a language code for a year. */
export function languageCookie(code: string): string {
  return `${cookieName}=${code}; Path=/; Max-Age=${aYear}; SameSite=Lax`
}
