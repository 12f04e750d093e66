import { fold } from '../reading/folded.ts';

const SECRECY = /(?<!\p{L})(?:(?:dat |dit |die |het |mag |wil |moet |u |je |graag )*(?:niet|nergens) (?:te )?(?:publiceren|publiceert|gepubliceerd|publiek|openbaar|naar buiten|in de brief)|publiceert u (?:dat |dit |die |het )?niet|vertrouwelijk|geheim houden|blijft onder ons|confidential|off the record|not (?:be )?(?:published|public|for publication|in the letter)|(?:do not|don't) publish)(?!\p{L})/u;

/** True when a reply asks, beside what it answers, that something stays out of public texts: "1.200, maar dat publiceert u niet". */
export function wantsSecrecy(text: string): boolean {
  const said = fold(text.slice(0, 2_000)).text;
  return SECRECY.test(said) && !/(?<!\p{L})niet vertrouwelijk|not confidential/u.test(said);
}
