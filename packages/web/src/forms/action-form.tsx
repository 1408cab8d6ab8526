import { inWordsOf, type Fields } from '@zhengxiang/core';
import { actions } from '@zhengxiang/procedure';
import { useRef, type ComponentType, type ReactElement } from 'react';
import { Issues } from '../fields/issues.ts';
import { KeptAnswers } from '../fields/kept.ts';
import { Typed, World } from '../fields/world.ts';
import { ProblemAlert } from '../ui/states.tsx';
import { CheckPanel } from './check-panel.tsx';
import { CopyOffer } from './copy-offer.tsx';
import { FormBody } from './form-body.tsx';
import { holdEnter, leaveField } from './form-keys.ts';
import { Overtaken } from './overtaken.tsx';
import { PowersOf } from './powers-of.tsx';
import { ExchangeBar } from './returning/exchange-bar.tsx';
import { isWide } from './sections.ts';
import { SubmitBar } from './submit-bar.tsx';
import { useActionForm, type ActionFormState, type FormQuestion } from './use-action-form.ts';

interface ActionFormProps extends FormQuestion {
  /** Draws the fields in a way of its own; drafts, checks and the submit stay those of every form. */
  readonly fieldsAs?: ComponentType<FieldsProps> | undefined;
  /** In a room the checks stand below the form, not beside it. */
  readonly inRoom?: boolean;
}

/** What a way of drawing the fields gets. */
export interface FieldsProps {
  readonly fields: Fields;
  readonly values: Readonly<Record<string, unknown>>;
  readonly onChange: (values: Readonly<Record<string, unknown>>) => void;
}

/** The form of any act: fields, live checks, autosave, one submit. */
export const ActionForm = (props: ActionFormProps): ReactElement => {
  const { action, of, inRoom = false } = props;
  const form = useActionForm(props);
  const { fields, values, issues, world, kept, checks, exceptions } = form;
  return (
    <World value={world}>
      <Issues value={issues}>
        <Typed value={values}>
          <KeptAnswers value={kept}>
            <div className={inRoom ? 'room-form' : isWide(action, fields) ? 'wide-form' : 'two-columns'}>
              <Sheet asked={props} form={form} />
              <CheckPanel checks={checks} fields={fields} of={of} exceptions={exceptions} />
            </div>
          </KeptAnswers>
        </Typed>
      </Issues>
    </World>
  );
};

interface PartProps {
  readonly asked: ActionFormProps;
  readonly form: ActionFormState;
}

/** What is filled in and sent. */
const Sheet = ({ asked, form }: PartProps): ReactElement => {
  const { action, draft } = asked;
  const { fields, opened, saving, sending, checks, leave, put } = form;
  const latest = useRef(form.send);
  latest.current = form.send;
  return (
    <form
      className="card"
      data-form={action}
      noValidate
      onKeyDown={holdEnter}
      onBlur={leave}
      onSubmit={(event) => {
        event.preventDefault();
        leaveField();
        // With what the field read when it was left.
        setTimeout(() => void latest.current());
      }}
    >
      <CopyOffer
        from={opened.from}
        copies={opened.copies}
        storedAt={draft?.updatedAt}
        saved={saving.state.kind === 'saved'}
        onUse={(copy) => put(copy.data as typeof form.values)}
        onUseServer={() => draft && put(draft.data as typeof form.values)}
      />
      <Questions asked={asked} form={form} />
      {Object.keys(fields).length === 0 && <p>不需要填写内容，直接确认即可。</p>}
      <Faults asked={asked} form={form} />
      <SubmitBar
        action={action}
        draft={saving}
        draftId={opened.draftId}
        sending={sending.sending}
        missing={sending.attempted ? checks.issues.length : 0}
      />
    </form>
  );
};

const Questions = ({ asked, form }: PartProps): ReactElement => {
  const { action, of, pack, fieldsAs: FieldsAs } = asked;
  const { fields, values, change, put } = form;
  return (
    <>
      <p className="form-says">
        {inWordsOf(pack, actions[action].says)} <PowersOf pack={pack} action={action} />
      </p>
      <ExchangeBar action={action} pack={pack} caseId={of.caseId} fields={fields} values={values} onChange={put} />
      {FieldsAs ? (
        <FieldsAs fields={fields} values={values} onChange={change} />
      ) : (
        <FormBody action={action} fields={fields} of={of} pack={pack} values={values} onChange={change} />
      )}
    </>
  );
};

/** Why it was not taken. */
const Faults = ({ asked: { action, of }, form: { sending, checks } }: PartProps): ReactElement | null => {
  const { seen, error } = sending;
  if (seen !== undefined && of.project)
    return <Overtaken caseId={of.caseId} seen={seen} action={action} checks={checks} />;
  return error === undefined ? null : <ProblemAlert error={error} />;
};
