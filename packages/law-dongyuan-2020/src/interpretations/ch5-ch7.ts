import type { Interpretation } from '@zhengxiang/core';
import { reading, revisedOn, sealedOn } from './reading.ts';

/** Doubtful places of chapters 5 to 7, and of the text as a whole. */
export const chapters5To7: readonly Interpretation[] = [
  reading({
    id: 'art19-tender-documents',
    cite: 'art19.p1',
    quote: '招标文件',
    question: '不经招标采购的项目，初步验收还要对照招标文件吗？',
    reading: '要。“招标文件”包括其他采购方式的采购文件；四种依据都要对照。',
  }),
  reading({
    id: 'art19-supervision-absent',
    cite: 'art19.p1',
    quote: '应组织承建、监理等单位',
    question: '没有监理单位的项目，由谁参加初步验收？',
    reading: '承建单位必须参加；确定了监理单位的，监理单位也必须参加；第十六条不要求监理的，不要求监理单位参加。',
  }),
  reading({
    id: 'art20-supervision-report',
    cite: 'art20.p2',
    quote: '原则上需提交第三方监理单位出具的监理报告以及监理资质材料',
    question: '不需要监理的项目是否也要逐个申请例外？监理资质材料是否要重复提交？',
    reading:
      '第十六条不要求监理、也没有确定监理单位的项目，不要求监理报告，不必申请例外。确定监理单位时已提交资质材料的，申请验收时不必重复提交。',
  }),
  reading({
    id: 'art20-total-investment',
    cite: 'art20.p3',
    quote: '总投资200万元（含）以上的项目',
    question: '总投资指申报数、核定数还是合同价？',
    reading:
      '指申报的项目总投资。本办法有五个金额，互不替代：预算金额（第二条）、项目总投资（第二十条）、采购预算（第十二条）、评审核定金额和采购价格（第十一条）；各限额都含本数。',
  }),
  reading({
    id: 'art20-again-after-failure',
    cite: 'art20.p1',
    quote: '初步验收通过后',
    question: '验收不合格的项目能否再次申请验收？要不要重新初步验收？',
    reading:
      '可以再次申请，重新组织验收小组。不合格以前的初步验收说明不了整改以后的情况，再次初步验收通过后才能再次申请。',
  }),
  reading({
    id: 'art21-when-to-confirm',
    cite: 'art21.p1',
    quote: '项目建设单位申请软件开发服务项目验收时，需提交《数据资源共享确认书》',
    question: '确认书何时填报，何时由接收方签收？',
    reading: '建设完成后即可填报，申请验收时必须已经填报；接收方签收可以在申请之后，但应在出具验收合格的报告之前。',
  }),
  reading({
    id: 'art21-differences',
    cite: 'art21.p1',
    quote: '确保项目按原《数据资源管理核查表》的内容和评审意见要求开展数据资源共享',
    question: '与核查表不一致的，能否签收？',
    reading:
      '逐项比较，缺少和改变的展示给签收人和验收小组；可以签收，但必须写明对差异的意见；承诺而没有提供的，先补齐或者变更，仍要签收的由领导写明理由。声明不予共享并写明依据的数据，不算承诺，不提供不算缺少。',
  }),
  reading({
    id: 'annex2-negative-default',
    cite: 'annex2.note2',
    quote:
      '系统产生数据原则上为共享数据，凡声明不予共享的政务信息资源，必须提供相关法律、行政法规或党中央、国务院政策依据',
    question: '没有声明共享类型的数据怎么算？',
    reading: '以共享为默认；不予共享的，逐项写明法律、行政法规或党中央、国务院政策依据，没有依据的不能声明不予共享。',
  }),
  reading({
    id: 'art22-panel',
    cite: 'art22.p1',
    quote: '组织县财政局等有关部门及专家组成项目验收小组',
    question: '验收小组最少由哪些人组成？哪些人应当回避？',
    reading:
      '县政务服务数据管理局是组织者，可以派员参加，不是必须；县财政局、专家至少各一人。项目建设单位、承建、监理、设计单位和投标人的人员不参加：县政务服务数据管理局自己的项目，本局人员不参加验收小组；县财政局自己的项目，本局成员仍在财政席位参加。',
    decidedOn: revisedOn,
  }),
  reading({
    id: 'art22-adjusting-the-panel',
    cite: 'art22.p1',
    quote: '组成项目验收小组',
    question: '成员不能签署意见的怎么办？',
    reading: '进场验收日之后仍有成员没有签署意见的，可以重新组成小组；已经签署意见的成员及其意见保留，不能移出。',
  }),
  reading({
    id: 'art23-panel-opinion',
    cite: 'art23.p1',
    quote: '根据验收小组意见出具验收报告',
    question: '成员意见不一致时，如何“根据验收小组意见”？',
    reading:
      '超过半数不通过的，不能合格；要求整改的，复核通过后视为同意；没有未完成的整改且超过半数同意的，不能不合格；其余由县政务服务数据管理局领导决定，并写明理由。',
  }),
  reading({
    id: 'art23-overdue',
    cite: 'art23.p1',
    quote: '项目建设单位应及时进行整改',
    question: '一直不整改的，验收怎么结束？',
    reading: '责令整改时写明期限；逾期没有整改到位的，可以出具验收不合格的报告，也可以重定期限。',
  }),
  reading({
    id: 'art24-balance',
    cite: 'art24.p1',
    quote: '不予拨付余款',
    question: '哪些款项算余款？',
    reading:
      '余款是项目建设合同的余款：付款计划中标明为余款的各期，以及付清合同价的最后一笔，不论什么名目。监理、测评、设计等合同按各自的约定付款。验收合格前一律不能拨付，没有例外。申请拨付余款是系统提供的手续，不是拨付的前提。',
    decidedOn: revisedOn,
  }),
  reading({
    id: 'art24-balance-in-the-plan',
    cite: 'art24.p1',
    quote: '不予拨付余款',
    question: '余款留多少？付款计划能否重新安排、把余款改小？',
    reading:
      '办法没有规定比例，以合同约定为准；付款计划安排到合同价并标明余款，余款不少于合同登记的约定。可以改日期、拆分各期，但验收合格前，新的计划不能使余款减少；只有批准的变更降低了合同价，且未付的已不足余款的，余款以未付的为限。',
  }),
  reading({
    id: 'art24-balance-stated',
    cite: 'art24.p1',
    quote: '不予拨付余款',
    question: '合同约定的余款没有登记，或者合同没有约定余款的，验收合格前能付多少？开工前能付多少？',
    reading:
      '登记合同时必须写明约定的余款，或者写明没有约定。以前的合同没有写明的，不知道哪一部分是余款，验收合格前先补登合同的约定再付款；登记的余款只增不减。合同确实没有约定的，付清合同价的最后一笔是余款，并一直向财政、审计标明。开工前付款办法没有规定，超过合同约定的预付款的标明，由拨付和审计的单位核对。',
  }),
  reading({
    id: 'art24-after-failure',
    cite: 'art24.p1',
    quote: '未通过验收或验收不合格的项目，不得交付使用，不予拨付余款',
    question: '验收不合格以后，付款计划中尚未支付的进度款还能不能付？再次申请验收期间呢？',
    reading:
      '不能。验收不合格的，建设合同未付的款项都是余款；再次申请验收不解除，再次验收合格后全部可以拨付。验收小组要求整改而没有出具不合格报告的，进度款照付，余款不付。',
    decidedOn: revisedOn,
  }),
  reading({
    id: 'art25-when-to-evaluate',
    cite: 'art25.p1',
    quote: '对项目运作实施情况和应用效果进行评价',
    question: '何时评价？',
    reading:
      '实施情况自立项审批起就可以评价，可以多次，停工、终止、验收不合格、已办结的项目也可以；应用效果在交付使用后评价。评价结果在评审同一单位后续项目时列出。绩效评价（第二十六条）在交付使用后。',
    decidedOn: revisedOn,
  }),
  reading({
    id: 'art25-unqualified',
    cite: 'art25.p2',
    quote: '且该项目绩效评价结果为不合格',
    question: '通报前已有的绩效评价怎么办？违规改正后能否恢复？',
    reading: '自通报起，绩效评价结果即为不合格，以前的评价不再作数；违规销号不改变这一结果。',
  }),
  reading({
    id: 'art27-what-audit-reads',
    cite: 'art27.p1',
    quote: '对项目建设情况进行审计监督',
    question: '审计能否查阅单位还没有签批的草稿？',
    reading: '不能。本单位领导签批以后的材料、报备案的材料和以后的全部资料都能查阅；没有签批的草稿还不是项目建设情况。',
    decidedOn: revisedOn,
  }),
  reading({
    id: 'art27-whom-audit-asks',
    cite: 'art27.p1',
    quote: '有关单位应积极主动支持配合审计工作',
    question: '审计资料只能向项目建设单位调取吗？',
    reading:
      '不是。“有关单位”包括主管部门、县政务服务数据管理局和县财政局；向谁调取由县审计局写明，由被要求的单位提供。',
    decidedOn: sealedOn,
  }),
  reading({
    id: 'art27-late-answer',
    cite: 'art27.p1',
    quote: '及时、准确和完整地提供审计所需的资料',
    question: '何为“及时”？',
    reading: '以县审计局在要求中写明的期限为准；逾期的标明天数。没有提供资料的要求不能办结。',
  }),
  reading({
    id: 'art28-who-records',
    cite: 'art28.p1',
    quote: '依法依规严格追究有关责任人的行政责任',
    question: '由谁登记处理决定？',
    reading: '由县政务服务数据管理局登记；县纪委监委、县委组织部在系统有账号的，也可以自行登记。',
  }),
  reading({
    id: 'text-names-no-days',
    cite: 'art22.p1',
    quote: '应及时组织',
    question: '“及时”是几天？',
    reading:
      '本办法没有规定任何天数。系统中的时限是县政务服务数据管理局的内部时限，不作为本办法的规定展示，不据此拒绝。',
  }),
  reading({
    id: 'art31-last-day',
    cite: 'art31.p1',
    quote: '自印发之日起施行，试行2年',
    question: '试行期从哪天到哪天？',
    reading: '自 2020 年 7 月 13 日起，至 2022 年 7 月 12 日止，首尾两日都在试行期内。',
  }),
  reading({
    id: 'art31-which-version',
    cite: 'art31.p1',
    quote: '自印发之日起施行',
    question: '办法修订后，正在办理的项目适用哪个版本？',
    reading:
      '首次报送立项或者备案之日有效的版本，以后不变；报送以前，每一步按办理当天有效的版本。已报送的项目不受后来版本影响。',
  }),
  reading({
    id: 'art31-after-the-trial',
    cite: 'art31.p1',
    quote: '试行2年',
    question: '试行期届满后报送的项目怎么办？',
    reading:
      '没有登记延续文件的，县里仍参照本办法办理，每个项目都提示“试行期已于 2022年7月12日届满，延续文件未登记”，但不因此拒绝；登记延续文件后提示消失。',
  }),
];
