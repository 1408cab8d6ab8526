import type { DocumentRef, OrganisationRef, PersonRef, PickSource } from '@zhengxiang/core';
import { Button, Input, Progress, Select } from 'antd';
import { useRef, useState } from 'react';
import { useRead } from '../api/hooks.ts';
import { ProblemError } from '../api/client.ts';
import { upload } from '../api/upload.ts';
import { pickSources, remoteSources, type Option } from './pick-sources.ts';
import { useTyped, useWorld } from './world.ts';
import type { InputComponent } from './types.ts';

const filter = { optionFilterProp: 'label', showSearch: true } as const;
const asList = (value: unknown): string[] => (Array.isArray(value) ? (value as string[]) : []);

type RemoteSource = 'projects' | 'annualLines' | 'provisions';

export const PickInput: InputComponent = ({ field, value, onChange, id, describedBy, invalid }) => {
  const { facts, caseId, picks } = useWorld();
  const values = useTyped();
  const source = field.from ?? 'documents';
  const remote = useRead(
    'picks',
    { params: { source: source as RemoteSource }, query: { caseId } },
    { enabled: remoteSources.has(source) },
  );
  const local = picks?.[source] ?? (facts ? pickSources[source](facts) : []);
  const typed = typedOptions(source, values);
  const options: readonly Option[] =
    remote.data?.map((one) => ({ value: one.value, label: one.hint ? `${one.label}（${one.hint}）` : one.label })) ??
    (local.length > 0 ? local : typed);
  const shared = {
    id,
    'aria-describedby': describedBy,
    status: invalid ? ('error' as const) : ('' as const),
    style: { width: '100%' },
    placeholder: options.length === 0 ? '没有可选的内容' : '请选择',
    options: [...options],
    allowClear: true,
    ...filter,
  };
  return field.many === true ? (
    <Select {...shared} mode="multiple" value={asList(value)} onChange={(next: string[]) => onChange(next)} />
  ) : (
    <Select
      {...shared}
      value={typeof value === 'string' ? value : null}
      onChange={(next: string | null) => onChange(next ?? undefined)}
    />
  );
};

/** Lines that are being typed in the same form can be picked before they are stored. */
const typedOptions = (source: PickSource, values: Readonly<Record<string, unknown>>): readonly Option[] => {
  const rows = source === 'budgetLines' ? values['lines'] : source === 'dataItems' ? values['dataItems'] : undefined;
  return Array.isArray(rows)
    ? (rows as { id: string; name?: string }[]).map((row) => ({ value: row.id, label: row.name ?? row.id }))
    : [];
};

const allowed = '.pdf,.doc,.docx,.xls,.xlsx,.wps,.et,.ofd,.zip,.jpg,.jpeg,.png,.tif,.tiff,.txt';

export const FilesInput: InputComponent = ({ field, value, onChange, id, describedBy }) => {
  const documents = Array.isArray(value) ? (value as DocumentRef[]) : [];
  const [going, setGoing] = useState<Readonly<Record<string, number>>>({});
  const [faults, setFaults] = useState<readonly string[]>([]);
  const chooser = useRef<HTMLInputElement>(null);
  const current = useRef(documents);
  current.current = documents;
  const add = async (file: File): Promise<void> => {
    if (file.size === 0)
      return setFaults((before) => [...before, `“${file.name}”是空文件（0 字节），请检查后重新上传。`]);
    setGoing((before) => ({ ...before, [file.name]: 0 }));
    try {
      const stored = await upload(file, (percent) => setGoing((before) => ({ ...before, [file.name]: percent })));
      const made: DocumentRef = {
        id: crypto.randomUUID(),
        role: field.role ?? 'other',
        fileId: stored.id,
        name: stored.name,
        sha256: stored.sha256,
        size: stored.size,
      };
      current.current = [...current.current, made];
      onChange(current.current);
    } catch (error) {
      setFaults((before) => [
        ...before,
        error instanceof ProblemError ? error.message : `“${file.name}”上传失败，请重试。`,
      ]);
    }
    setGoing((before) => Object.fromEntries(Object.entries(before).filter(([name]) => name !== file.name)));
  };
  return (
    <div>
      <input
        ref={chooser}
        id={id}
        aria-describedby={describedBy}
        type="file"
        multiple
        accept={allowed}
        style={{ position: 'absolute', width: 1, height: 1, opacity: 0 }}
        onChange={(event) => {
          setFaults([]);
          for (const file of event.target.files ?? []) void add(file);
          event.target.value = '';
        }}
      />
      {documents.map((document) => (
        <div key={document.id}>
          <a href={`/api/files/${document.fileId}/content`} target="_blank" rel="noreferrer">
            {document.name}
          </a>
          <span className="muted">（{Math.max(1, Math.round(document.size / 1024))} KB）</span>
          <Button type="link" size="small" onClick={() => onChange(documents.filter((one) => one.id !== document.id))}>
            移除
          </Button>
        </div>
      ))}
      {Object.entries(going).map(([name, percent]) => (
        <div key={name}>
          {name} <Progress percent={percent} size="small" />
        </div>
      ))}
      {faults.map((fault) => (
        <div key={fault} className="field-error" role="alert">
          {fault}
        </div>
      ))}
      <Button onClick={() => chooser.current?.click()}>选择文件上传</Button>
    </div>
  );
};

export const OrganisationInput: InputComponent = ({ field, value, onChange, id, describedBy, invalid }) => {
  const organisations = useRead('organisations', {});
  const fitting = (organisations.data ?? []).filter(
    (one) => one.active && (field.role === undefined || one.role === field.role),
  );
  const chosen = value as OrganisationRef | undefined;
  return (
    <Select
      id={id}
      aria-describedby={describedBy}
      status={invalid ? 'error' : ''}
      style={{ width: '100%' }}
      placeholder="请选择单位"
      {...filter}
      value={chosen?.id ?? null}
      options={fitting.map((one) => ({ value: one.id, label: one.name }))}
      onChange={(next: string) => onChange({ id: next, name: fitting.find((one) => one.id === next)?.name ?? '' })}
    />
  );
};

export const CompanyInput: InputComponent = ({ value, onChange, id, labelledBy, describedBy, invalid }) => {
  const company = (value ?? {}) as { name?: string; uscc?: string };
  const put = (part: object): void => {
    const next = { ...company, ...part };
    onChange(next.name || next.uscc ? next : undefined);
  };
  return (
    <div role="group" aria-labelledby={labelledBy} style={{ display: 'grid', gridTemplateColumns: '3fr 2fr', gap: 8 }}>
      <Input
        id={id}
        aria-describedby={describedBy}
        status={invalid ? 'error' : ''}
        placeholder="单位全称"
        aria-label="单位名称"
        data-part="name"
        value={company.name ?? ''}
        onChange={(event) => put({ name: event.target.value })}
      />
      <Input
        placeholder="统一社会信用代码"
        aria-label="统一社会信用代码"
        data-part="uscc"
        value={company.uscc ?? ''}
        onChange={(event) => put({ uscc: event.target.value.trim().toUpperCase() })}
      />
    </div>
  );
};

const usePeople = (register: string) =>
  useRead('people', { query: { register: register === 'expert' ? 'expert' : 'staff' } });
const personLabel = (one: { name: string; organisation: string; specialty: string | null }): string =>
  `${one.name}（${one.specialty ?? one.organisation}）`;

export const PersonInput: InputComponent = ({ field, value, onChange, id, describedBy, invalid }) => {
  const people = usePeople(field.role ?? 'staff').data ?? [];
  return (
    <Select
      id={id}
      aria-describedby={describedBy}
      status={invalid ? 'error' : ''}
      style={{ width: '100%' }}
      placeholder="请选择"
      {...filter}
      value={(value as PersonRef | undefined)?.id ?? null}
      options={people.map((one) => ({ value: one.id, label: personLabel(one) }))}
      onChange={(next: string) => {
        const found = people.find((one) => one.id === next);
        onChange(found && { id: found.id, name: found.name, organisation: found.organisation });
      }}
    />
  );
};

export const PeopleInput: InputComponent = ({ field, value, onChange, id, describedBy, invalid }) => {
  const people = usePeople(field.role ?? 'staff').data ?? [];
  const chosen = Array.isArray(value) ? (value as PersonRef[]) : [];
  return (
    <Select
      id={id}
      aria-describedby={describedBy}
      mode="multiple"
      status={invalid ? 'error' : ''}
      style={{ width: '100%' }}
      placeholder="请选择（可多选）"
      {...filter}
      value={chosen.map((one) => one.id)}
      options={people.map((one) => ({ value: one.id, label: personLabel(one) }))}
      onChange={(next: string[]) =>
        onChange(
          next.flatMap((wanted) =>
            people
              .filter((one) => one.id === wanted)
              .map((one): PersonRef => ({ id: one.id, name: one.name, organisation: one.organisation })),
          ),
        )
      }
    />
  );
};
