import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { OfficeFiles, OfficeKind } from '../../src/app/ports.ts';

/** PDF/A-2b and PDF/UA as LibreOffice makes them. Comments never go along: they are on by default. */
const PDF = { SelectPdfVersion: ['long', '2'], PDFUACompliance: ['boolean', 'true'], UseLosslessCompression: ['boolean', 'true'], ExportNotes: ['boolean', 'false'], ExportNotesInMargin: ['boolean', 'false'], ExportBookmarks: ['boolean', 'true'] };
const FILTERS: { readonly [kind in OfficeKind]: string } = {
  pdf: `pdf:writer_pdf_Export:${JSON.stringify(Object.fromEntries(Object.entries(PDF).map(([name, [type, value]]) => [name, { type, value }])))}`,
  odt: 'odt:writer8',
};

/** Where Verdana is not installed, what is as wide and has no serifs stands in, down to the font we bring. */
const FONTS = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>${fileURLToPath(new URL('./fonts', import.meta.url))}</dir>
<match target="pattern"><test name="family" qual="any"><string>Verdana</string></test><edit name="family" mode="append" binding="same"><string>DejaVu Sans</string><string>Open Sans</string></edit></match>
</fontconfig>`;

/**
 * LibreOffice as a converter: each job in a folder and a profile of its own, as two jobs in one profile lose one of them without a
 * word, and never longer than `limitMs`. Nothing of a job stays behind.
 */
export function openOffice({ program = 'soffice', limitMs = 120_000 }: { readonly program?: string; readonly limitMs?: number } = {}): OfficeFiles {
  return {
    async convert(docx, to) {
      const folder = await mkdtemp(join(tmpdir(), 'navraag-office-'));
      try {
        const file = join(folder, 'paper.docx');
        await writeFile(file, docx);
        const fonts = join(folder, 'fonts.conf');
        await writeFile(fonts, FONTS);
        const ended = await run(program, [`-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`, '--headless', '--norestore', '--nolockcheck', '--convert-to', FILTERS[to], '--outdir', folder, file], { ...process.env, FONTCONFIG_FILE: fonts }, limitMs);
        if (ended.why !== 'ended') return { ok: false, why: ended.why };
        const bytes = await readFile(join(folder, `paper.${to}`)).catch(() => null);
        return bytes === null ? { ok: false, why: 'failed', said: ended.said.trim() } : { ok: true, bytes: new Uint8Array(bytes) };
      } finally {
        await rm(folder, { recursive: true, force: true, maxRetries: 3 });
      }
    },
  };
}

/** Runs a program in a group of its own, so that what it starts ends with it. */
function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv, limitMs: number): Promise<{ readonly why: 'ended'; readonly said: string } | { readonly why: 'absent' | 'too-slow' }> {
  return new Promise((resolve, reject) => {
    const said: Buffer[] = [];
    let late = false;
    const child = spawn(program, args, { detached: true, stdio: ['ignore', 'pipe', 'pipe'], env });
    const limit = setTimeout(() => {
      late = true;
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    }, limitMs);
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
    child.once('error', (fault: NodeJS.ErrnoException) => {
      clearTimeout(limit);
      if (fault.code === 'ENOENT' || fault.code === 'EACCES') resolve({ why: 'absent' });
      else reject(fault);
    });
    child.once('close', () => {
      clearTimeout(limit);
      resolve(late ? { why: 'too-slow' } : { why: 'ended', said: Buffer.concat(said).toString() });
    });
  });
}
