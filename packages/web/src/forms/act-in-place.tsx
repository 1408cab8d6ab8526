import { type ActionId, actions } from '@zhengxiang/procedure';
import type { ProjectView } from '@zhengxiang/application/contract';
import { App } from 'antd';
import { useMemo, type ComponentType, type ReactElement } from 'react';
import { useMe } from '../ui/session.ts';
import { Loaded } from '../ui/states.tsx';
import { ActionForm, type FieldsProps } from './action-form.tsx';
import { projectCase } from './form-case.ts';
import { usePack } from '../ui/use-pack.ts';
import { useStoredDraft } from './use-stored-draft.ts';

interface ActInPlaceProps {
  readonly view: ProjectView;
  readonly action: ActionId;
  readonly initial?: Readonly<Record<string, unknown>>;
  readonly fieldsAs?: ComponentType<FieldsProps> | undefined;
  readonly onDone?: () => void;
}

/** The form of an act inside a room, with its draft. */
export const ActInPlace = ({ view, action, initial, fieldsAs, onDone }: ActInPlaceProps): ReactElement => {
  const me = useMe();
  const pack = usePack(view.pack.id);
  const { message } = App.useApp();
  const { ready, draft } = useStoredDraft(view, action);
  const of = useMemo(() => projectCase(view), [view]);
  if (!ready) return <div aria-busy="true" />;
  return (
    <Loaded query={pack}>
      {(law) => (
        <ActionForm
          action={action}
          of={of}
          me={me}
          pack={law}
          draft={draft}
          inRoom
          fieldsAs={fieldsAs}
          {...(initial && { initial })}
          onDone={() => {
            void message.success(`已办理：${actions[action].title}`);
            onDone?.();
          }}
        />
      )}
    </Loaded>
  );
};
