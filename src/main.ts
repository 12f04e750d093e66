import process from 'node:process';

/** A command of the program: its arguments in, its exit code out. */
type Command = (args: string[]) => Promise<number>;

/** Every command by name, loaded only when it is called. */
const COMMANDS: { readonly [name: string]: () => Promise<Command> } = {
  start: async () => (await import('./commands/start.ts')).start,
  talk: async () => (await import('./commands/talk.ts')).talk,
  rehearse: async () => (await import('./commands/rehearse.ts')).rehearse,
  compile: async () => {
    const { compile } = await import('./commands/compile.ts');
    return (args) => compile(args, { environment: process.env, print: console.log, complain: console.error, now: Temporal.Now.instant() });
  },
  link: async () => (await import('./commands/link.ts')).link,
  check: async () => (await import('./commands/check.ts')).check,
  plan: async () => (await import('./commands/plan.ts')).plan,
  verify: async () => {
    const { verify } = await import('./commands/verify.ts');
    return (args) => verify(args);
  },
  language: async () => {
    const { language } = await import('./commands/language.ts');
    return (args) => language(args);
  },
  'package-teams': async () => (await import('./commands/package-teams.ts')).packageTeams,
  understand: async () => (await import('./commands/understand.ts')).understand,
  eval: async () => (await import('./commands/eval.ts')).evaluate,
  backup: async () => {
    const { backup } = await import('./commands/backup.ts');
    return (args) => backup(args, { store: process.env['NAVRAAG_STORE'], print: console.log });
  },
  restore: async () => {
    const { restore } = await import('./commands/restore.ts');
    return (args) => restore(args, { store: process.env['NAVRAAG_STORE'], print: console.log, now: Temporal.Now.instant() });
  },
};

const [name = '', ...args] = process.argv.slice(2);
const load = COMMANDS[name];
if (!load) {
  console.error(`There is no command '${name}'. There are: ${Object.keys(COMMANDS).join(', ')}.`);
  process.exitCode = 2;
} else {
  process.exitCode = await (await load())(args);
}
