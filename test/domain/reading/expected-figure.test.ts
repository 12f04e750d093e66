import { expect, test } from 'vitest';
import { readReply } from '../../../src/domain/reading/read-reply.ts';
import type { Ask } from '../../../src/domain/reading/reading.ts';

const ask = (question: string): Ask => ({ type: 'decimal', question, noun: 'banen', min: 0, today: '2026-05-04', year: 2025 });

// "ik verwacht" is what a question for an expectation asks; elsewhere it is a doubt
test.each([
  ['Hoeveel banen verwacht u eind 2026?', 'Ik verwacht er 640', 640, null],
  ['Hoeveel banen verwacht u eind 2026?', 'we verwachten 640 banen', 640, null],
  ['Hoeveel banen verwacht u eind 2026?', 'naar verwachting 640', 640, null],
  ['Hoeveel banen verwacht u eind 2026?', 'Ik verwacht er ongeveer 640', 640, 'ongeveer'],
  ['Hoeveel banen verwacht u eind 2026?', 'ik denk 640', 640, 'ik denk'],
  ['Hoeveel banen waren er in 2025?', 'ik verwacht 640', 640, 'ik verwacht'],
])('%s – %s', (question, reply, value, approx) => expect(readReply(reply, ask(question))).toMatchObject({ turn: 'answer', value, approx }));
