import type { Interpretation } from '@zhengxiang/core';
import { reading, revisedOn, sealedOn, waysOn } from './reading.ts';

/** Doubtful places of chapter 3. */
export const chapter3Readings: readonly Interpretation[] = [
  reading({
    id: 'art11-project-price',
    cite: 'art11.p1',
    quote: '项目采购价格不能高于评审核定金额。',
    question: '一个项目分若干采购包、签若干合同的，“项目采购价格”指单个合同价还是合计？',
    reading:
      '指全部合同价（含监理、测评等合同）合计；等于核定金额的，不算高于。采购预算合计超过核定金额的，登记采购计划时即提示不能超过。',
  }),
  reading({
    id: 'art11-first-year',
    cite: 'art11.p1',
    quote: '出具资金安排意见，列入年度预算',
    question: '资金分年度安排的，全部年度列入预算才能采购，还是首年列入即可？',
    reading: '首年资金列入年度预算即可开始采购；以后各年度按年列入。',
  }),
  reading({
    id: 'art11-money-covers',
    cite: 'art11.p1',
    quote: '出具资金安排意见，列入年度预算',
    question: '安排的资金远少于采购预算的，能否采购？',
    reading:
      '资金审核是对本项目的采购安排资金：各年度安排合计不少于采购预算合计的，才能登记采购计划；不足的先补足或者压减采购。',
    decidedOn: waysOn,
  }),
  reading({
    id: 'art11-self-raised',
    cite: 'art11.p1',
    quote: '进行资金审核，出具资金安排意见，列入年度预算',
    question: '全部由单位自筹的项目，是否也要县财政局出具资金安排意见才能采购？由谁付款？',
    reading:
      '资金审核和列入年度预算针对财政资金：有县级、市级财政资金或其它资金的，先有资金安排意见；全部由单位自筹的，不以此为采购的前提，县财政局可以出具意见。办法没有规定由谁付款，县财政局和项目建设单位都可以登记付款。',
    decidedOn: revisedOn,
  }),
  reading({
    id: 'art11-raised-by-change',
    cite: 'art11.p1',
    quote: '评审核定金额',
    question: '变更减少了合同价，核定金额是否随之调低？获准追加预算的，能否超过核定金额？',
    reading:
      '批复的核定金额是什么就一直是什么，办法没有随变更调低的规定；节余单独列出，没有另外的批准不能用于别的内容。获准追加预算、超过核定金额的，批准变更前重新审核造价，附审核材料，以审核后的金额为上限；没有获准追加的，仍不能高于核定金额。',
    decidedOn: waysOn,
  }),
  reading({
    id: 'art12-project-budget',
    cite: 'art12.p1',
    quote: '采购预算600万元（含）以上的项目',
    question: '600 万元按单个采购包还是按整个项目计算？',
    reading: '按项目计算，即各采购包预算合计，不因分包而免于论证。论证后又修改采购计划的，重新抽取、重新论证。',
  }),
  reading({
    id: 'art12-adverse-finding',
    cite: 'art12.p1',
    quote: '防止用户需求或者招标文件存在倾向性、歧视性等不合规的条款',
    question: '论证认为存在不合规条款的，能否继续采购？',
    reading:
      '停止采购，修改后重新论证，结论合理合规的才能发布招标文件；不经招标的，才能确定供应商。采购计划没有改的，重新论证可由同一专家小组进行。',
  }),
  reading({
    id: 'art12-finding-stays',
    cite: 'art12.p1',
    quote: '防止用户需求或者招标文件存在倾向性、歧视性等不合规的条款',
    question: '论证认为存在不合规条款后，把采购预算降到 600 万元以下、分包、改名或者重新登记采购计划，还要不要论证？',
    reading:
      '要。结论针对本项目的采购事项，不随采购计划改变而消失：只有对修改后的采购需求和招标文件重新论证、结论合理合规，才能继续；以后再改计划的，不论预算多少，再论证。论证不利的文件在本项目中不能再论证为合理合规，也不能发布，夹在其它文件里的也一样，不因以后的结论或者计划改变。',
  }),
  reading({
    id: 'art12-published-as-demonstrated',
    cite: 'art12.p1',
    quote: '对采购需求及招标文件的合理合规性进行科学论证',
    question: '论证以后发布的招标文件能否与论证的不同？',
    reading:
      '论证的对象就是要发布的文件，发布论证过的文件。澄清、更正等不影响结论的改动可以，但须写明改了什么、为什么，与没有论证的文件一并标明，财政和审计可查；改动涉及论证内容的，重新论证。',
  }),
  reading({
    id: 'art12-avoidance',
    cite: 'art12.p1',
    quote: '随机抽取专家，组建专家论证小组',
    question: '抽到本单位或者设计单位的人怎么办？不经招标的采购包何时论证？',
    reading: '来自项目建设单位、设计单位的应当回避。不发布招标文件的采购包，论证合理合规后才能接受报价、确定供应商。',
  }),
  reading({
    id: 'art12-group',
    cite: 'art12.p1',
    quote: '组建专家论证小组',
    question: '论证小组至少几人？到会的专家与抽取的专家是什么关系？',
    reading: '小组不是一人，至少两人；到会论证的应是抽取的、不需回避的专家，写明姓名，没有到齐的标明。',
    decidedOn: waysOn,
  }),
  reading({
    id: 'art12-supplement',
    cite: 'art12.p1',
    quote: '随机抽取专家，组建专家论证小组',
    question: '抽取的专家不能到会的怎么办？',
    reading: '在同一专家库补抽，写明原因；原来的抽取结果留在记录里，重新登记采购计划、已经论证过的，全部重新抽取。',
    decidedOn: sealedOn,
  }),
  reading({
    id: 'art12-agency',
    cite: 'art12.p1',
    quote: '由采购人或者受委托的政府采购代理机构',
    question: '代理机构在本系统没有账号，抽取和论证由谁登记？',
    reading: '由采购人登记，写明实际抽取人和监督人，并附抽取记录。',
  }),
  reading({
    id: 'art13-without-tender',
    cite: 'art13.p1',
    quote: '按政府采购有关规定开展项目采购',
    question: '哪些采购方式可以不登记招标文件和投标情况？',
    reading:
      '单一来源采购、框架协议采购、自行采购可以直接登记成交结果，其余方式先登记文件发布和投标情况。招标、询价的中标价等于报价，谈判、磋商的成交价不高于报价。',
  }),
  reading({
    id: 'art13-one-bidder',
    cite: 'art13.p1',
    quote: '按政府采购有关规定开展项目采购',
    question: '招标、磋商、谈判、询价只有一家参加的，能否定标？',
    reading: '办法没有写明，由政府采购规定决定；仍然定标的，写明理由并一直标明，财政和审计可查。',
    decidedOn: waysOn,
  }),
  reading({
    id: 'art13-one-offer',
    cite: 'art13.p1',
    quote: '按政府采购有关规定开展项目采购',
    question: '一家单位能否既自己投标又作为联合体成员投标，或者参加两个联合体？',
    reading: '不能。一家单位在一个采购包里只有一份响应，按统一社会信用代码和名称核对；否则家数是假的。',
    decidedOn: sealedOn,
  }),
  reading({
    id: 'art13-not-from-itself',
    cite: 'art13.p1',
    quote: '项目建设单位要按政府采购有关规定开展项目采购',
    question: '项目建设单位、使用单位能否中标自己的项目？',
    reading: '不能。采购是向别人采购，按名称（含简称）核对。',
    decidedOn: sealedOn,
  }),
  reading({
    id: 'art13-package-subject',
    cite: 'art13.p1',
    quote: '按政府采购有关规定开展项目采购',
    question: '采购包是项目建设还是设计、监理、测评，由谁说了算？',
    reading:
      '由所含的预算明细说了算，不由名称：明细的类别、用途经评审核定，含有其它建设内容的就是项目建设，设计单位不得参与、余款锁定照样适用。设计、监理、测评的采购包写明所含明细，预算不超过这些明细的核定金额。',
    decidedOn: waysOn,
  }),
  reading({
    id: 'art13-plan-revision',
    cite: 'art13.p1',
    quote: '按政府采购有关规定开展项目采购',
    question: '采购开始后能否修改采购计划（如废标后改变采购方式）？',
    reading: '首次发布招标文件或确定供应商后不再修改；有采购包废标的，可以修改未开始的采购包，已开始的保持不变。',
  }),
];
