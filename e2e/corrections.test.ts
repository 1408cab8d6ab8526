import { livesOnScreens } from './lives-on-screens.ts';

livesOnScreens([
  {
    id: 'corrected',
    title: '登记更正、补充协议、退款：选出登记，改正一栏，其余自动带出',
    from: ({ action }) => action === 'correction.register',
    until: ({ action }) => action === 'payment.reverse',
  },
]);
