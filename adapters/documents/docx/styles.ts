import { AlignmentType, BorderStyle } from 'docx';
import type { IStylesOptions } from 'docx';

/** Verdana of nine points on twelve is how the ministries set a letter. */
const FONT = 'Verdana';
const BLUE = '154273';
const GREY = '4A5562';

/** Our own styles by the names Word knows, so that headings are headings, and a ministry's template can take their place. */
export function ourStyles(locale: string): IStylesOptions {
  const heading = (level: number, size: number, before: number) => ({ run: { font: FONT, size, bold: true, color: BLUE }, paragraph: { spacing: { before, after: 60 }, keepNext: true, outlineLevel: level } });
  const own = (id: string, name: string, paragraph: object, run: object = {}) => ({ id, name, basedOn: 'Normal', quickFormat: true, paragraph, run });
  return {
    default: {
      document: { run: { font: FONT, size: 18, language: { value: locale } }, paragraph: { spacing: { after: 120, line: 280 } } },
      title: { run: { font: FONT, size: 40, bold: true, color: BLUE }, paragraph: { spacing: { after: 60 } } },
      heading1: heading(0, 24, 320),
      heading2: heading(1, 19, 220),
      hyperlink: { run: { color: BLUE, underline: { type: 'single' } } },
      footnoteText: { run: { font: FONT, size: 15 }, paragraph: { spacing: { after: 20, line: 240 } } },
    },
    paragraphStyles: [
      own('Subtitle', 'Subtitle', { spacing: { after: 280 } }, { size: 24, color: BLUE }),
      own('NavraagSender', 'Navraag Sender', { spacing: { after: 0, line: 220 } }, { size: 15, color: GREY }),
      own('NavraagRecipient', 'Navraag Recipient', { spacing: { after: 0 } }),
      own('NavraagDetail', 'Navraag Detail', { spacing: { after: 40 }, indent: { left: 1900, hanging: 1900 }, tabStops: [{ type: 'left', position: 1900 }] }),
      own('NavraagLine', 'Navraag Line', { spacing: { before: 480, after: 200 } }),
      own('NavraagStatus', 'Navraag Status', { spacing: { after: 240 }, border: { left: { style: BorderStyle.SINGLE, size: 24, space: 8, color: '8A5200' } } }, { bold: true }),
      own('NavraagSentence', 'Navraag Sentence', { spacing: { before: 40, after: 60 }, keepLines: true, keepNext: true, border: { left: { style: BorderStyle.SINGLE, size: 18, space: 8, color: BLUE } }, indent: { left: 200 } }, { size: 20 }),
      own('NavraagBeside', 'Navraag Beside', { spacing: { after: 60, line: 230 }, keepLines: true, indent: { left: 200 } }, { size: 15, color: GREY }),
      own('NavraagOffice', 'Navraag Office', { spacing: { before: 480, after: 840 }, keepNext: true, keepLines: true }),
      own('NavraagName', 'Navraag Name', { spacing: { after: 120 }, keepLines: true }),
      // a line of a fixed height would cut a picture down to one line
      own('NavraagFigure', 'Navraag Figure', { spacing: { before: 200, after: 60, line: 240, lineRule: 'auto' }, keepNext: true }),
      own('Caption', 'caption', { spacing: { before: 240, after: 80 }, keepNext: true }, { size: 17, bold: true, color: GREY }),
      own('NavraagFigureCaption', 'Navraag Figure Caption', { spacing: { before: 0, after: 240 } }, { size: 17, bold: true, color: GREY }),
      own('NavraagCell', 'Navraag Cell', { spacing: { before: 40, after: 40, line: 240 } }, { size: 17 }),
      own('NavraagListHeading', 'Navraag List Heading', { spacing: { before: 360, after: 40 }, keepNext: true }, { bold: true }),
      own('NavraagFooter', 'Navraag Footer', { spacing: { before: 0, after: 0 }, alignment: AlignmentType.RIGHT }, { size: 15, color: GREY }),
    ],
  };
}

/** Lists of points and of numbers. */
export const LISTS = [
  { reference: 'points', levels: [
    { level: 0, format: 'bullet', text: '•', alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: 340, hanging: 340 } } } },
    { level: 1, format: 'bullet', text: '–', alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: 680, hanging: 340 } } } },
  ] },
  { reference: 'numbers', levels: [{ level: 0, format: 'decimal', text: '%1.', alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: 340, hanging: 340 } } } }] },
] as const;

export const RULE = { style: BorderStyle.SINGLE, size: 4, color: 'B8C1CC' } as const;
export const NO_RULE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
