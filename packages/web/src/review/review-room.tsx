import type { ProjectView } from '@zhengxiang/application/contract';
import {
  type ActionId,
  type FormLayout,
  actOf,
  catalogue,
  costReviewAct,
  currentRound,
  isActOf,
  projectNameOf,
  totalInvestmentOf,
} from '@zhengxiang/procedure';
import { Link, useNavigate } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { useState, type ComponentType, type ReactElement } from 'react';
import { useRead } from '../api/hooks.ts';
import { CiteList } from '../ui/cite.tsx';
import { wanOrDash } from '../ui/money.tsx';
import { useRouteParams, useRouteSearch } from '../ui/route.ts';
import { PageLaw } from '../ui/page-law.ts';
import { Loaded } from '../ui/states.tsx';
import { ActInPlace } from '../forms/act-in-place.tsx';
import type { FieldsProps } from '../forms/action-form.tsx';
import { ReviewTab } from '../project/review-tab.tsx';
import { useBackgroundTabs } from './background-tabs.tsx';
import { CostFields } from './cost-fields.tsx';
import { JudgeFields } from './judge-fields.tsx';
import { MaterialPane } from './material-pane.tsx';
import { OpinionFields } from './opinion-fields.tsx';
import '../ui/room.css';
import { Marked } from '../ui/marked.tsx';

/** How the room draws the acts that deserve a way of their own. */
const drawnAs: Readonly<Partial<Record<FormLayout, ComponentType<FieldsProps>>>> = {
  judging: JudgeFields,
  'cost-review': CostFields,
  opinion: OpinionFields,
};

/** The cost table needs the width of the page. */
const isWideAct = (action: string): boolean => action === costReviewAct;

const isOfReview = (action: string): action is ActionId =>
  isActOf(catalogue, action) && actOf(catalogue, action).offeredIn === 'review-room';

/** 评审室: material on one side, judging on the other. The acts, their drafts and their rules are those of the project page. */
export const ReviewRoom = (): ReactElement => {
  const { id } = useRouteParams();
  const project = useRead('project', { params: { id } });
  return (
    <Loaded query={project}>
      {(view) => (
        <PageLaw value={view.pack.id}>
          <Room view={view} />
        </PageLaw>
      )}
    </Loaded>
  );
};

const Room = ({ view }: { readonly view: ProjectView }): ReactElement => {
  const { facts } = view;
  const background = useBackgroundTabs(view.caseId);
  const open = view.availability.filter((one) => one.state === 'open' && isOfReview(one.action));
  const { act } = useRouteSearch();
  const [chosen, setChosen] = useState(act);
  const current = open.find((one) => one.action === chosen) ?? open.find((one) => one.urgency === 'task') ?? open[0];
  const isWide = current !== undefined && isWideAct(current.action);
  return (
    <div className="page room-page">
      <div className="room-head">
        <Link to="/projects/$id" params={{ id: view.caseId }} search={{ tab: 'review' }}>
          项目
        </Link>
        <h1>{projectNameOf(facts)}</h1>
        <span className="muted">
          {`${facts.origin.owner.name}　${wanOrDash(totalInvestmentOf(facts))} 万元　第 ${String(Math.max(1, facts.review.rounds.length))} 轮评审`}
        </span>
      </div>
      <Progress view={view} />
      <div className="room" data-wide={isWide}>
        <MaterialPane
          view={view}
          extra={[{ key: 'judged', label: '评审情况', children: <ReviewTab view={view} /> }, ...background]}
        />
        <div className="room-work">
          {open.length > 1 && (
            <div className="acts-row" role="group" aria-label="可办理的事项">
              {open.map((one) => (
                <Button
                  key={one.action}
                  type={one.action === current?.action ? 'primary' : 'default'}
                  aria-pressed={one.action === current?.action}
                  data-room-act={one.action}
                  onClick={() => setChosen(one.action)}
                >
                  {one.title}
                </Button>
              ))}
            </div>
          )}
          {current && isOfReview(current.action) ? (
            <Work
              key={`${current.action}${String(view.seq)}`}
              view={view}
              action={current.action}
              title={current.title}
            />
          ) : (
            <NothingToDo view={view} />
          )}
        </div>
      </div>
    </div>
  );
};

interface WorkProps {
  readonly view: ProjectView;
  readonly action: ActionId;
  readonly title: string;
}

const Work = ({ view, action, title }: WorkProps): ReactElement => {
  const navigate = useNavigate();
  const { layout } = actOf(catalogue, action);
  return (
    <>
      <h2 className="panel-title">{title}</h2>
      {layout === 'draw' && (
        <Alert
          type="info"
          showIcon
          className="spaced"
          title="可以先随机抽取专家"
          description="抽取过程留有凭证，任何人都可以重算。"
          action={
            <Button onClick={() => void navigate({ to: '/projects/$id/expert-draw', params: { id: view.caseId } })}>
              去抽取专家
            </Button>
          }
        />
      )}
      <ActInPlace view={view} action={action} fieldsAs={layout && drawnAs[layout]} />
    </>
  );
};

/** How far the round is: who has judged, what was judged, whether the cost is reviewed. */
const Progress = ({ view }: { readonly view: ProjectView }): ReactElement | null => {
  const round = currentRound(view.facts);
  if (!round) return null;
  const judged = round.experts.filter((one) => one.judgement !== undefined || one.judgedOn !== undefined);
  const silent = round.experts.filter((one) => !judged.includes(one)).map(({ person }) => person.name);
  const mark = (done: boolean): ReactElement => (
    <span className={done ? 'present' : 'missing'}>
      <Marked text={done ? '✓' : '○'} />
    </span>
  );
  return (
    <div className="progress-row card" style={{ padding: '6px 14px' }} aria-label="评审进度">
      <span>
        {mark(round.experts.length > 0 && silent.length === 0)}
        {`专家意见 ${String(judged.length)} / ${String(round.experts.length)}`}
        {silent.length > 0 && <span className="muted">{`（待：${silent.join('、')}）`}</span>}
      </span>
      <span>
        {mark(round.cost !== undefined)}
        {round.cost
          ? `造价审核：申报 ${wanOrDash(round.cost.declared)}，核减 ${wanOrDash(round.cost.reduced)}，核定 ${wanOrDash(round.cost.approved)} 万元`
          : '造价审核未完成'}
      </span>
      <span>
        {mark(view.facts.review.state !== 'under-review')}
        {view.facts.review.state === 'under-review' ? '评审意见未出具' : '评审意见已出具'}
      </span>
      {round.draw !== undefined && (
        <Link to="/projects/$id/expert-draw" params={{ id: view.caseId }}>
          核验专家抽取
        </Link>
      )}
    </div>
  );
};

const NothingToDo = ({ view }: { readonly view: ProjectView }): ReactElement => {
  const blocked = view.availability.filter(
    (one) => isOfReview(one.action) && one.mine && one.state === 'blocked' && one.urgency === 'task',
  );
  const waiting = view.availability.filter(
    (one) => isOfReview(one.action) && one.state === 'waiting' && one.urgency === 'task',
  );
  return (
    <div className="card">
      <p>您现在没有要办的评审事项。</p>
      {waiting.map((one) => (
        <div className="act" key={one.action}>
          <Marked text={`◷ ${one.title}`} />
          <span className="muted">{`　等${one.holders.map((holder) => holder.name).join('、')}`}</span>
        </div>
      ))}
      {blocked.map((one) => (
        <div className="act" key={one.action}>
          <Marked text={`⊘ ${one.title}`} />
          <CiteList findings={one.findings} />
        </div>
      ))}
    </div>
  );
};
