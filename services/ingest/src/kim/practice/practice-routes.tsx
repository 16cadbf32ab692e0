import {
  answerPractice,
  nextPracticeCase,
  practiceAnswer,
  practiceCase,
  practiceScore,
  type Tx,
} from '@saring/database';
import { pdfDocument } from '@saring/documents';
import { KIM_RULES, SaringError } from '@saring/domain';
import { maskPersonalData } from '@saring/text';
import {
  bytes,
  formatDate,
  type Language,
  PUBLIC,
  page,
  type Route,
  redirect,
  route,
  text,
} from '@saring/web';
import { z } from 'zod';
import type { IngestContext } from '../../context.ts';
import { type KimDevice, kimDevice, practiceHash } from '../device.ts';
import { AskPage, ComparePage, JoinFirst, PRACTICE_VERDICTS } from './practice-pages.tsx';
import { practiceWords } from './words.ts';

const HERE = '/kim/latihan';
const Answer = z.object({
  id: z.uuid(),
  verdict: z.enum(PRACTICE_VERDICTS),
  source: text(300).pipe(z.string().trim().min(3)),
});
type Cookie = (name: string) => string | null;

/** `/kim/latihan`: solved cases of the office, for the phones of its groups. */
export function practiceRoutes(context: IngestContext): Route[] {
  const { database, assetUrl } = context;
  const phoneOf = async (
    cookie: Cookie,
  ): Promise<(KimDevice & { readonly deviceHash: string }) | null> => {
    const device = await kimDevice(context, cookie);
    const deviceHash = practiceHash(context, cookie);
    return device === null || deviceHash === null ? null : { ...device, deviceHash };
  };
  const within = async <T,>(
    cookie: Cookie,
    work: (tx: Tx, phone: KimDevice & { readonly deviceHash: string }) => Promise<T>,
  ): Promise<T> => {
    const phone = await phoneOf(cookie);
    if (phone === null) throw new SaringError('NOT_FOUND');
    return database.withTenant(phone.tenantId, (tx) => work(tx, phone));
  };

  return [
    route({
      method: 'get',
      path: HERE,
      kind: 'page',
      access: PUBLIC,
      summary: 'The next practice case of this phone',
      handle: async ({ language, cookie }) => {
        if ((await phoneOf(cookie)) === null) {
          return page(<JoinFirst language={language} assetUrl={assetUrl} />);
        }
        return within(cookie, async (tx, phone) => {
          const asked = await nextPracticeCase(tx, phone.deviceHash);
          const score = await practiceScore(tx, phone);
          return page(
            <AskPage language={language} assetUrl={assetUrl} score={score} asked={asked} />,
          );
        });
      },
    }),
    route({
      method: 'post',
      path: HERE,
      kind: 'page',
      access: PUBLIC,
      summary: 'Decide a practice case',
      body: Answer,
      handle: ({ body, cookie }) =>
        within(cookie, async (tx, { tenantId, groupId, deviceHash }) => {
          const solved = await practiceCase(tx, body.id);
          if (solved === null) throw new SaringError('NOT_FOUND');
          await answerPractice(tx, {
            tenantId,
            groupId,
            deviceHash,
            clarificationId: solved.id,
            verdict: body.verdict,
            source: maskPersonalData(body.source).text,
            correct: body.verdict === solved.verdict,
          });
          return redirect(`${HERE}/${solved.id}`);
        }),
    }),
    route({
      method: 'get',
      path: `${HERE}/sertifikat`,
      kind: 'page',
      access: PUBLIC,
      summary: 'Certificate of the group',
      handle: ({ cookie, language }) =>
        within(cookie, async (tx, phone) => {
          const { groupRight } = await practiceScore(tx, phone);
          if (groupRight < KIM_RULES.practiceRight) throw new SaringError('NOT_FOUND');
          const office = await context.tenants.byId(phone.tenantId);
          const pdf = await certificate(language, {
            group: phone.groupName,
            office: office?.name ?? '',
            timeZone: office?.timeZone ?? 'Asia/Makassar',
            right: groupRight,
          });
          return bytes('application/pdf', pdf, {
            'Content-Disposition': 'attachment; filename="sertifikat-latihan.pdf"',
            'Cache-Control': 'no-store',
          });
        }),
    }),
    route({
      method: 'get',
      path: `${HERE}/{id}`,
      kind: 'page',
      access: PUBLIC,
      summary: 'What the reviewers said of an answered case',
      params: z.object({ id: z.uuid() }),
      handle: ({ params, language, cookie }) =>
        within(cookie, async (tx, phone) => {
          const answer = await practiceAnswer(tx, phone.deviceHash, params.id);
          // Nobody reads the reasons before they have decided.
          const solved = answer === null ? null : await practiceCase(tx, params.id);
          if (answer === null || solved === null) return redirect(HERE);
          const score = await practiceScore(tx, phone);
          return page(
            <ComparePage
              language={language}
              assetUrl={assetUrl}
              score={score}
              solved={solved}
              answer={answer}
            />,
          );
        }),
    }),
  ];
}

function certificate(
  language: Language,
  facts: {
    readonly group: string;
    readonly office: string;
    readonly timeZone: string;
    readonly right: number;
  },
): Promise<Buffer> {
  const t = practiceWords(language);
  const now = new Date();
  const paper = {
    title: `${t.certificateTitle}: ${facts.group}`,
    author: facts.office,
    language,
    landscape: true,
    createdAt: now,
    footer: facts.office,
  };
  return pdfDocument(paper, (sheet) => {
    sheet.space(90);
    sheet.title(t.certificateTitle);
    sheet.rule();
    sheet.space(24);
    sheet.paragraph(t.certificateFor);
    sheet.title(facts.group);
    sheet.paragraph(t.certificateText(facts.right));
    sheet.space(36);
    sheet.paragraph(`${facts.office}, ${formatDate(now, language, facts.timeZone)}`, {
      bold: true,
    });
  });
}
