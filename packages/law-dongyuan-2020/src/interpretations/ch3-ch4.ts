import type { Interpretation } from '@zhengxiang/core';
import { reading, revisedOn, sealedOn, waysOn } from './reading.ts';

/** Doubtful places of chapters 3 and 4. */
export const chapters3And4: readonly Interpretation[] = [
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
  reading({
    id: 'art14-network-and-cloud',
    cite: 'art14.p1',
    quote: '不得再新建、改建或扩建计算机机房，不得再申请采购新的服务器、存储等设备，不得再建设新网络',
    question: '如何判断预算明细属于这三类？“经批准”指什么？',
    reading:
      '按预算明细填报的用途判断；名称、规格像机房、服务器存储、网络而用途不是的，说明不属于的理由，由受理和评审核对。“经批准”指申报材料中写明名称、文号并附文件的专门批准，与立项审批不是一回事。',
  }),
  reading({
    id: 'art14-request',
    cite: 'art14.p1',
    quote: '项目建设单位可根据需要向县政务服务数据管理局申请基础设施服务',
    question: '什么时候、哪些项目可以申请？',
    reading:
      '“根据需要”没有时间和规模的限制：申报材料定稿以后随时可以申请，备案的项目也可以；申请送出，县政务服务数据管理局即可看到该项目。',
    decidedOn: revisedOn,
  }),
  reading({
    id: 'art14-migration',
    cite: 'art14.p1',
    quote: '原有系统应逐步迁移到市政务云',
    question: '没有写明迁移安排的，能否报请立项？',
    reading: '“逐步”没有期限，不作为报请立项的条件；填报时提示，运维原有系统而没有写明的，在项目页提示。',
  }),
  reading({
    id: 'art15-cancellation',
    cite: 'art15.p1',
    quote: '未经申请变更并审批，项目建设单位不得自行调整、变更或取消项目',
    question: '取消项目向谁申请、签订合同后还能否取消？',
    reading:
      '向县政务服务数据管理局申请，由其审批。签订合同后，先按第十八条终止合同并备案，不再另行取消。审批期间不招标、不定标、不签合同。',
  }),
  reading({
    id: 'art16-which-projects',
    cite: 'art16.p1',
    quote: '项目建设单位要编列工程质量监理费用并列入项目预算',
    question: '没有建设内容的运维、运营、第三方服务项目是否也要监理？',
    reading:
      '“工程质量”以有建设内容为前提：主要类别或任一预算明细是软件开发或基础设施服务的，必须编列监理费用、确定监理单位；其余项目不要求。',
  }),
  reading({
    id: 'art16-qualification',
    cite: 'art16.p1',
    quote: '项目监理单位须具备国家规定资质',
    question: '国家规定的信息系统工程监理资质已经取消行政许可的，凭什么材料？',
    reading:
      '提交采购时依法可以要求的资质、资信或者能力证明材料；国家没有规定资质的，提交营业执照和同类业绩等能够证明能力的材料。第十条的设计单位、第三方评审机构同。',
    decidedOn: revisedOn,
  }),
  reading({
    id: 'art16-independence',
    cite: 'art16.p1',
    quote: '项目监理单位须具备国家规定资质',
    question: '监理单位能否同时是承建单位？',
    reading: '不能。定标、签合同、确定监理单位三处双向核对名称和统一社会信用代码。',
  }),
  reading({
    id: 'art17-from-approval',
    cite: 'art17.p1',
    quote: '项目建设内容与县政务服务数据管理局评审意见有变更的',
    question: '签订合同以前能不能申请变更？',
    reading: '能。变更是对评审意见的变更，立项审批后、建设完成前都可以申请；签订合同以前，“原”各栏以批准的内容为准。',
    decidedOn: revisedOn,
  }),
  reading({
    id: 'art17-added-items',
    cite: 'art17.p1',
    quote: '含减少或修改内容，原则上不允许增加项目内容和追加预算',
    question: '增加原有内容的数量算不算“增加项目内容”？',
    reading: '原数量为 0 的才是新增内容；原有内容数量增加属于修改，但变更后合计高于变更前的，属于追加预算。',
  }),
  reading({
    id: 'art17-signed-annexes',
    cite: 'annex4.note1',
    quote: '项目变更清单每页需建设单位、监理单位、承建单位项目负责人签名、加盖单位公章以及时间',
    question: '签名盖章的变更单、变更清单什么时候提交？还没有监理、承建单位的怎么办？',
    reading:
      '具函申请变更时提交签名盖章的扫描件，没有的不能申请；签订合同以前、没有确定监理单位的，由已有的各方签名盖章。已经提出的申请不受影响。',
    decidedOn: sealedOn,
  }),
  reading({
    id: 'art17-once',
    cite: 'art17.p1',
    quote: '同一项目的变更申请原则上不多于1次',
    question: '未获批准或撤回的申请计不计入次数？',
    reading:
      '有两种读法：一是计所有申请，二是只计已批准的。系统采用第二种：未获批准或撤回的没有改变项目；审计可能采用第一种。有申请尚未批复的，不能再提一次。例外按次申请，注明变更编号（如 C2）。',
    decidedOn: revisedOn,
  }),
  reading({
    id: 'art17-before-carrying-out',
    cite: 'art17.p1',
    quote: '必须在变更实施前，具函向县政务服务数据管理局申请变更',
    question: '当天申请、当天实施是否算“实施前”？',
    reading: '计划实施日期不早于申请当天即可；实际实施日期不得早于批准日期。',
  }),
  reading({
    id: 'art17-before-values',
    cite: 'art17.p1',
    quote: '提交《项目工程变更单》（见附件3）和《项目变更清单》（见附件4）',
    question: '清单中“原数量、原小计”以什么为准？',
    reading:
      '原数量不超过立项申报（或上次批准变更后）的数量。上次变更批准过的，原小计就是批准后的金额；没有变更过的，是评审核定的金额，合同清单的单价不同的可以按合同清单，须在备注中写明依据，审批时一并标明，但不超过申报的金额，与核定金额（只变更一部分的，按数量折算）相差不到五倍。合同价只按变更前后合计之差调整。',
  }),
  reading({
    id: 'art18-filing-and-change',
    cite: 'art18.p1',
    quote: '需重大变更或逾期交付的，应及时报送县政务服务数据管理局备案',
    question: '备案是否代替第十七条的变更审批？交付日期是否随备案顺延？',
    reading:
      '不代替：变更建设内容和金额仍须按第十七条审批。备案不改动合同约定的交付日期，新的交付日期另行记录，是否逾期按新日期计算。',
  }),
  reading({
    id: 'art18-lateness',
    cite: 'art18.p1',
    quote: '因法律法规、国家政策调整等原因需重大变更或逾期交付的',
    question: '不是因法律政策原因的逾期要不要报备？',
    reading: '“等原因”不限于法律政策：过了交付日期未完成建设的都应报备，原因如实填写。',
  }),
  reading({
    id: 'art18-which-contract',
    cite: 'art18.p1',
    quote: '因目标无法完全实现需要终止合同的',
    question: '终止一份合同，项目是否随之终止？',
    reading:
      '终止的是合同：写明哪一份的，只终止这一份，其余合同和项目继续，尚未建设的内容可以重新采购；终止全部合同的，项目随之终止。',
    decidedOn: waysOn,
  }),
  reading({
    id: 'art18-settlement',
    cite: 'art18.p1',
    quote: '应按相关法律法规完成终止手续',
    question: '合同终止以后还能付多少？',
    reading:
      '终止手续包括结算：写明已完成的工作和结算总额，以后只付结算总额以内的款项，附已完成工作的证明；没有验收合格的，结算不含约定的余款。办结以后没有付清的结算，仍可以付。',
    decidedOn: waysOn,
  }),
  reading({
    id: 'art18-late-is-filed',
    cite: 'art18.p1',
    quote: '逾期交付的，应及时报送县政务服务数据管理局备案',
    question: '逾期完成以后，还要不要报备？',
    reading: '要。报备可以在完成以后、验收合格以前补报；逾期多少天、何时报备一直标明，不因完成、报备或者办结而消失。',
    decidedOn: waysOn,
  }),
  reading({
    id: 'art18-termination-closes',
    cite: 'art18.p1',
    quote: '应按相关法律法规完成终止手续，并向县政务服务数据管理局和县财政局备案',
    question: '终止后项目何时办结？',
    reading: '县政务服务数据管理局和县财政局都收到备案时办结；备案以后、办结以后，只办理已完成工作的付款结算。',
  }),
];
