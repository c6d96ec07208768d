import { today } from '#renderer/data/clock.ts';
import { WindowButtons } from '#renderer/app/window-buttons.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { CheckBox } from '#renderer/ui/check-box.tsx';
import { readDroppedFiles } from '#renderer/ui/read-dropped-files.ts';
import { ProblemNotice } from '#renderer/ui/problem-notice.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { Host, HostInfo, OpenedFile } from '#shared/contracts/host.ts';
import type { Agency } from '#shared/domain/agency.ts';
import { looksLikeOfficeFile } from '#shared/office/reading/looks-like-office-file.ts';
import { namedAgency } from '#shared/domain/agencies/named-agency.ts';
import type { Plan } from '#shared/domain/plan.ts';
import { type DragEvent, type FormEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AddedAgencyFields } from './added-agency-fields.tsx';
import { agencyChoices, taskCount } from './agency-choices.ts';
import { AgencyPicker } from './agency-picker.tsx';
import { blankAnswers, type DraftAnswers, missingAnswers } from './first-answers.ts';
import { PlanPicker } from './plan-picker.tsx';
import { Spine } from './spine.tsx';
import './first-start.css';

/**
 * Three questions, then the book is open: under a minute by keyboard alone. Enter goes to what is missing,
 * or opens when nothing is.
 */
export function FirstStartPage({
  host,
  plan,
  agencies,
  given,
  onOpen,
}: {
  readonly host: Host;
  /** The plan that ships with the program. */
  readonly plan: Plan;
  readonly agencies: readonly Agency[];
  /** Answers given before the review of an appendix, to come back to. */
  readonly given?: DraftAnswers;
  /** Opens the book; a Problem it throws is shown here and the answers stay. */
  readonly onOpen: (answers: DraftAnswers) => Promise<void>;
}) {
  const { t } = useTranslation('first-start');
  const choices = useMemo(() => agencyChoices(plan, agencies, today()), [plan, agencies]);
  const [answers, setAnswers] = useState<DraftAnswers>(given ?? blankAnswers);
  const [added, setAdded] = useState<{ name: string; shortName: string } | null>(null);
  const [opening, setOpening] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const [over, setOver] = useState(false);
  const [info, setInfo] = useState<HostInfo | null>(null);
  const agencyInput = useRef<HTMLInputElement>(null);
  const personInput = useRef<HTMLInputElement>(null);
  const change = (part: Partial<DraftAnswers>) => setAnswers((before) => ({ ...before, ...part }));
  const takeFiles = useCallback(([file]: readonly OpenedFile[]) => {
    if (!file) return;
    const answer = looksLikeOfficeFile(file)
      ? ({ appendix: file, plan: 'appendix' } as const)
      : ({ file, plan: 'package' } as const);
    setAnswers((before) => ({ ...before, ...answer }));
  }, []);

  useEffect(() => void host.info().then(setInfo), [host]);
  useEffect(() => host.onFilesOpened(takeFiles), [host, takeFiles]);

  const missing = missingAnswers(answers);
  const chosen = choices.find(({ agency }) => agency.id === answers.agency?.id) ?? null;
  const isFocal = answers.plan === 'appendix' || answers.agency?.id === plan.focalPoint;

  const open = async (event: FormEvent) => {
    event.preventDefault();
    if (opening) return;
    if (missing.length > 0) {
      if (missing[0] === 'agency') agencyInput.current?.focus();
      else if (missing[0] === 'person') personInput.current?.focus();
      else await chooseFile(missing[0] === 'appendix' ? 'appendix' : 'package');
      return;
    }
    setOpening(true);
    setProblem(null);
    try {
      await onOpen(answers);
      setOpening(false);
    } catch (error) {
      setProblem(error);
      setOpening(false);
    }
  };
  const chooseFile = async (kind: 'package' | 'appendix') =>
    takeFiles(await host.openFiles({ kinds: [kind], multiple: false }));

  const allowDrop = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    readDroppedFiles(event.dataTransfer).then(takeFiles, setProblem);
  };

  const summary = [
    answers.agency?.name,
    isFocal ? t('summary.focal') : null,
    answers.person.trim(),
    answers.plan === 'built-in' ? t('summary.plan158', { number: plan.number }) : null,
    answers.plan === 'package' ? answers.file?.name : null,
    answers.plan === 'appendix' ? answers.appendix?.name : null,
    answers.plan === 'sample' ? t('summary.sample') : null,
  ].filter(Boolean);
  const missingReason = t('missing', { what: missing.map((part) => t(`missingParts.${part}`)).join(', ') });

  return (
    <div className="start">
      <Spine info={info} />
      <main
        className="start-main"
        data-over={over || undefined}
        onDragEnter={allowDrop}
        onDragOver={allowDrop}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        {info?.ownTitleBar ? (
          <>
            <div className="start-drag" />
            <div className="start-window">
              <WindowButtons host={host} />
            </div>
          </>
        ) : null}
        <form className="start-form" onSubmit={(event) => void open(event)} noValidate>
          <h1>{t('heading')}</h1>
          <section aria-labelledby="start-agency">
            <span className="start-step" aria-hidden="true">
              1
            </span>
            <div>
              <h2 id="start-agency">{t('agency.question')}</h2>
              {added === null ? (
                <AgencyPicker
                  choices={choices}
                  chosen={chosen}
                  onChoose={(choice) => change({ agency: choice?.agency ?? null })}
                  onAdd={(typed) => {
                    setAdded({ name: typed, shortName: '' });
                    change({ agency: namedAgency(typed, '') });
                  }}
                  inputRef={agencyInput}
                />
              ) : (
                <AddedAgencyFields
                  {...added}
                  onChange={(name, shortName) => {
                    setAdded({ name, shortName });
                    change({ agency: namedAgency(name, shortName) });
                  }}
                  onBack={() => {
                    setAdded(null);
                    change({ agency: null });
                  }}
                />
              )}
              {isFocal ? <p className="second start-focal">{t('agency.focal')}</p> : null}
              {isFocal && answers.plan === 'built-in' ? (
                <CheckBox
                  checked={answers.issuedElsewhere}
                  onChange={(issuedElsewhere) => change({ issuedElsewhere })}
                  help={t('agency.secondHelp')}
                >
                  {t('agency.second')}
                </CheckBox>
              ) : null}
              {isFocal && answers.plan === 'package' ? (
                <p className="second start-focal">{t('agency.secondPackage')}</p>
              ) : null}
            </div>
          </section>
          <section aria-labelledby="start-person">
            <span className="start-step" aria-hidden="true">
              2
            </span>
            <div>
              <h2 id="start-person">{t('person.question')}</h2>
              <div className="start-two">
                <TextField
                  label={t('person.name')}
                  value={answers.person}
                  onChange={(person) => change({ person })}
                  autoComplete="name"
                  ref={personInput}
                />
                <TextField
                  label={t('person.position')}
                  labelNote={t('person.optional')}
                  value={answers.position}
                  onChange={(position) => change({ position })}
                  autoComplete="organization-title"
                />
              </div>
            </div>
          </section>
          <section aria-labelledby="start-plan">
            <span className="start-step" aria-hidden="true">
              3
            </span>
            <div>
              <h2 id="start-plan">{t('plan.question')}</h2>
              <PlanPicker
                plan={plan}
                chosen={answers.plan}
                onChoose={(kind) => change({ plan: kind })}
                file={answers.file}
                appendix={answers.appendix}
                onChooseFile={(kind) => void chooseFile(kind)}
                mine={chosen && { name: chosen.agency.shortName, count: taskCount(chosen) }}
              />
            </div>
          </section>
          {problem === null ? null : <ProblemNotice problem={problem} />}
          <footer>
            <Button
              look="primary"
              size="large"
              submit
              disabledReason={missing.length > 0 ? missingReason : undefined}
            >
              {opening ? t('opening') : answers.plan === 'appendix' ? t('review') : t('open')}
            </Button>
            {/* The button may be inert; Enter then goes to what is missing. */}
            <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
            <span className="second">{missing.length > 0 ? missingReason : summary.join(' · ')}</span>
            <span className="mute start-enter">{missing.length > 0 ? null : t('enterToOpen')}</span>
          </footer>
        </form>
      </main>
    </div>
  );
}
