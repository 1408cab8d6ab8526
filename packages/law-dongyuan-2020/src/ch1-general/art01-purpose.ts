import { article, definition } from '@zhengxiang/core';

/** Article 1: why the regulation is made, and from which documents. */
export const art01 = article('art1', {
  p1: {
    basis: definition(
      '规范政务信息化服务项目的立项、采购、实施、验收和监督管理；依据《广东省“数字政府”改革建设方案》《河源市“数字政府”改革建设工作推进方案》《河源市人民政府办公室关于深化政府采购制度改革实施意见》制定。',
      ['粤府〔2017〕133号', '河府办〔2018〕49号', '河府办〔2019〕9号'],
    ),
  },
});
