import type { Check } from '../check.ts';
import type { Question } from '../question.ts';
import { numeric } from './known.ts';

const dates = ['date', 'dated-list'];
const lists = ['list', 'dated-list', 'choices'];
const texts = ['text', 'list', 'dated-list', 'url', 'url-or-date'];

/** The types of answer each kind of check can look at; a kind that is not here can look at any. */
const types: { readonly [kind in Check['kind']]?: readonly string[] } = {
  'below': numeric, 'above': numeric, 'not-above': numeric, 'changed-by': numeric, 'differs-by': numeric, 'implausible': numeric,
  'round-number': numeric, 'looks-like-year': numeric, 'equals': numeric, 'magnitude-unclear': numeric,
  'before-date': dates, 'in-future': dates, 'in-past': dates, 'older-than-years': dates, 'further-than-years': dates, 'outside-period': dates,
  'other-day-than-previous': dates, 'in-months': dates, 'after-deadline': [...dates, 'url-or-date'],
  'is-not': ['choice', 'yes-no'], 'is-one-of': ['choice', 'yes-no'], 'goes-backwards': ['choice'], 'claim-does-not-fit': ['choice', 'yes-no'],
  'only-option': ['choices'], 'includes-option': ['choices'], 'more-options-than': ['choices'],
  'longer-than': texts, 'names-person': texts, 'personal-data': texts, 'names-no-result': texts, 'copied-from-previous': texts,
  'internal-link': ['url', 'url-or-date'], 'not-https': ['url', 'url-or-date'],
  'fewer-items-than': lists, 'more-items-than': lists, 'item-without-date': ['dated-list'],
};

/** True when a check of this kind can look at such an answer, or part of one. */
export function suits(check: Check, looked: Pick<Question, 'type'>, isPart: boolean): boolean {
  if (check.kind === 'part-missing') return isPart || looked.type === 'parts';
  return types[check.kind]?.includes(looked.type) ?? true;
}
