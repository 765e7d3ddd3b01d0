/** The first that is found names the program: those that build upon another one call themselves by its name as well. */
const BROWSERS = [
  [/MicroMessenger/, 'WeChat'],
  [/DingTalk/, 'DingTalk'],
  [/Edg(?:e|A|iOS)?\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/(?:HuaweiBrowser)\//, 'Huawei Browser'],
  [/QQBrowser\//, 'QQ Browser'],
  [/(?:Firefox|FxiOS)\//, 'Firefox'],
  [/(?:Headless)?Chrome\/|CriOS\//, 'Chrome'],
  [/Version\/[\d.]+.*Safari\//, 'Safari'],
] as const;

const SYSTEMS = [
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPhone|iPod/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/Linux|X11/, 'Linux'],
] as const;

const LONGEST_NAME = 80;

/**
 * By what people know a browser of theirs in the list of their sessions: `Chrome · Windows`. What is no browser keeps its
 * own name, without what could break a line. @param userAgent header, from anybody
 */
export function deviceName(userAgent: string): string {
  const found = [BROWSERS, SYSTEMS].flatMap((names) => {
    const named = names.find(([pattern]) => pattern.test(userAgent));
    return named ? [named[1]] : [];
  });
  if (found.length > 0) return found.join(' · ');
  return userAgent.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ').slice(0, LONGEST_NAME);
}
