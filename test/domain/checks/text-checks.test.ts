import { describe, expect, test } from 'vitest';
import type { Value } from '../../../src/domain/value.ts';
import { isInternalLink } from '../../../src/domain/checks/internal-link.ts';
import { type World, found } from './situation-for.ts';

const plan = (text: string, date: string | null) => ({ text, date });

describe('checks on texts and lists', () => {
  const rows: readonly (readonly [string, Record<string, unknown>, Value, World, boolean])[] = [
    ['120 signs fit', { kind: 'longer-than', characters: 120 }, 'a'.repeat(120), {}, false],
    ['121 do not', { kind: 'longer-than', characters: 120 }, 'a'.repeat(121), {}, true],
    ['an emoji is one sign', { kind: 'longer-than', characters: 2 }, '👍👍', {}, false],
    ['no item', { kind: 'fewer-items-than', count: 1 }, [], {}, true],
    ['one item', { kind: 'fewer-items-than', count: 1 }, ['a'], {}, false],
    ['six items', { kind: 'more-items-than', count: 5 }, ['a', 'b', 'c', 'd', 'e', 'f'], {}, true],
    ['five items', { kind: 'more-items-than', count: 5 }, ['a', 'b', 'c', 'd', 'e'], {}, false],
    ['a plan without a date', { kind: 'item-without-date' }, [plan('a', '2027'), plan('b', null)], {}, true],
    ['plans with dates', { kind: 'item-without-date' }, [plan('a', '2027')], {}, false],
    ['a person of the round', { kind: 'names-person' }, 'het bestuur, onder Sanne Kuipers', { people: ['Sanne Kuipers'] }, true],
    ['a title and a name', { kind: 'names-person' }, 'mevrouw Van Dalen', {}, true],
    ['a board', { kind: 'names-person' }, 'Ledenvergadering van de Unie van Waterschappen', { people: ['Sanne Kuipers'] }, false],
    ['a telephone number is no name', { kind: 'names-person' }, 'bel 06 12345678', {}, false],
    ['but it is personal', { kind: 'personal-data' }, 'bel 06 12345678', {}, true],
    ['a story about nobody', { kind: 'personal-data' }, 'De leerkring leverde 12 nieuwe plekken op.', {}, false],
    ['a plan with a name in it', { kind: 'personal-data' }, [plan('Sanne Kuipers maakt een handreiking', null)], { people: ['Sanne Kuipers'] }, true],
    ['a public page', { kind: 'internal-link' }, 'https://www.voorbeeld.nl/werkagenda.pdf', {}, false],
    ['an intranet', { kind: 'internal-link' }, 'https://intranet.voorbeeld.nl/werkagenda', {}, true],
    ['a date is no link', { kind: 'internal-link' }, '2026-09-01', {}, false],
    ['http', { kind: 'not-https' }, 'http://www.voorbeeld.nl', {}, true],
    ['https', { kind: 'not-https' }, 'https://www.voorbeeld.nl', {}, false],
    ['a date where a link may stand', { kind: 'not-https' }, '2026-09', {}, false],
    ['what was done, without what it gave', { kind: 'names-no-result' }, ['een leerkring voor begeleiders', 'overleg over de aanpak'], {}, true],
    ['with what it gave', { kind: 'names-no-result' }, ['een leerkring voor begeleiders, waardoor zij elkaar helpen'], {}, false],
    ['with a number', { kind: 'names-no-result' }, ['banenmarkt: 14 gesprekken'], {}, false],
    ['the point of last year, word for word', { kind: 'copied-from-previous' }, ['Leerkring voor begeleiders!'], { previous: { q: ['leerkring voor begeleiders'] } }, true],
    ['nearly word for word', { kind: 'copied-from-previous' }, ['Wij hielden in het voorjaar een leerkring voor alle begeleiders van nieuwe medewerkers'], { previous: { q: ['Wij hielden in het najaar een leerkring voor alle begeleiders van nieuwe medewerkers'] } }, true],
    ['another point', { kind: 'copied-from-previous' }, ['Kennisdag in Zwolle'], { previous: { q: ['leerkring voor begeleiders'] } }, false],
    ['nothing on file to copy', { kind: 'copied-from-previous' }, ['leerkring'], {}, false],
  ];
  test.each(rows)('%s', (_, check, value, world, fires) => {
    expect(found(check, value, world) !== null).toBe(fires);
  });

  test('a finding tells how long, how many, or which', () => {
    expect(found({ kind: 'longer-than', characters: 3 }, 'vier')).toMatchObject({ found: 4, limit: 3 });
    expect(found({ kind: 'item-without-date' }, [plan('a', '2027'), plan('b', null)])).toMatchObject({ found: 'b' });
    expect(found({ kind: 'personal-data' }, 'bel 06 12345678 of mail x@voorbeeld.nl')).toMatchObject({ found: '06 12345678, x@voorbeeld.nl' });
  });
});

describe('links that not everybody can open', () => {
  test.each([
    'https://intranet.voorbeeld.nl/x', 'https://voorbeeld.sharepoint.com/sites/hr', 'https://drive.google.com/file/d/1', 'https://we.tl/t-abc', 'http://server01/share', '\\\\server\\map\\x.pdf', 'file:///C:/x.pdf',
    'https://10.0.0.4/x', 'https://192.168.1.20', 'https://localhost:3978', 'https://samenwerken.voorbeeld.nl/x', 'https://portaal.voorbeeld.local', 'https://www.voorbeeld.nl/intranet/agenda', 'https://teams.microsoft.com/l/file/1',
  ])('%s', (link) => expect(isInternalLink(link)).toBe(true));
  test.each([
    'https://www.voorbeeld.nl/internationaal', 'https://voorbeeld.nl', 'www.voorbeeld.nl/werkagenda', 'https://www.internetten.nl', 'https://172.32.0.1.voorbeeld.nl', 'geen link', '2026-09', '', 'https://interim.voorbeeld.nl',
    'https://www.rijksoverheid.nl/documenten/rapporten/2025/07/03/x',
  ])('%s can be opened', (link) => expect(isInternalLink(link)).toBe(false));
});
