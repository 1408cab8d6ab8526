// Generated from text/*.zh.md by scripts/generate-text.mjs. Change the markdown, not this file.
import type { TextUnit } from './text-unit.ts';

export type { TextUnit } from './text-unit.ts';

/** The chapters, articles, paragraphs, items and sub-items, in the order of the text. */
export const regulationText = [
  {
    id: "ch1",
    kind: "chapter",
    number: "第一章",
    title: "总则",
    text: "",
    parent: null
  },
  {
    id: "art1",
    kind: "article",
    number: "第一条",
    text: "",
    parent: "ch1"
  },
  {
    id: "art1.p1",
    kind: "paragraph",
    number: "",
    text: "为进一步规范我县县级政务信息化服务项目立项、采购、实施、验收和监督管理，明确各单位职责分工，建立集约高效、协同的政务信息化服务项目一体化建设管理模式，根据《广东省“数字政府”改革建设方案》（粤府〔2017〕133号）《河源市“数字政府”改革建设工作推进方案》（河府办〔2018〕49号）《河源市人民政府办公室关于深化政府采购制度改革实施意见》（河府办〔2019〕9号）等有关文件要求，结合我县实际，制定本办法。",
    parent: "art1"
  },
  {
    id: "art2",
    kind: "article",
    number: "第二条",
    text: "",
    parent: "ch1"
  },
  {
    id: "art2.p1",
    kind: "paragraph",
    number: "",
    text: "本办法适用范围：",
    parent: "art2"
  },
  {
    id: "art2.p1.i1",
    kind: "item",
    number: "（一）",
    title: "资金范围",
    text: "资金范围。县直行政事业单位使用财政资金或自筹资金投资建设和购买服务的政务信息化服务项目，起点金额为50万元（含）。预算金额在50万元以下的县级政务信息化服务项目，全面简化流程，不纳入本办法管理范畴，由各单位依法自行组织实施，但应将项目建设方案、招投标文件、合同以及验收相关材料报县政务服务数据管理局备案，如有软件开发服务的，应预留数据共享开放接口。",
    parent: "art2.p1"
  },
  {
    id: "art2.p1.i2",
    kind: "item",
    number: "（二）",
    title: "项目范围",
    text: "项目范围。县级政务信息化服务项目包括基础设施服务、软件开发服务、运维服务、系统业务运营服务和第三方服务等政务信息化项目。",
    parent: "art2.p1"
  },
  {
    id: "art2.p1.i2.s1",
    kind: "subitem",
    number: "1.",
    text: "基础设施服务是指政务网、政务云等信息系统基础设施服务。",
    parent: "art2.p1.i2"
  },
  {
    id: "art2.p1.i2.s2",
    kind: "subitem",
    number: "2.",
    text: "软件开发服务包括公共支撑平台开发服务、通用软件开发服务、专业软件开发服务。其中，公共支撑平台开发服务是指为信息系统提供公共支撑平台开发服务；通用软件开发服务是指普遍通用的信息系统开发服务；专业软件开发服务是指各单位在其业务范围内使用的信息系统开发服务。",
    parent: "art2.p1.i2"
  },
  {
    id: "art2.p1.i2.s3",
    kind: "subitem",
    number: "3.",
    text: "运维服务包括基础设施运行维护服务、软件系统运行维护服务。其中，基础设施运行维护服务是指为基础环境、硬件正常运行提供的各种支持服务；软件系统运行维护服务是指为保障系统软件正常运行提供的各种支持服务。",
    parent: "art2.p1.i2"
  },
  {
    id: "art2.p1.i2.s4",
    kind: "subitem",
    number: "4.",
    text: "系统业务运营服务是指基于信息系统开展的如业务分析、数据处理、数据治理等各种辅助服务。",
    parent: "art2.p1.i2"
  },
  {
    id: "art2.p1.i2.s5",
    kind: "subitem",
    number: "5.",
    text: "第三方服务是指咨询、监理、测评、安全等配套服务和外包服务。",
    parent: "art2.p1.i2"
  },
  {
    id: "art3",
    kind: "article",
    number: "第三条",
    text: "",
    parent: "ch1"
  },
  {
    id: "art3.p1",
    kind: "paragraph",
    number: "",
    text: "县级政务信息化服务项目（以下简称“项目”）管理职责分工：",
    parent: "art3"
  },
  {
    id: "art3.p1.i1",
    kind: "item",
    number: "（一）",
    text: "县政务服务数据管理局负责制定本县“数字政府”建设总体规划、年度工作计划以及相关政策、制度、标准、规范；负责组织项目的立项审批、造价审核和质量验收等；提供基础性、公共性、通用性服务。",
    parent: "art3.p1"
  },
  {
    id: "art3.p1.i2",
    kind: "item",
    number: "（二）",
    text: "县直各单位负责本单位项目的需求（包括基础设施服务）提出、方案编制、预算编报和组织实施等。",
    parent: "art3.p1"
  },
  {
    id: "art3.p1.i3",
    kind: "item",
    number: "（三）",
    text: "县财政局负责项目的资金审核和预算安排，对资金使用进行绩效管理和监督检查，不受理未经县政务服务数据管理局审批项目的资金审核和预算申请。",
    parent: "art3.p1"
  },
  {
    id: "art3.p1.i4",
    kind: "item",
    number: "（四）",
    text: "县审计局负责对项目建设情况进行审计监督。",
    parent: "art3.p1"
  },
  {
    id: "art4",
    kind: "article",
    number: "第四条",
    text: "",
    parent: "ch1"
  },
  {
    id: "art4.p1",
    kind: "paragraph",
    number: "",
    text: "本办法适用于非涉密项目，涉密项目按有关规定执行。",
    parent: "art4"
  },
  {
    id: "art5",
    kind: "article",
    number: "第五条",
    text: "",
    parent: "ch1"
  },
  {
    id: "art5.p1",
    kind: "paragraph",
    number: "",
    text: "项目建设工作流程分为立项（含造价审核）、采购、实施和验收四个步骤。",
    parent: "art5"
  },
  {
    id: "ch2",
    kind: "chapter",
    number: "第二章",
    title: "立项",
    text: "",
    parent: null
  },
  {
    id: "art6",
    kind: "article",
    number: "第六条",
    text: "",
    parent: "ch2"
  },
  {
    id: "art6.p1",
    kind: "paragraph",
    number: "",
    text: "项目建设单位提交《东源县县级政务信息化服务项目立项申请表》（见附件1）等项目申请材料时，有主管部门的，须经主管部门审批同意并盖章确认；无主管部门的，须经项目建设单位主要领导审批同意并盖章确认。",
    parent: "art6"
  },
  {
    id: "art7",
    kind: "article",
    number: "第七条",
    text: "",
    parent: "ch2"
  },
  {
    id: "art7.p1",
    kind: "paragraph",
    number: "",
    text: "未经县政务服务数据管理局立项审批，但已落实财政资金的项目或县委、县政府有关文件明确要求建设的项目，项目建设部门仍须向县政务服务数据管理局申请立项，充分利用现有信息化基础和平台系统资源，避免重复建设。县政务服务数据管理局就项目的可行性、合理性、造价等具体建设方案内容进行评审并出具项目评审意见。",
    parent: "art7"
  },
  {
    id: "art8",
    kind: "article",
    number: "第八条",
    text: "",
    parent: "ch2"
  },
  {
    id: "art8.p1",
    kind: "paragraph",
    number: "",
    text: "项目建设单位申请的项目，应按照规定合理确定信息系统安全等级保护，编列信息系统安全等级保护费用，在项目立项申请时统一纳入建设方案。如在其它已立项项目中包含本申请项目的信息安全等级保护测评服务，应提供项目名单。",
    parent: "art8"
  },
  {
    id: "art9",
    kind: "article",
    number: "第九条",
    text: "",
    parent: "ch2"
  },
  {
    id: "art9.p1",
    kind: "paragraph",
    number: "",
    text: "各项目建设单位应按照政务数据资源共享有关规定，将数据资源共享和交换接口开发作为软件开发服务项目建设的内容之一同步实施，并将数据共享和交换的接口开发费用列入预算。各单位申请立项时，要填报《数据资源管理核查表》（见附件2），明确数据资源共享的范围和条件。",
    parent: "art9"
  },
  {
    id: "art10",
    kind: "article",
    number: "第十条",
    text: "",
    parent: "ch2"
  },
  {
    id: "art10.p1",
    kind: "paragraph",
    number: "",
    text: "立项流程：",
    parent: "art10"
  },
  {
    id: "art10.p1.i1",
    kind: "item",
    number: "（一）",
    title: "方案编制",
    text: "方案编制。县直各单位依据上一年度报送县政务服务数据管理局的本部门项目清单，根据业务需求，编制项目建设方案。原则上应聘请具有资质的第三方设计单位编制项目建设方案。项目建设方案的设计单位不得参与该项目建设的投标。项目建设方案编制指南统一参照市政务服务数据管理局制定的指南。",
    parent: "art10.p1"
  },
  {
    id: "art10.p1.i2",
    kind: "item",
    number: "（二）",
    title: "报请立项",
    text: "报请立项。项目建设单位将项目建设方案、《东源县县级政务信息化服务项目立项申请表》（见附件1）、《数据资源管理核查表》（见附件2）和项目建设必要性等相关文件报县政务服务数据管理局。",
    parent: "art10.p1"
  },
  {
    id: "art10.p1.i3",
    kind: "item",
    number: "（三）",
    title: "项目评审",
    text: "项目评审。县政务服务数据管理局受理材料后，应及时组织专家组对项目进行论证和造价审核，形成项目评审意见。项目论证主要是对项目建设的必要性、可行性（含方案的完整性、软件功能的完善性以及有关设备选型、档次、数量等）、时效性、网络安全、资源整合共享等进行评估。",
    parent: "art10.p1"
  },
  {
    id: "art10.p2",
    kind: "paragraph",
    number: "",
    text: "县政务服务数据管理局作为业主单位的建设项目由有资质的第三方机构评审。",
    parent: "art10"
  },
  {
    id: "ch3",
    kind: "chapter",
    number: "第三章",
    title: "采购",
    text: "",
    parent: null
  },
  {
    id: "art11",
    kind: "article",
    number: "第十一条",
    text: "",
    parent: "ch3"
  },
  {
    id: "art11.p1",
    kind: "paragraph",
    number: "",
    text: "县财政局对通过立项审批的项目进行资金审核，出具资金安排意见，列入年度预算。项目采购价格不能高于评审核定金额。",
    parent: "art11"
  },
  {
    id: "art12",
    kind: "article",
    number: "第十二条",
    text: "",
    parent: "ch3"
  },
  {
    id: "art12.p1",
    kind: "paragraph",
    number: "",
    text: "采购预算600万元（含）以上的项目，由采购人或者受委托的政府采购代理机构统一在广东省政府采购评审专家库中随机抽取专家，组建专家论证小组对采购需求及招标文件的合理合规性进行科学论证，防止用户需求或者招标文件存在倾向性、歧视性等不合规的条款。",
    parent: "art12"
  },
  {
    id: "art13",
    kind: "article",
    number: "第十三条",
    text: "",
    parent: "ch3"
  },
  {
    id: "art13.p1",
    kind: "paragraph",
    number: "",
    text: "项目建设单位要按政府采购有关规定开展项目采购。",
    parent: "art13"
  },
  {
    id: "ch4",
    kind: "chapter",
    number: "第四章",
    title: "实施",
    text: "",
    parent: null
  },
  {
    id: "art14",
    kind: "article",
    number: "第十四条",
    text: "",
    parent: "ch4"
  },
  {
    id: "art14.p1",
    kind: "paragraph",
    number: "",
    text: "根据“数字政府”改革建设精神，除经批准外，项目建设单位不得再新建、改建或扩建计算机机房，不得再申请采购新的服务器、存储等设备，不得再建设新网络，原有系统应逐步迁移到市政务云。项目建设单位可根据需要向县政务服务数据管理局申请基础设施服务，由县政务服务数据管理局审核分配。",
    parent: "art14"
  },
  {
    id: "art15",
    kind: "article",
    number: "第十五条",
    text: "",
    parent: "ch4"
  },
  {
    id: "art15.p1",
    kind: "paragraph",
    number: "",
    text: "项目建设方案经立项审批后，未经申请变更并审批，项目建设单位不得自行调整、变更或取消项目。",
    parent: "art15"
  },
  {
    id: "art16",
    kind: "article",
    number: "第十六条",
    text: "",
    parent: "ch4"
  },
  {
    id: "art16.p1",
    kind: "paragraph",
    number: "",
    text: "项目实施工程质量监理。项目监理单位须具备国家规定资质。项目建设单位要编列工程质量监理费用并列入项目预算。",
    parent: "art16"
  },
  {
    id: "art17",
    kind: "article",
    number: "第十七条",
    text: "",
    parent: "ch4"
  },
  {
    id: "art17.p1",
    kind: "paragraph",
    number: "",
    text: "项目建设内容与县政务服务数据管理局评审意见有变更的（含减少或修改内容，原则上不允许增加项目内容和追加预算），项目建设单位必须在变更实施前，具函向县政务服务数据管理局申请变更，说明变更原因和内容，并提交《项目工程变更单》（见附件3）和《项目变更清单》（见附件4），县政务服务数据管理局审核批准后方可实施项目变更。同一项目的变更申请原则上不多于1次。",
    parent: "art17"
  },
  {
    id: "art18",
    kind: "article",
    number: "第十八条",
    text: "",
    parent: "ch4"
  },
  {
    id: "art18.p1",
    kind: "paragraph",
    number: "",
    text: "项目建设单位承担的项目因法律法规、国家政策调整等原因需重大变更或逾期交付的，应及时报送县政务服务数据管理局备案；因目标无法完全实现需要终止合同的，应按相关法律法规完成终止手续，并向县政务服务数据管理局和县财政局备案。",
    parent: "art18"
  },
  {
    id: "ch5",
    kind: "chapter",
    number: "第五章",
    title: "验收",
    text: "",
    parent: null
  },
  {
    id: "art19",
    kind: "article",
    number: "第十九条",
    text: "",
    parent: "ch5"
  },
  {
    id: "art19.p1",
    kind: "paragraph",
    number: "",
    text: "项目完成建设后，项目建设单位应组织承建、监理等单位，依据县政务服务数据管理局项目评审意见、项目建设方案、招标文件、项目合同书等，自行组织项目初步验收。",
    parent: "art19"
  },
  {
    id: "art20",
    kind: "article",
    number: "第二十条",
    text: "",
    parent: "ch5"
  },
  {
    id: "art20.p1",
    kind: "paragraph",
    number: "",
    text: "初步验收通过后，项目建设单位向县政务服务数据管理局申请验收，并提供项目验收材料和初步验收材料。",
    parent: "art20"
  },
  {
    id: "art20.p2",
    kind: "paragraph",
    number: "",
    text: "项目建设单位原则上需提交第三方监理单位出具的监理报告以及监理资质材料作为验收材料。",
    parent: "art20"
  },
  {
    id: "art20.p3",
    kind: "paragraph",
    number: "",
    text: "总投资200万元（含）以上的项目，需提交《东源县政务信息化服务项目绩效自评报告》（见附件5）。",
    parent: "art20"
  },
  {
    id: "art21",
    kind: "article",
    number: "第二十一条",
    text: "",
    parent: "ch5"
  },
  {
    id: "art21.p1",
    kind: "paragraph",
    number: "",
    text: "项目建设单位申请软件开发服务项目验收时，需提交《数据资源共享确认书》（见附件6），确保项目按原《数据资源管理核查表》的内容和评审意见要求开展数据资源共享。",
    parent: "art21"
  },
  {
    id: "art22",
    kind: "article",
    number: "第二十二条",
    text: "",
    parent: "ch5"
  },
  {
    id: "art22.p1",
    kind: "paragraph",
    number: "",
    text: "县政务服务数据管理局收到验收申请后，应及时组织县财政局等有关部门及专家组成项目验收小组，验收小组根据项目投标文件、合同和监理意见等进场验收。",
    parent: "art22"
  },
  {
    id: "art23",
    kind: "article",
    number: "第二十三条",
    text: "",
    parent: "ch5"
  },
  {
    id: "art23.p1",
    kind: "paragraph",
    number: "",
    text: "项目如需整改，项目建设单位应及时进行整改，并向县政务服务数据管理局申请复核。复核通过后，县政务服务数据管理局根据验收小组意见出具验收报告。",
    parent: "art23"
  },
  {
    id: "art24",
    kind: "article",
    number: "第二十四条",
    text: "",
    parent: "ch5"
  },
  {
    id: "art24.p1",
    kind: "paragraph",
    number: "",
    text: "未通过验收或验收不合格的项目，不得交付使用，不予拨付余款。",
    parent: "art24"
  },
  {
    id: "ch6",
    kind: "chapter",
    number: "第六章",
    title: "监督",
    text: "",
    parent: null
  },
  {
    id: "art25",
    kind: "article",
    number: "第二十五条",
    text: "",
    parent: "ch6"
  },
  {
    id: "art25.p1",
    kind: "paragraph",
    number: "",
    text: "县政务服务数据管理局对项目运作实施情况和应用效果进行评价，评价结果将作为项目建设单位后续建设项目的立项依据之一。",
    parent: "art25"
  },
  {
    id: "art25.p2",
    kind: "paragraph",
    number: "",
    text: "对于严重违反本办法规定的项目建设单位，由县政务服务数据管理局进行通报，并将情况报县纪委监委、县委组织部、县财政局、县审计局等部门，且该项目绩效评价结果为不合格。",
    parent: "art25"
  },
  {
    id: "art26",
    kind: "article",
    number: "第二十六条",
    text: "",
    parent: "ch6"
  },
  {
    id: "art26.p1",
    kind: "paragraph",
    number: "",
    text: "县财政局依法对项目资金使用、项目绩效进行监督，确保项目资金使用符合国家和省、市有关规定。",
    parent: "art26"
  },
  {
    id: "art27",
    kind: "article",
    number: "第二十七条",
    text: "",
    parent: "ch6"
  },
  {
    id: "art27.p1",
    kind: "paragraph",
    number: "",
    text: "县审计局依法对项目建设情况进行审计监督，有关单位应积极主动支持配合审计工作，依法自觉接受审计监督，及时、准确和完整地提供审计所需的资料。",
    parent: "art27"
  },
  {
    id: "art28",
    kind: "article",
    number: "第二十八条",
    text: "",
    parent: "ch6"
  },
  {
    id: "art28.p1",
    kind: "paragraph",
    number: "",
    text: "项目相关工作人员要严格遵守有关法律法规和廉政纪律，对滥用职权、玩忽职守、徇私舞弊、索贿受贿等行为，依法依规严格追究有关责任人的行政责任；构成犯罪的，由司法机关依法追究其刑事责任。",
    parent: "art28"
  },
  {
    id: "ch7",
    kind: "chapter",
    number: "第七章",
    title: "附则",
    text: "",
    parent: null
  },
  {
    id: "art29",
    kind: "article",
    number: "第二十九条",
    text: "",
    parent: "ch7"
  },
  {
    id: "art29.p1",
    kind: "paragraph",
    number: "",
    text: "纳入本办法管理范围内的项目，不再按照基本建设项目审批程序进行审批。",
    parent: "art29"
  },
  {
    id: "art30",
    kind: "article",
    number: "第三十条",
    text: "",
    parent: "ch7"
  },
  {
    id: "art30.p1",
    kind: "paragraph",
    number: "",
    text: "本办法由县政务服务数据管理局负责解释。本办法如有未尽事宜，由县政务服务数据管理局牵头会同县直有关单位协商解决。",
    parent: "art30"
  },
  {
    id: "art31",
    kind: "article",
    number: "第三十一条",
    text: "",
    parent: "ch7"
  },
  {
    id: "art31.p1",
    kind: "paragraph",
    number: "",
    text: "本办法自印发之日起施行，试行2年。",
    parent: "art31"
  }
] as const satisfies readonly TextUnit[];

/** The running text of the annexes; the labels of their cells are in the layouts. */
export const annexText = [
  {
    id: "annex1",
    kind: "annex",
    number: "附件1",
    title: "东源县县级政务信息化服务项目立项申请表",
    text: "",
    parent: null
  },
  {
    id: "annex2",
    kind: "annex",
    number: "附件2",
    title: "数据资源管理核查表",
    text: "",
    parent: null
  },
  {
    id: "annex2.note1",
    kind: "note",
    number: "1.",
    text: "系统的每个功能可产生多个数据名称（数据项），请如实填写。",
    parent: "annex2"
  },
  {
    id: "annex2.note2",
    kind: "note",
    number: "2.",
    text: "系统产生数据原则上为共享数据，凡声明不予共享的政务信息资源，必须提供相关法律、行政法规或党中央、国务院政策依据。",
    parent: "annex2"
  },
  {
    id: "annex3",
    kind: "annex",
    number: "附件3",
    title: "项目工程变更单",
    text: "",
    parent: null
  },
  {
    id: "annex4",
    kind: "annex",
    number: "附件4",
    title: "项目变更清单",
    text: "",
    parent: null
  },
  {
    id: "annex4.note1",
    kind: "note",
    number: "",
    text: "项目变更清单每页需建设单位、监理单位、承建单位项目负责人签名、加盖单位公章以及时间",
    parent: "annex4"
  },
  {
    id: "annex5",
    kind: "annex",
    number: "附件5",
    title: "东源县政务信息化服务项目绩效自评报告",
    text: "",
    parent: null
  },
  {
    id: "annex5.s1",
    kind: "section",
    number: "一、",
    title: "项目概况",
    text: "",
    parent: "annex5"
  },
  {
    id: "annex5.s1.i1",
    kind: "item",
    number: "（一）",
    text: "项目名称；",
    parent: "annex5.s1"
  },
  {
    id: "annex5.s1.i2",
    kind: "item",
    number: "（二）",
    text: "项目类别；",
    parent: "annex5.s1"
  },
  {
    id: "annex5.s1.i3",
    kind: "item",
    number: "（三）",
    text: "项目建设单位；",
    parent: "annex5.s1"
  },
  {
    id: "annex5.s1.i4",
    kind: "item",
    number: "（四）",
    text: "合同编号；",
    parent: "annex5.s1"
  },
  {
    id: "annex5.s1.i5",
    kind: "item",
    number: "（五）",
    text: "项目起止时间；",
    parent: "annex5.s1"
  },
  {
    id: "annex5.s1.i6",
    kind: "item",
    number: "（六）",
    text: "项目立项情况。",
    parent: "annex5.s1"
  },
  {
    id: "annex5.s2",
    kind: "section",
    number: "二、",
    title: "项目执行情况",
    text: "",
    parent: "annex5"
  },
  {
    id: "annex5.s2.i1",
    kind: "item",
    number: "（一）",
    text: "项目的进展及执行过程中目标、计划调整情况及采取的措施；",
    parent: "annex5.s2"
  },
  {
    id: "annex5.s2.i2",
    kind: "item",
    number: "（二）",
    text: "绩效总目标和阶段性目标的完成情况；",
    parent: "annex5.s2"
  },
  {
    id: "annex5.s2.i3",
    kind: "item",
    number: "（三）",
    text: "项目总投入情况，包括财政拨款、自筹资金落实情况；",
    parent: "annex5.s2"
  },
  {
    id: "annex5.s2.i4",
    kind: "item",
    number: "（四）",
    text: "项目的实际支出情况；",
    parent: "annex5.s2"
  },
  {
    id: "annex5.s2.i5",
    kind: "item",
    number: "（五）",
    text: "项目财务管理状况；",
    parent: "annex5.s2"
  },
  {
    id: "annex5.s2.i6",
    kind: "item",
    number: "（六）",
    text: "项目管理制度及执行情况。",
    parent: "annex5.s2"
  },
  {
    id: "annex5.s3",
    kind: "section",
    number: "三、",
    title: "项目绩效目标实现的自我评价",
    text: "",
    parent: "annex5"
  },
  {
    id: "annex5.s3.i1",
    kind: "item",
    number: "（一）",
    text: "评价绩效指标分析，包括项目支出后实际状况与申报绩效目标的对比分析；",
    parent: "annex5.s3"
  },
  {
    id: "annex5.s3.i2",
    kind: "item",
    number: "（二）",
    text: "绩效定性指标分析及详细文字说明，包括项目支出实施后主要的经济和社会效益具体体现；项目支出对环境影响和对社会的持续影响等；",
    parent: "annex5.s3"
  },
  {
    id: "annex5.s3.i3",
    kind: "item",
    number: "（三）",
    text: "项目实施的经验、做法、存在的问题和改进措施；",
    parent: "annex5.s3"
  },
  {
    id: "annex5.s3.i4",
    kind: "item",
    number: "（四）",
    text: "项目的后续工作安排和有关建议；",
    parent: "annex5.s3"
  },
  {
    id: "annex5.s3.i5",
    kind: "item",
    number: "（五）",
    text: "其他需要说明的问题。",
    parent: "annex5.s3"
  },
  {
    id: "annex6",
    kind: "annex",
    number: "附件6",
    title: "数据资源共享确认书",
    text: "",
    parent: null
  },
  {
    id: "annex6.provider",
    kind: "line",
    number: "",
    text: "甲方（数据提供方）：",
    parent: "annex6"
  },
  {
    id: "annex6.recipient",
    kind: "line",
    number: "",
    text: "乙方（数据接收方）：东源县政务服务数据管理局",
    parent: "annex6"
  },
  {
    id: "annex6.preamble",
    kind: "line",
    number: "",
    text: "为了加强东源县政务信息化服务项目管理，加大资源统筹力度，促进各部门互联互通和资源共享，推进河源市政务信息化建设，按照《东源县县级政务信息化服务项目管理办法》的要求，甲方向乙方提供本项目的政务数据资源。",
    parent: "annex6"
  },
  {
    id: "annex6.s1",
    kind: "section",
    number: "一、",
    title: "双方责任",
    text: "",
    parent: "annex6"
  },
  {
    id: "annex6.s1.i1",
    kind: "item",
    number: "（一）",
    text: "甲方按照“数据共享为原则、不共享为例外，分工采集、及时提供，统一标准、统一平台，保障安全、无偿共享”的原则，在法律法规允许的范围内，向乙方提供政务数据资源共享。",
    parent: "annex6.s1"
  },
  {
    id: "annex6.s1.i2",
    kind: "item",
    number: "（二）",
    text: "乙方负责协调东源县政务数据产生的各职能部门，归集、梳理及整合各职能部门提供的数据信息，形成统一有效的政务信息资源共享目录，将政务数据资源提供给全市因履行职责需要的政务部门使用。",
    parent: "annex6.s1"
  },
  {
    id: "annex6.s2",
    kind: "section",
    number: "二、",
    title: "共享内容及方式",
    text: "",
    parent: "annex6"
  },
  {
    id: "annex6.s2.p1",
    kind: "paragraph",
    number: "",
    text: "甲方按照附件《数据资源共享表》的要求，填写本单位业务系统建设后可共享的数据内容及共享方式等信息，并及时按约定的方式向乙方提供数据。",
    parent: "annex6.s2"
  },
  {
    id: "annex6.s3",
    kind: "section",
    number: "三、",
    title: "数据应用",
    text: "",
    parent: "annex6"
  },
  {
    id: "annex6.s3.p1",
    kind: "paragraph",
    number: "",
    text: "甲、乙双方保证以履行职责为目的，协议中共享的数据统一纳入数据共享平台，严禁将数据违规泄露给第三方。共享数据的采集、使用、安全和管理等应用事宜在相关公共数据共享办法中进行规范。",
    parent: "annex6.s3"
  },
  {
    id: "annex6.s4",
    kind: "section",
    number: "四、",
    title: "数据更新",
    text: "",
    parent: "annex6"
  },
  {
    id: "annex6.s4.p1",
    kind: "paragraph",
    number: "",
    text: "甲方应根据业务开展时发生的数据更新和数据增减的情况，及时对所掌握的数据进汇总和整理，定期向乙方进行更新，实现有效的数据共享。",
    parent: "annex6.s4"
  },
  {
    id: "annex6.signing",
    kind: "section",
    number: "",
    title: "签署",
    text: "",
    parent: "annex6"
  },
  {
    id: "annex6.signing.provider",
    kind: "line",
    number: "",
    text: "提供方：（盖章）",
    parent: "annex6.signing"
  },
  {
    id: "annex6.signing.recipient",
    kind: "line",
    number: "",
    text: "接收方：（盖章）",
    parent: "annex6.signing"
  },
  {
    id: "annex6.signing.representative",
    kind: "line",
    number: "",
    text: "法人代表或代理人（签字）",
    parent: "annex6.signing"
  },
  {
    id: "annex6.signing.date",
    kind: "line",
    number: "",
    text: "时间： 年 月 日",
    parent: "annex6.signing"
  },
  {
    id: "annex7",
    kind: "annex",
    number: "附件7",
    title: "数据资源共享表",
    text: "",
    parent: null
  }
] as const satisfies readonly TextUnit[];

/** What stands around the articles: title, number, promulgation, list of annexes, imprint. */
export const regulationDocument = {
  title: "东源县县级政务信息化服务项目管理办法（试行）",
  number: "东府办〔2020〕19号",
  recipients: "各乡镇人民政府，县直有关单位：",
  promulgation: "经县人民政府同意，现将《东源县县级政务信息化服务项目管理办法（试行）》印发给你们，请认真贯彻执行，执行中遇到的问题，请径向县政务服务数据管理局反映。",
  issuer: "东源县人民政府办公室",
  issuedOn: "2020年7月13日",
  disclosure: "公开方式：主动公开",
  copies: "抄送：县委办，县人大办，县政协办，县纪委监委，县武装部，县法院，县检察院，新丰江林管局。",
  printer: "东源县人民政府办公室",
  printedOn: "2020年7月13日印发",
  annexes: [
    "东源县县级政务信息化服务项目立项申请表",
    "数据资源管理核查表",
    "项目工程变更单",
    "项目变更清单",
    "东源县政务信息化服务项目绩效自评报告",
    "数据资源共享确认书",
    "数据资源共享表"
  ]
} as const;

/** The id of any unit of the regulation's body: `ch2`, `art10`, `art10.p1`, `art10.p1.i3`, `art2.p1.i2.s1`. */
export type UnitId = (typeof regulationText)[number]['id'];

/** `art1` … `art31`. */
export type ArticleId = Extract<(typeof regulationText)[number], { readonly kind: 'article' }>['id'];

/** `ch1` … `ch7`. */
export type ChapterId = Extract<(typeof regulationText)[number], { readonly kind: 'chapter' }>['id'];

/** `annex1` … `annex7`. */
export type AnnexId = Extract<(typeof annexText)[number], { readonly kind: 'annex' }>['id'];

/** The id of any unit of the annexes' running text: `annex5`, `annex5.s1.i1`, `annex2.note2`. */
export type AnnexUnitId = (typeof annexText)[number]['id'];
