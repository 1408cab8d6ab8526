import type { Fields, PlainDate } from '@zhengxiang/core';
import { actions, type ActionId, type LawPack } from '@zhengxiang/procedure';
import type { DraftView, Me } from '@zhengxiang/application/contract';
import { useMemo, useRef, useState } from 'react';
import type { Kept, KeptAnswer } from '../fields/kept.ts';
import type { FormPlace } from './copy-store.ts';
import { followed, keptBeside, type Place } from './following.ts';
import type { FormCase } from './form-case.ts';
import { prefilled } from './prefill.ts';
import { useOpening, type Opened } from './use-opening.ts';

type Answers = Readonly<Record<string, unknown>>;

/** Only answers to questions of this form; an address may carry anything. */
const answersTo = (fields: Fields, values: Answers | undefined): Answers =>
  Object.fromEntries(Object.entries(values ?? {}).filter(([key, value]) => key in fields && value !== undefined));

interface Question {
  readonly action: ActionId;
  readonly of: FormCase;
  readonly me: Me;
  readonly pack: LawPack;
  readonly draft?: DraftView | undefined;
  readonly initial?: Answers | undefined;
}

interface FormAnswers {
  readonly place: FormPlace;
  readonly opened: Opened;
  readonly values: Answers;
  /** Puts answers as they are: a draft, a copy, a paper that came back. */
  readonly put: (values: Answers) => void;
  /** What somebody answered: what follows from it follows. */
  readonly change: (values: Answers) => void;
  /** Answers of one's own that another pick would have filled in differently. */
  readonly kept: Kept;
}

/** The answers of a form: what it opened with, what was typed since, and what follows from what was picked. */
export const useAnswers = ({ action, of, me, pack, draft, initial }: Question): FormAnswers => {
  const fields = actions[action].fields as Fields;
  const today = me.today as PlainDate;
  const place = { personId: me.personId, caseId: of.caseId, action };
  const about: Place | undefined = of.project && { pack, action, facts: of.project, today };
  const follow = (before: Answers, after: Answers): Answers => (about ? followed(about, before, after) : after);
  const opened = useOpening(place, draft, () => {
    const begun = prefilled(pack, action, of.project, today);
    return follow(begun, { ...begun, ...answersTo(fields, initial) });
  });
  const [values, put] = useState(opened.values);
  const { kept, see } = useKept(values, put);
  const change = (next: Answers): void => {
    const after = follow(values, next);
    see(after, about ? keptBeside(about, values, next) : undefined);
    put(after);
  };
  return { place, opened, values, put, change, kept };
};

const nothing: ReadonlyMap<string, KeptAnswer> = new Map();

/** Remembers what was kept when something else was picked, until somebody says what is meant. */
const useKept = (values: Answers, put: (values: Answers) => void) => {
  const [answers, setAnswers] = useState(nothing);
  const latest = useRef(values);
  latest.current = values;
  const kept = useMemo((): Kept => {
    const settle = (path: string): void => setAnswers((before) => new Map([...before].filter(([key]) => key !== path)));
    return {
      answers,
      keep: settle,
      take: (path) => {
        put({ ...latest.current, [path]: answers.get(path)?.instead });
        settle(path);
      },
    };
  }, [answers, put]);
  /** A pick that was changed says anew what it would fill in; an answer typed since is meant. */
  const see = (after: Answers, beside: ReadonlyMap<string, KeptAnswer> | undefined): void => {
    if (beside) setAnswers(beside);
    else if ([...answers.keys()].some((key) => after[key] !== values[key]))
      setAnswers(new Map([...answers].filter(([key]) => after[key] === values[key])));
  };
  return { kept, see };
};
