import { REVIEWING_ROLES } from '@saring/domain';
import type { JSX } from 'preact';
import { Composer } from '../../composer/composer.tsx';
import { SecondReview } from '../../composer/second-review.tsx';
import { PublicationLinks } from '../../publication/publication-links.tsx';
import { EvidenceList } from '../evidence-list.tsx';
import { Console } from '../layout.tsx';
import { Actions } from './actions.tsx';
import { AssessmentCard } from './assessment.tsx';
import type { Desk } from './desk.ts';
import { Head } from './head.tsx';
import { History } from './history.tsx';
import { Items } from './items.tsx';
import { MessageAndMatch } from './message-and-match.tsx';
import { Missing } from './missing.tsx';
import { QueuePane } from './queue-pane.tsx';
import { caseWords } from './words.ts';

/**
 * A case on three panes: the queue; the message, its match, all items and the evidence; history and
 * what is to be written. On a phone they follow each other, the queue last.
 */
export function CasePage({ desk }: { readonly desk: Desk }): JSX.Element {
  const { frame, bench, options } = desk;
  const { language } = frame;
  const t = caseWords(language);
  const { detail, evidence } = bench.parts;
  return (
    <Console {...frame} title={t.title(detail.number)} current="/konsol" page="case">
      <div class="panes">
        <div class="pane pane-message">
          <Head desk={desk} />
          <MessageAndMatch desk={desk} />
          <AssessmentCard desk={desk} />
          <Items desk={desk} />
          <div id="ke-bukti" data-key="e" tabIndex={-1}>
            <EvidenceList
              language={language}
              timeZone={desk.timeZone}
              assetUrl={frame.assetUrl}
              caseId={detail.id}
              evidence={evidence}
              canAddSource={REVIEWING_ROLES.some((role) => frame.roles?.includes(role))}
            />
          </div>
        </div>
        <div class="pane pane-decide">
          <h2 class="unseen">{t.deskDecide}</h2>
          <Missing desk={desk} />
          <Actions desk={desk} />
          <PublicationLinks desk={desk} />
          {options.canReviewAgain ? <SecondReview desk={desk} /> : null}
          {options.canDecide ? <Composer desk={desk} /> : null}
          <History desk={desk} />
        </div>
        <QueuePane desk={desk} />
      </div>
    </Console>
  );
}
